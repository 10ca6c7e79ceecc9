import { builtInHandOvers, catalogueHandOvers, processEntries } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { indirectHandOvers } from "../../../src/processes/catalogue/indirect-hand-overs.js";

const all = catalogueHandOvers(processEntries, builtInHandOvers);
const wayFrom = (from: string, to: string, rows = builtInHandOvers) =>
  catalogueHandOvers(processEntries, rows).find((one) => one.from === from && one.to === to)?.by;

describe("catalogueHandOvers", () => {
  test("tells of every hand-over of the catalogue once", () => {
    const told = all.map(({ from, to }) => `${from} > ${to}`);
    expect(told).toEqual(
      processEntries.flatMap(({ name, handsOverTo }) => handsOverTo.map((to) => `${name} > ${to}`)),
    );
    expect(new Set(told).size).toBe(told.length);
  });

  test.each([
    ["trial-operation", "formal-operation", "within"],
    ["formal-operation", "procurement-replenishment", "row"],
    ["returned-goods-triage", "inventory-management", "row"],
    ["team-setup", "talent-development", "reference"],
    ["business-model-selection", "membership-programme", "reference"],
    ["operating-lifecycle", "product-selection", "frame"],
    ["formal-operation", "customer-service-system", "frame"],
    ["differentiated-competition", "pricing-decision", "rule"],
  ])("%s hands over to %s by %s", (from, to, by) => {
    expect(wayFrom(from, to)).toBe(by);
  });

  test("misses a row that is not there", () => {
    expect(wayFrom("formal-operation", "procurement-replenishment", [])).toBe("missing");
  });

  test("tells why no row leads straight from one to the other", () => {
    const detours = all.filter(({ by }) => by === "detour");
    expect(detours.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(
      indirectHandOvers.map(({ from, to }) => `${from} > ${to}`).sort(),
    );
    for (const { why } of detours) expect(why).toMatch(/\S/);
    expect(wayFrom("shipment-fulfilment", "platform-settlement", [])).toBe("missing");
  });

  test("misses none", () => {
    const missing = all.filter(({ by }) => by === "missing").map(({ from, to }) => `${from} > ${to}`);
    expect(missing).toEqual([]);
  });
});
