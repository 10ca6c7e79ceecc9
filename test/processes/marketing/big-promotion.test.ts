import { adopt, consult, type ProcessEvent, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { BigPromotionContext } from "../../../src/processes/marketing/big-promotion.commands.js";
import { bigPromotionProcess } from "../../../src/processes/marketing/big-promotion.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopLayer } from "../shop-rulebook.js";

const enrol: Happening = ["bigPromotion.enrol", { slots: ["home"] }];
const answer = (verdict: string): Happening => [
  "bigPromotion.recordEnrolment",
  { verdict, reason: "rating" },
];
const accepted: Happening[] = [enrol, answer("accepted")];
const formed: Happening[] = [...accepted, ["bigPromotion.formGroup", { lead: "wang", members: ["mei"] }]];
const stock: Happening = ["bigPromotion.planStock", { lines: [{ sku: "A-1", units: 500 }] }];
const confirm = (outcome: string): Happening => ["bigPromotion.confirmStock", { metrics: {} }, outcome];
const content: Happening = ["bigPromotion.finishContent", { promotionIds: ["PR-1"] }];
const load = (verdict: string): Happening => ["bigPromotion.recordLoadTest", { verdict }];
const prepared: Happening[] = [...formed, stock, content, load("accepted"), confirm("honoured")];
const advance = (outcome: string): Happening => ["bigPromotion.advance", { metrics: {} }, outcome];
const preheated: Happening[] = [...prepared, advance("pre-heat")];
const official: Happening[] = [...preheated, advance("running")];
const over: Happening[] = [...official, advance("outside")];
const raise = (what = "A-1 is late"): Happening => [
  "bigPromotion.raiseBlocker",
  { blockerId: "B-1", area: "stock", what },
];
const resolve: Happening = ["bigPromotion.resolveBlocker", { blockerId: "B-1" }];
const violate: Happening = [
  "bigPromotion.recordViolation",
  { violationId: "V-1", kind: "hoarding", reason: "held back" },
];
const reason = { reason: "no goods" };

const join = (happenings: readonly Happening[]) =>
  new ProcessLife(bigPromotionProcess, {
    bigPromotionId: "618/2026@tmall",
    promotion: "618",
    platform: "tmall",
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as BigPromotionContext;
const codesOf = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const lastOf = ({ events }: ProcessLife): ProcessEvent | undefined => events.at(-1);

describe("bigPromotionProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["announced at first", [], "announced", undefined],
    ["enrolled", [enrol], "enrolled", "enrolled"],
    ["refused", [enrol, answer("rejected")], "refused", "refused"],
    ["enrolled again", [enrol, answer("rejected"), enrol], "enrolled", "enrolled"],
    ["accepted", accepted, "accepted", "accepted"],
    ["prepared", prepared, "prepared", "prepared"],
    ["pre-heating", preheated, "preheating", "preheated"],
    ["official without a pre-heating", [...prepared, advance("running")], "official", "opened"],
    ["official", official, "official", "opened"],
    ["in its wave of returns", over, "returnsWave", "over"],
    ["missed", [...preheated, advance("outside")], "returnsWave", "missed"],
    ["due for review", [...over, { passes: "returnsWindow" }], "reviewDue", "reviewDue"],
    [
      "late with its review",
      [...over, { passes: "returnsWindow" }, { passes: "reviewWindow" }],
      "reviewOverdue",
      "reviewOverdue",
    ],
    [
      "reviewed",
      [...over, { passes: "returnsWindow" }, ["bigPromotion.review", { report: "R-1" }]],
      "reviewed",
      "reviewed",
    ],
    ["suspended", [...official, violate], "suspended", "violated"],
    [
      "back after a violation was put right",
      [...official, violate, ["bigPromotion.rectify", { metrics: {} }, "honoured"], advance("running")],
      "official",
      "opened",
    ],
    ["expelled", [...official, violate, ["bigPromotion.recordExpulsion", reason]], "returnsWave", "expelled"],
    ["given up", [...formed, ["bigPromotion.giveUp", reason]], "givenUp", "givenUp"],
  ])("is %s", (_name, happenings, state, lastTold) => {
    const life = join(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("stock, content and technology are prepared in any order", () => {
    const life = join([...formed, load("rejected"), content]);
    expect(life.states).toEqual([
      "preparing.stock.estimated",
      "preparing.content.finished",
      "preparing.technology.failing",
    ]);
    expect(life.live([load("accepted"), stock, confirm("honoured")]).states).toEqual(["prepared"]);
    expect(contextOf(life).promotionIds).toEqual(["PR-1"]);
  });

  test("stock that is not real is planned anew, and tells what is needed each time", () => {
    const life = join([...formed, stock, confirm("broken")]);
    expect(life.states).toContain("preparing.stock.doubtful");
    expect(life.told.at(-1)).toBe("stockFictitious");
    expect(lastOf(life.live([stock]))).toMatchObject({
      stockPlan: { number: 2, lines: [{ sku: "A-1", units: 500 }] },
    });
  });

  test("an open blocker holds the beginning back; it is raised and resolved once", () => {
    const life = join([...prepared, raise(), raise(), advance("pre-heat")]);
    expect(codesOf(life)).toEqual(["forbidden"]);
    expect(contextOf(life).blockers).toHaveLength(1);
    expect(life.live([resolve, resolve, advance("pre-heat")]).states).toEqual(["preheating"]);
    expect(life.told.filter((type) => type.startsWith("blocker"))).toEqual([
      "blockerRaised",
      "blockerResolved",
    ]);
  });

  test("the same blocker with other contents, and one that nobody raised, are refused", () => {
    const life = join([
      ...formed,
      raise(),
      raise("B-1 is broken"),
      ["bigPromotion.resolveBlocker", { blockerId: "B-2" }],
    ]);
    expect(codesOf(life)).toEqual(["condition", "condition"]);
  });

  test("a violation counts once", () => {
    const life = join([...official, violate, violate]);
    expect(codesOf(life)).toEqual([]);
    expect(contextOf(life).violationIds).toEqual(["V-1"]);
    expect(lastOf(life)).toMatchObject({
      type: "bigPromotion.violated",
      violationId: "V-1",
      detail: "held back",
    });
  });

  test("what still is hoarded is not put right", () => {
    expect(
      codesOf(join([...official, violate, ["bigPromotion.rectify", { metrics: {} }, "broken"]])),
    ).toEqual(["forbidden"]);
  });

  test("the returns are over seven days after the end (R016)", () => {
    const life = join(over);
    // The tenth happening, on 11 January 2026.
    expect(life.deadlines.get("returnsWindow")?.dueAt).toBe("2026-01-18T00:00:00.000Z");
  });

  test("the group that was formed is told", () => {
    expect(lastOf(join(formed))).toMatchObject({ lead: "wang", members: ["mei"], promotion: "618" });
  });
});

describe("the calendar of bigPromotionProcess", () => {
  const at = "2026-06-01T00:00:00.000Z";
  const by = { actor: "mei", role: "system" } as const;
  const input = { bigPromotionId: "618/2026@tmall", promotion: "618", platform: "tmall" };
  const window = { preheatDaysBefore: 25, startDaysBefore: 18, endDaysAfter: 2 };
  const rulebook = defineRulebook({
    rules: builtInRules,
    layers: [starterLayer, shopLayer, { id: "year", params: { "promotion.campaign-window": window } }],
  });
  const ask = (daysToPromotion: number) => {
    const { snapshot } = adopt(
      bigPromotionProcess,
      bigPromotionProcess.input(input, rulebook.at()),
      "prepared",
      {},
      at,
    );
    const command = { type: "bigPromotion.advance", metrics: { daysToPromotion } } as const;
    return step(
      bigPromotionProcess,
      snapshot,
      consult(bigPromotionProcess, rulebook, snapshot, command, { at, by }),
    );
  };

  test.each([
    [26, undefined],
    [25, "preheating"],
    [19, "preheating"],
    [18, "official"],
    [-2, "official"],
    [-3, undefined],
  ])("%i days before the date it goes on to %s", (days, state) => {
    const taken = ask(days);
    expect(taken.accepted ? taken.states[0] : undefined).toBe(state);
  });
});
