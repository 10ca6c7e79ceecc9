import { consult, start, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { ComplianceCaseContext } from "../../../src/processes/compliance/compliance-case.commands.js";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const director = { actor: "mei", role: "operations-director" } as const;
const input = {
  caseId: "C-1",
  subject: { kind: "listing", id: "A-1@tmall" },
  reviewDays: 2,
  fixDays: 3,
  takedownHours: 24,
  exemptionDays: 30,
} as const;

const screen = (outcome = "accept"): Happening => ["complianceCase.screen", { metrics: {} }, outcome];
const review = (verdict: string, outcome = "accept"): Happening => [
  "complianceCase.review",
  { verdict, metrics: {}, reason: "no national standard named" },
  outcome,
];
const passed: Happening[] = [screen(), review("passed")];
const published: Happening[] = [...passed, ["complianceCase.publish"]];
const returned: Happening[] = [screen(), review("toFix")];
const exempt: Happening = ["complianceCase.exempt", { reason: "old labels" }];
const recheck: Happening = ["complianceCase.recheck", { change: "new wording rules" }];
const violation = (reason = "medical claim", violationId = "V-1"): Happening => [
  "complianceCase.reportViolation",
  { violationId, reason },
];
const resubmit: Happening = ["complianceCase.resubmit", { changes: "reworded" }];
const down: Happening = ["complianceCase.confirmTakedown"];

const live = (happenings: readonly Happening[], more: object = {}) =>
  new ProcessLife(complianceCaseProcess, { ...input, ...more }, undefined, director).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ComplianceCaseContext;

describe("complianceCaseProcess", () => {
  test.each<[string, readonly Happening[], string | RegExp, string[]]>([
    ["submitted at first", [], /submitted/, []],
    ["overdue when nobody reviews it", [{ passes: "reviewWindow" }], /overdue/, ["reviewOverdue"]],
    ["returned for its wording", [screen("reject")], "unpublished.toBeReworded", ["returned"]],
    ["passed", passed, "unpublished.passed", ["passed"]],
    [
      "passed although late",
      [{ passes: "reviewWindow" }, ...passed],
      "unpublished.passed",
      ["reviewOverdue", "passed"],
    ],
    [
      "returned by the reviewer although no red line is crossed",
      returned,
      "unpublished.toBeFixed",
      ["returned"],
    ],
    [
      "blocked on a red line although the reviewer would let it pass",
      [screen(), review("passed", "reject")],
      "unpublished.blocked",
      ["blocked"],
    ],
    [
      "passed in the second round",
      [...returned, resubmit, ...passed],
      "unpublished.passed",
      ["returned", "passed"],
    ],
    ["published", published, "published.compliant", ["passed"]],
    ["exempted", [...returned, exempt], "unpublished.exempted", ["returned", "exempted"]],
    [
      "reviewed anew when the exemption ends",
      [...returned, exempt, { passes: "exemptionTerm" }],
      /submitted/,
      ["returned", "exempted", "exemptionEnded"],
    ],
    [
      "reviewed in public when the exemption ends after publication",
      [...returned, exempt, ["complianceCase.publish"], { passes: "exemptionTerm" }],
      "published.rechecking",
      ["returned", "exempted", "exemptionEnded"],
    ],
    [
      "reviewed again when rules change",
      [...published, recheck],
      "published.rechecking",
      ["passed", "recheckDue"],
    ],
    [
      "still published when it meets the new rules too",
      [...published, recheck, review("passed")],
      "published.compliant",
      ["passed", "recheckDue", "confirmed"],
    ],
    [
      "to go when it is not corrected in time",
      [...published, recheck, review("toFix"), { passes: "fixWindow" }],
      "takingDown.demanded",
      ["passed", "recheckDue", "fixDemanded", "takedownDemanded"],
    ],
    [
      "to go at once when it crosses a red line",
      [...published, recheck, review("passed", "reject")],
      "takingDown.demanded",
      ["passed", "recheckDue", "takedownDemanded"],
    ],
    [
      "to go when it violates the rules",
      [...published, violation()],
      "takingDown.demanded",
      ["passed", "violationReported", "takedownDemanded"],
    ],
    [
      "overdue when it is still to be seen",
      [...published, violation(), { passes: "takedownWindow" }],
      "takingDown.overdue",
      ["passed", "violationReported", "takedownDemanded", "takedownOverdue"],
    ],
    [
      "down",
      [...published, violation(), down],
      "unpublished.takenDown",
      ["passed", "violationReported", "takedownDemanded", "takenDown"],
    ],
    [
      "published again after it is corrected",
      [...published, violation(), down, resubmit, ...published],
      "published.compliant",
      ["passed", "violationReported", "takedownDemanded", "takenDown", "passed"],
    ],
    [
      "closed",
      [...returned, ["complianceCase.close", { reason: "given up" }]],
      "closed",
      ["returned", "closed"],
    ],
  ])("is %s", (_name, happenings, state, told) => {
    const life = live(happenings);
    expect(life.refusals).toEqual([]);
    if (typeof state === "string") expect(life.states).toEqual([state]);
    else expect(life.states.join()).toMatch(state);
    expect(life.told).toEqual(told);
  });

  test("begins with the review in public where it is published already", () => {
    expect(live([], { published: true }).states).toEqual(["published.rechecking"]);
    const again = live([review("passed"), violation(), down, resubmit], { published: true });
    expect(again.states.join()).toMatch(/unpublished.reviewing.work.submitted/);
  });

  test.each<[string, readonly Happening[], string]>([
    ["to publish what is not passed", [["complianceCase.publish"]], "wrong-state"],
    [
      "to publish what is blocked",
      [screen(), review("passed", "reject"), ["complianceCase.publish"]],
      "wrong-state",
    ],
    ["an exemption from a red line", [screen(), review("passed", "reject"), exempt], "wrong-state"],
    ["an exemption before the red lines were looked at", [screen("reject"), exempt], "wrong-state"],
    ["a verdict before the screening", [review("passed")], "wrong-state"],
    ["a verdict with red lines undecided", [screen(), review("passed", "undecided")], "undecided"],
    [
      "a violation that was reported with other words",
      [...published, violation(), violation("something else")],
      "condition",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  test("counts a violation that is reported twice once", () => {
    const life = live([...published, violation(), violation(), down, violation()]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).violations).toHaveLength(1);
    expect(life.told.filter((type) => type === "violationReported")).toHaveLength(1);
  });

  test("an exemption ends when it says, counted from its grant and not from the publication", () => {
    const until = "2026-02-01T00:00:00.000Z";
    const life = live([
      ...returned,
      ["complianceCase.exempt", { reason: "old labels", until }],
      ["complianceCase.publish"],
    ]);
    expect(life.deadlines.get("exemptionTerm")?.dueAt).toBe(until);
    // Granted on the third day after 1 January, for the 30 days of the house.
    const byHouse = live([...returned, exempt, ["complianceCase.publish"]]);
    expect(byHouse.deadlines.get("exemptionTerm")?.dueAt).toBe("2026-02-03T00:00:00.000Z");
  });

  describe("with the rules of the library", () => {
    const at = "2026-01-01T00:00:00.000Z";
    const begun = start(complianceCaseProcess, complianceCaseProcess.input(input, shopRulebook.at()), at);
    const by = director;
    const screened = (texts: Record<string, string>, override?: { outcome: string; reason: string }) => {
      const command = { type: "complianceCase.screen", metrics: { texts } } as const;
      const envelope = { at, by, ...(override && { override }) };
      return step(
        complianceCaseProcess,
        begun.snapshot,
        consult(complianceCaseProcess, shopRulebook, begun.snapshot, command, envelope),
      );
    };

    test("an effect promised within days does not pass (E-20), and says which words", () => {
      const taken = screened({ detail: "3天改善敏感肌" });
      expect(taken).toMatchObject({ accepted: true, states: ["unpublished.toBeReworded"] });
      expect(taken.accepted && taken.events).toMatchObject([{ reason: "3天改善敏感肌" }]);
    });

    test("a finding of the screening may be overruled, a red line never", () => {
      const override = { outcome: "accept", reason: "an official award" };
      const clean = screened({ title: "全国第一面霜" }, override);
      if (!clean.accepted) throw new Error("not screened");
      expect(clean.states.join()).toMatch(/screened/);
      const command = {
        type: "complianceCase.review",
        verdict: "passed",
        metrics: { texts: { plan: "安排刷单一千笔" } },
      } as const;
      const ask = (envelope: object) =>
        step(
          complianceCaseProcess,
          clean.snapshot,
          consult(complianceCaseProcess, shopRulebook, clean.snapshot, command, { at, by, ...envelope }),
        );
      expect(ask({})).toMatchObject({ accepted: true, states: ["unpublished.blocked"] });
      expect(ask({ override })).toMatchObject({ accepted: false, refusal: { code: "red-line" } });
    });
  });
});
