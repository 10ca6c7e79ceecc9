import {
  type AnyReviewCycle,
  type AnyStagedProcess,
  builtInHandOvers,
  builtInProcesses,
  type HandOver,
  type Process,
  type ProcessEvent,
} from "opscycle/processes";
import { sampleFields } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { targetsOf } from "../../src/processes/follow-up-hand-overs.js";
import { ProcessLife } from "./process-life.js";
import { walkRulebook, walks } from "./walks.js";

const processes: readonly Process[] = builtInProcesses;
const known = new Map(processes.map((process) => [process.id, process]));
const processOf = (id: string) => {
  const process = known.get(id);
  if (process === undefined) throw new Error(`there is no process ${id}`);
  return process;
};
const at = "2026-01-05T00:00:00.000Z";

/** Whether the target takes what a row hands over. */
function takes({ to, does }: HandOver, payload: object): boolean {
  const target = processOf(to);
  if (does !== "start") return target.commands[does]?.payload.safeParse(payload).success === true;
  return target.start.safeParse(payload).success;
}

describe("builtInHandOvers", () => {
  test("every row leads to a command that the target has and the shop's automation may send, or to its start", () => {
    for (const { from, to, does } of builtInHandOvers) {
      expect(known.has(from), from).toBe(true);
      const target = processOf(to);
      if (does !== "start")
        expect(target.commands[does]?.roles, `${from} to ${to}: ${does}`).toContain("system");
    }
  });

  test("what is started first takes its start", () => {
    for (const { to, startWith } of builtInHandOvers)
      if (startWith !== undefined)
        expect(() => processOf(to).input(startWith, walkRulebook.at()), to).not.toThrow();
  });

  test("whatever a walk tells, the target takes what is made of it", () => {
    for (const { process, walk } of walks)
      for (const row of builtInHandOvers.filter(
        ({ from, event }) => from === process.id && !event.endsWith(".handedOver"),
      ))
        for (const event of walk.events.filter(({ type }) => type === row.event))
          for (const { id, payload } of row.make(event as ProcessEvent)) {
            expect(id, `${row.from} ${row.event}`).toMatch(/\S/);
            expect(
              takes(row, payload),
              `${row.from} ${row.event} to ${row.to}: ${JSON.stringify(payload)}`,
            ).toBe(true);
          }
  });
});

describe("followUpHandOvers", () => {
  const deciding = processes.filter(({ shape }) => shape !== "statechart");
  const rows = deciding.flatMap((process) =>
    targetsOf(process).map((target) => [`${process.id} to ${target.to}`, process, target] as const),
  );

  test.each(rows)(
    "%s: what somebody decides is told, and the target takes it",
    (_name, process, { to, does }) => {
      const row = builtInHandOvers.find(
        (one) => one.from === process.id && one.to === to && one.event.endsWith(".handedOver"),
      );
      if (row === undefined) throw new Error("there is no row");
      const target = processOf(to);
      const ofItself = target.shape !== "statechart" && does === undefined;
      const [fields = {}] =
        does === undefined
          ? sampleFields(target.start)
          : sampleFields(processOf(to).commands[does]?.payload ?? target.start);
      const followUp = ofItself ? { to } : { to, id: "X-1", payload: fields };
      const event = { type: row.event, subject: "A-1", at, followUp } as ProcessEvent;
      const [handed, ...more] = row.make(event);
      expect(more).toEqual([]);
      expect(takes(row, handed?.payload ?? {}), JSON.stringify(handed)).toBe(true);
      expect(row.make({ ...event, followUp: { to: "another" } } as ProcessEvent)).toEqual([]);
    },
  );

  test("a staged process is started on the subject with what was handed in, a cycle gets a topic", () => {
    const row = (from: string, to: string) =>
      builtInHandOvers.find((one) => one.from === from && one.to === to);
    const event = {
      type: "marketResearch.handedOver",
      subject: "toys",
      at,
      deliverables: { "market-research-report": "doc/1" },
    };
    expect(
      row("market-research", "store-positioning")?.make({
        ...event,
        followUp: { to: "store-positioning" },
      } as ProcessEvent),
    ).toEqual([
      { id: "toys", payload: { subject: "toys", deliverables: { "market-research-report": "doc/1" } } },
    ]);
    const told = { type: "targetCustomerAnalysis.handedOver", subject: "toys", stage: "persona", at };
    expect(
      row("target-customer-analysis", "user-tagging-segmentation")?.make({
        ...told,
        followUp: { to: "user-tagging-segmentation" },
      } as ProcessEvent),
    ).toEqual([{ id: "shop", payload: { topic: "Target-customer analysis: persona", detail: "toys" } }]);
  });

  test("every process that a table names is there", () => {
    const named = deciding.flatMap((process) =>
      process.shape === "staged"
        ? (process as AnyStagedProcess).handsOverTo.map(({ to }) => to)
        : (process as AnyReviewCycle).actions.flatMap(({ to }) => to ?? []),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the hand-overs of replenishments", () => {
  const order = { sku: "A-1", units: 10, requested: true };
  const reason = { reason: "no budget" };
  const toStock = [
    ["replenishment.approve", {}],
    ["replenishment.order", {}],
    ["replenishment.receive", { units: 10 }],
    ["replenishment.check", { passedUnits: 10 }],
    ["replenishment.stock"],
  ] as const;

  test.each([
    ["stocked", 10, toStock],
    ["rejected", 0, [["replenishment.reject", reason]]],
    ["cancelled", 0, [["replenishment.cancel", reason]]],
  ] as const)("however one ends, what it had on order is closed: %s", (name, units, happenings) => {
    const { events } = new ProcessLife(processOf("replenishment"), order).live(happenings);
    const event = events.find(({ type }) => type === `replenishment.${name}`);
    const row = builtInHandOvers.find((one) => one.event === `replenishment.${name}` && one.to === "product");
    expect(event && row?.make(event)).toEqual([{ id: "A-1", payload: { units, closedUnits: 10 } }]);
  });

  test("an automatic request starts one that is requested already, in the product's market", () => {
    const row = builtInHandOvers.find(({ event }) => event === "product.replenishmentRequested");
    const event = {
      type: "product.replenishmentRequested",
      sku: "A-1",
      category: "toys",
      platform: "tmall",
      replenishment: { number: 1, units: 10 },
    };
    expect(row?.make(event)).toEqual([
      {
        id: "A-1/1",
        payload: { sku: "A-1", units: 10, requested: true, category: "toys", platform: "tmall" },
      },
    ]);
  });
});
