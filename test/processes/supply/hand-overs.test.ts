import { builtInProcesses, type Process, type ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { supplyHandOvers } from "../../../src/processes/supply/hand-overs.js";
import { qualityInspectionProcess } from "../../../src/processes/supply/quality-inspection.js";
import { recallProcess } from "../../../src/processes/supply/recall.js";
import { replenishmentProcess } from "../../../src/processes/supply/replenishment.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const targets = new Map(builtInProcesses.map((process: Process) => [process.id, process] as const));

const lived = (process: Process, input: object, happenings: readonly Happening[], proposal?: unknown) => {
  const life = new ProcessLife(process, input, proposal).live(happenings);
  expect(life.refusals).toEqual([]);
  return life.events;
};
const reason = "cracked lids";
const lot = {
  inspectionId: "Q-1",
  kind: "incoming",
  sku: "A-1",
  supplierId: "S-1",
  ownBrand: true,
  lotUnits: 10,
};
const plan: Happening[] = [
  ["qualityInspection.plan", {}, "sample"],
  ["qualityInspection.draw", { units: 5 }],
];
const judged = (outcome: string): Happening => ["qualityInspection.judge", { metrics: {} }, outcome];
const recalled: Happening[] = [
  ["recall.assess", { verdict: "withdrawal", severity: "serious", authorityDue: false }],
  ["recall.stopSale"],
];
const closedAs = (outcome: string): Happening[] => [
  ...recalled,
  ["recall.recordLot", { lotId: "L-1", stockUnits: 1, orders: [] }],
  ["recall.finishTrace", { metrics: {} }, "complete"],
  ["recall.recordDisposal", { disposalId: "D-1", lotId: "L-1", units: 1, as: "destroyed" }],
  ["recall.finishCollection"],
  ["recall.checkEffect", { verdict: "effective" }],
  ["recall.close", { outcome }],
];
const recall = { recallId: "R-1", sku: "A-1", defect: "overheats" };
const ordered = {
  sku: "A-1",
  units: 10,
  requested: true,
  standing: true,
  replenishmentId: "A-1/1",
  supplierId: "S-1",
};
const rejects: Happening[] = [
  ["replenishment.receive", { units: 10 }],
  ["replenishment.check", { passedUnits: 8 }],
  ["replenishment.returnRejects", { units: 2, remedy: "replacement", receiptId: "RT-1" }],
  ["replenishment.stock"],
  ["replenishment.receiveReplacement", { units: 2, receiptId: "N-1" }],
];

/** What the machines really told. */
const told: readonly ProcessEvent[] = [
  ...lived(replenishmentProcess, ordered, rejects),
  ...lived(replenishmentProcess, { sku: "A-1", units: 10, requested: true }, [
    ["replenishment.reject", { reason: "no budget" }],
  ]),
  ...lived(replenishmentProcess, { sku: "A-1", units: 10 }, [
    ["replenishment.cancel", { reason: "no need" }],
  ]),
  ...lived(
    qualityInspectionProcess,
    { ...lot, replenishmentId: "A-1/1" },
    [
      ...plan,
      judged("nonconforming"),
      ["qualityInspection.demandRecall", { reason }],
      ["qualityInspection.reject", { reason }],
      ["qualityInspection.dispose", { dispositionId: "W-1", units: 10, as: "sorted-good" }],
    ],
    { sampleUnits: 5 },
  ),
  ...lived(qualityInspectionProcess, lot, [...plan, judged("review-supplier")], { sampleUnits: 5 }),
  ...lived(recallProcess, recall, closedAs("withdrawn")),
  ...lived(recallProcess, recall, [
    ["recall.assess", { verdict: "recall", severity: "serious", authorityDue: false }],
    ["recall.stopSale"],
    ["recall.recordLot", { lotId: "L-1", stockUnits: 1, orders: [{ orderId: "O-1", units: 1 }] }],
    ["recall.finishTrace", { metrics: {} }, "complete"],
    ["recall.sendNotice", { noticeId: "N-1" }],
  ]),
  ...lived(recallProcess, recall, closedAs("fixed")),
];

describe("supplyHandOvers", () => {
  test.each(supplyHandOvers.map((row) => [row.event, row.to, row.does, row] as const))(
    "%s hands over to %s: %s, with a payload that it takes",
    (event, to, does, row) => {
      const target = targets.get(to);
      const handed = told.filter(({ type }) => type === event).flatMap((one) => row.make(one));
      expect(handed.length).toBeGreaterThan(0);
      for (const { id, payload } of handed) {
        expect(id).toMatch(/\S/);
        if (does === "start") expect(() => target?.input(payload, shopRulebook.at())).not.toThrow();
        else expect(target?.commands[does]?.payload.safeParse(payload).success).toBe(true);
      }
      if (does !== "start") expect(target?.commands[does]?.roles).toContain("system");
    },
  );

  test("a replenishment without an id, and goods by weight, start no inspection", () => {
    const row = supplyHandOvers.find(({ to, does }) => to === "quality-inspection" && does === "start");
    const received = { type: "replenishment.received", sku: "A-1", units: 10 };
    expect(row?.make(received)).toEqual([]);
    expect(row?.make({ ...received, units: 0.5, replenishmentId: "A-1/1" } as ProcessEvent)).toEqual([]);
  });
});
