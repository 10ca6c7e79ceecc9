import {
  builtInHandOvers,
  builtInProcesses,
  type Process,
  type ProcessEvent,
  replenishmentId,
} from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "./process-life.js";
import { shopRulebook } from "./shop-rulebook.js";

const processes = new Map<string, Process>(builtInProcesses.map((process) => [process.id, process]));
const processOf = (id: string): Process => {
  const process = processes.get(id);
  if (process === undefined) throw new Error(`there is no process ${id}`);
  return process;
};

const toOperation: Happening[] = [
  ["product.plan", { budget: 1, decideBy: "2026-02-01T00:00:00Z" }],
  ["product.completeResearch", { report: "R" }],
  ["product.screen", { verdict: "accepted" }],
  ["product.evaluateSupplier", { verdict: "accepted" }],
  ["product.evaluateSample", { verdict: "accepted" }],
  ["product.negotiate", { verdict: "accepted" }],
  ["product.startTrial"],
  ["product.reviewTrial", { metrics: {} }, "pass"],
  ["product.requestReplenishment", { metrics: {} }, "order"],
  [
    "product.restart",
    {
      metrics: { adBudgetRatio: 1.1 },
      adPlan: { campaignId: "C-1", channel: "search", budget: 10, optimisationCycleDays: 7 },
    },
    "restart",
  ],
];
const reason = { reason: "no" };
const toStock: Happening[] = [
  ["replenishment.approve"],
  ["replenishment.order"],
  ["replenishment.receive", { units: 10 }],
  ["replenishment.check", { passedUnits: 10 }],
  ["replenishment.stock"],
];
const order = { sku: "A-1", units: 10, requested: true };

/** What the machines really told. */
const told: readonly ProcessEvent[] = [
  ...new ProcessLife(
    processOf("product"),
    { sku: "A-1", category: "toys", platform: "tmall" },
    { units: 10 },
  ).live(toOperation).events,
  ...new ProcessLife(processOf("replenishment"), order).live(toStock).events,
  ...new ProcessLife(processOf("replenishment"), order).live([["replenishment.reject", reason]]).events,
  ...new ProcessLife(processOf("replenishment"), order).live([["replenishment.cancel", reason]]).events,
];

describe("builtInHandOvers", () => {
  test.each(builtInHandOvers.map((row) => [`${row.from} ${row.event}`, row.to, row.does, row] as const))(
    "%s hands over to %s: %s, with a payload that it takes",
    (_event, to, does, row) => {
      const target = processOf(to);
      const event = told.find(({ type }) => type === row.event);
      if (event === undefined) throw new Error(`nobody told ${row.event}`);
      const [handed] = row.make(event);
      expect(handed?.id).toMatch(/\S/);
      if (does === "start") {
        expect(() => target.input(handed?.payload ?? {}, shopRulebook.at())).not.toThrow();
      } else {
        expect(target.commands[does]?.payload.safeParse(handed?.payload).success).toBe(true);
        expect(target.commands[does]?.roles).toContain("system");
      }
    },
  );

  const fromProduct = (type: string) => told.find((event) => event.type === type) ?? { type };
  const rowOf = (event: string) => builtInHandOvers.find((row) => row.event === event);

  test("an automatic request starts a replenishment that is requested already, in the product's market", () => {
    expect(
      rowOf("product.replenishmentRequested")?.make(fromProduct("product.replenishmentRequested")),
    ).toEqual([
      {
        id: "A-1/1",
        payload: { sku: "A-1", units: 10, requested: true, category: "toys", platform: "tmall" },
      },
    ]);
  });

  test("a restart without an ad plan starts no campaign", () => {
    expect(
      rowOf("product.restarted")?.make({ type: "product.restarted", sku: "A-1" } as ProcessEvent),
    ).toEqual([]);
  });

  test("however a replenishment ends, what it had on order is closed", () => {
    for (const [event, units] of [
      ["stocked", 10],
      ["rejected", 0],
      ["cancelled", 0],
    ] as const) {
      const handed = rowOf(`replenishment.${event}`)?.make(fromProduct(`replenishment.${event}`));
      expect(handed).toEqual([{ id: "A-1", payload: { units, closedUnits: 10 } }]);
    }
  });
});

describe("replenishmentId", () => {
  test("numbers the replenishments of a product", () => {
    expect(replenishmentId("A-1", 3)).toBe("A-1/3");
  });
});
