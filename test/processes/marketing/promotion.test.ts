import { adopt, consult, type ProcessEvent, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { PromotionContext } from "../../../src/processes/marketing/promotion.commands.js";
import { promotionProcess } from "../../../src/processes/marketing/promotion.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const form: Happening = ["promotion.chooseForm", { form: "coupon" }];
const strength = (outcome: string): Happening => ["promotion.setStrength", { metrics: {} }, outcome];
const planFields = {
  startsAt: "2026-06-01T00:00:00Z",
  endsAt: "2026-06-18T16:00:00Z",
  currency: "CNY",
  budgetMinor: 10_000,
  offeredUnits: 10,
};
const weighed: Happening[] = [form, strength("allowed")];
const planned: Happening[] = [...weighed, ["promotion.plan", planFields]];
const verdict = (said: string): Happening => [
  "promotion.recordCompliance",
  { verdict: said, reason: "unclear" },
];
const approved: Happening[] = [...planned, verdict("passed")];
const scheduled: Happening[] = [...approved, ["promotion.schedule"]];
const launch = (outcome: string): Happening => ["promotion.launch", { metrics: {} }, outcome];
const live: Happening[] = [...scheduled, launch("honoured")];
const use = (orderId: string, units: number, discountMinor: number): Happening => [
  "promotion.recordUse",
  { orderId, units, discountMinor },
];
const release = (orderId: string): Happening => ["promotion.releaseUse", { orderId }];
const honour = (outcome: string): Happening => ["promotion.checkHonour", { metrics: {} }, outcome];
const end: Happening = ["promotion.end", {}];
const reason = { reason: "the platform is down" };

const promote = (happenings: readonly Happening[], start: object = {}) =>
  new ProcessLife(promotionProcess, {
    promotionId: "PR-1",
    goal: "clear-stock",
    skus: ["A-1"],
    ...start,
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as PromotionContext;
const codesOf = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const lastOf = ({ events }: ProcessLife): ProcessEvent | undefined => events.at(-1);

describe("promotionProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["proposed at first", [], "proposed", undefined],
    ["formed", [form], "formed", undefined],
    ["weighed", weighed, "weighed", undefined],
    ["in review", planned, "inReview", "complianceRequested"],
    ["returned", [...planned, verdict("returned")], "returned", "returned"],
    [
      "in review again",
      [...planned, verdict("returned"), ["promotion.plan", planFields]],
      "inReview",
      "complianceRequested",
    ],
    ["blocked", [...planned, verdict("blocked")], "blocked", "blocked"],
    ["formed anew when it was blocked", [...planned, verdict("blocked"), form], "formed", "blocked"],
    ["approved", approved, "approved", "approved"],
    ["scheduled", scheduled, "scheduled", "scheduled"],
    ["pre-heating", [...scheduled, ["promotion.preheat"]], "preheating", "preheated"],
    [
      "live after the pre-heating",
      [...scheduled, ["promotion.preheat"], launch("honoured")],
      "live.running",
      "launched",
    ],
    ["live", live, "live.running", "launched"],
    ["used up by its units", [...live, use("O-1", 10, 5000)], "live.usedUp", "usedUp"],
    ["used up by its budget", [...live, use("O-1", 1, 10_000)], "live.usedUp", "usedUp"],
    [
      "running again with more",
      [...live, use("O-1", 10, 5000), ["promotion.topUp", { offeredUnits: 12 }]],
      "live.running",
      "usedUp",
    ],
    [
      "running again when an order is cancelled",
      [...live, use("O-1", 10, 5000), release("O-1")],
      "live.running",
      "usedUp",
    ],
    ["paused", [...live, ["promotion.pause", reason]], "live.paused", "paused"],
    ["resumed", [...live, ["promotion.pause", reason], ["promotion.resume"]], "live.running", "resumed"],
    ["broken", [...live, honour("broken")], "live.broken", "promiseBroken"],
    [
      "made good",
      [...live, honour("broken"), ["promotion.makeGood", { measures: "gifts sent" }]],
      "live.running",
      "madeGood",
    ],
    ["ended", [...live, end], "ended.reviewable", "ended"],
    ["late with its review", [...live, end, { passes: "reviewWindow" }], "ended.overdue", "reviewOverdue"],
    ["reviewed", [...live, end, ["promotion.review", { report: "R-1" }]], "reviewed", "reviewed"],
    ["called off", [...scheduled, ["promotion.cancel", reason]], "cancelled", "cancelled"],
  ])("is %s", (_name, happenings, state, lastTold) => {
    const life = promote(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test.each<[string, readonly Happening[], string]>([
    ["a strength that is too deep", [form, strength("too-deep")], "forbidden"],
    ["to launch with stock that is not real", [...scheduled, launch("broken")], "forbidden"],
    ["more units than are offered", [...live, use("O-1", 6, 100), use("O-2", 5, 100)], "condition"],
    ["more money than is budgeted", [...live, use("O-1", 1, 9000), use("O-2", 1, 1001)], "condition"],
    ["the same order with other contents", [...live, use("O-1", 6, 100), use("O-1", 5, 100)], "condition"],
    ["a top-up that adds nothing", [...live, ["promotion.topUp", { offeredUnits: 10 }]], "condition"],
    [
      "a top-up that takes away",
      [...live, ["promotion.topUp", { offeredUnits: 12, budgetMinor: 9000 }]],
      "condition",
    ],
    ["to call off what is live", [...live, ["promotion.cancel", reason]], "wrong-state"],
    ["a use after the end", [...live, end, use("O-1", 1, 100)], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(codesOf(promote(happenings))).toEqual([code]);
  });

  test("an order counts once, also when it is told twice, and is given back once", () => {
    const life = promote([...live, use("O-1", 6, 3000), use("O-1", 6, 3000), use("O-2", 0.5, 200)]);
    expect(codesOf(life)).toEqual([]);
    expect(lastOf(promote([...live, use("O-1", 6, 3000), use("O-1", 6, 3000), end]))).toMatchObject({
      usedUnits: 6,
      usedMinor: 3000,
      currency: "CNY",
    });
    life.live([release("O-1"), release("O-1")]);
    expect(contextOf(life).uses).toEqual([{ orderId: "O-2", units: 0.5, discountMinor: 200 }]);
  });

  test("units by weight add up exactly", () => {
    const life = promote([
      ...live,
      ...Array.from({ length: 10 }, (_, index) => use(`O-${index}`, index < 3 ? 0.1 : 1.1, 1)),
    ]);
    // Three times 0.1 and seven times 1.1 are 8.
    expect(lastOf(life.live([end]))).toMatchObject({ usedUnits: 8 });
  });

  test("asks for compliance with a case of its own each time", () => {
    const complianceTerms = { reviewDays: 1, fixDays: 2, takedownHours: 4, exemptionDays: 90 };
    const life = promote(planned, { complianceTerms });
    expect(lastOf(life)).toMatchObject({ caseId: "PR-1/1", complianceTerms });
    life.live([verdict("returned"), ["promotion.plan", planFields]]);
    expect(lastOf(life)).toMatchObject({ caseId: "PR-1/2" });
  });

  test("an end before the start is no plan", () => {
    const { payload } = promotionProcess.commands["promotion.plan"];
    expect(payload.safeParse(planFields).success).toBe(true);
    expect(payload.safeParse({ ...planFields, endsAt: "2026-05-01T00:00:00Z" }).success).toBe(false);
    expect(payload.safeParse({ ...planFields, preheatAt: "2026-06-02T00:00:00Z" }).success).toBe(false);
  });

  test("without limits it is never used up", () => {
    const { budgetMinor: _budget, offeredUnits: _units, ...unlimited } = planFields;
    const life = promote([
      ...weighed,
      ["promotion.plan", unlimited],
      verdict("passed"),
      ["promotion.schedule"],
      launch("honoured"),
      use("O-1", 1000, 999_999),
    ]);
    expect(life.states).toEqual(["live.running"]);
  });
});

describe("the rules of promotionProcess", () => {
  const at = "2026-01-05T00:00:00.000Z";
  const by = { actor: "mei", role: "system" } as const;
  const input = promotionProcess.input({ promotionId: "PR-1", goal: "clear-stock" }, shopRulebook.at());
  const ask = (state: string, command: Parameters<typeof consult<typeof promotionProcess.commands>>[3]) => {
    const { snapshot } = adopt(promotionProcess, input, state, { offeredUnits: 10 }, at);
    return step(
      promotionProcess,
      snapshot,
      consult(promotionProcess, shopRulebook, snapshot, command, { at, by }),
    );
  };

  // R247: ten units are offered, which the promotion knows itself.
  test.each([
    [10, 0, true],
    [9, 0, false],
    [10, 1, false],
  ])(
    "with %i units to deliver and %i hoarded it may launch: %s",
    (deliverableUnits, hoardedUnits, accepted) => {
      const metrics = { rulesClear: true, unkeptPromises: 0, deliverableUnits, hoardedUnits };
      expect(ask("scheduled", { type: "promotion.launch", metrics }).accepted).toBe(accepted);
    },
  );
});
