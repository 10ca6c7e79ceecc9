import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { CrisisContext } from "../../../src/processes/service/crisis.commands.js";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const crisis = (happenings: readonly Happening[] = []) =>
  new ProcessLife(crisisProcess, { crisisId: "CR-1", subject: "cracked cups", sku: "A-1" }, undefined, {
    actor: "wu",
    role: "operations-director",
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as CrisisContext;

const real: Happening = ["crisis.assess", { verdict: "crisis", reason: "it spreads" }];
const appoint: Happening = ["crisis.appoint", { spokesperson: "wu" }];
const facts: Happening = ["crisis.establishFacts", { facts: "one batch" }];
const submit = (outcome: string, statementId = "ST-1"): Happening => [
  "crisis.submitStatement",
  { statementId, metrics: {} },
  outcome,
];
const publish = (statementId = "ST-1"): Happening => ["crisis.publish", { statementId }];
const recall = (sku: string): Happening => [
  "crisis.requestRecall",
  {
    recall: {
      recallId: "RC-1",
      sku,
      defect: "cracks",
    },
  },
];
const spread = (trend: string): Happening => ["crisis.recordSpread", { trend }];
const said = [real, appoint, facts, submit("proper"), publish()];
const calm = [...said, spread("falling"), ["crisis.calm"]] as Happening[];
const review: Happening = ["crisis.review", { lessons: ["check the glaze"] }];
const active = (voice: string, message: string, trend: string) => [
  `active.voice.${voice}`,
  `active.message.${message}`,
  `active.spread.${trend}`,
];

describe("crisisProcess", () => {
  test.each<[string, readonly Happening[], readonly string[]]>([
    ["suspected at first", [], ["suspected.watched"]],
    ["overdue when nobody assesses it", [{ passes: "assessmentWindow" }], ["suspected.unassessed"]],
    ["assessed late", [{ passes: "assessmentWindow" }, real], active("vacant", "factFinding", "rising")],
    ["a false alarm", [["crisis.assess", { verdict: "falseAlarm", reason: "a joke" }]], ["dismissed"]],
    ["spoken for by one person", [real, appoint], active("appointed", "factFinding", "rising")],
    ["with facts", [real, facts], active("vacant", "drafting", "rising")],
    [
      "with an improper statement",
      [real, appoint, facts, submit("improper")],
      active("appointed", "drafting", "rising"),
    ],
    [
      "with a proper one",
      [real, appoint, facts, submit("proper")],
      active("appointed", "approved", "rising"),
    ],
    [
      "with one taken back",
      [real, appoint, facts, submit("proper"), ["crisis.withdrawStatement", { reason: "new facts" }]],
      active("appointed", "drafting", "rising"),
    ],
    ["spoken about", said, active("appointed", "informed", "rising")],
    [
      "spoken about again",
      [...said, submit("proper", "ST-2"), publish("ST-2")],
      active("appointed", "informed", "rising"),
    ],
    [
      "abating and rising again",
      [...said, spread("falling"), spread("rising")],
      active("appointed", "informed", "rising"),
    ],
    ["calm", calm, ["calmed"]],
    [
      "flared up again, with the same spokesperson",
      [...calm, ["crisis.flareUp", { reason: "a second video" }]],
      active("appointed", "factFinding", "rising"),
    ],
    ["reviewed", [...calm, review], ["reviewed"]],
  ])("is %s", (_name, happenings, states) => {
    const life = crisis(happenings);
    expect([life.refusals, life.states]).toEqual([[], states]);
  });

  test("a potential crisis is assessed within the time of an alert that nobody takes on", () => {
    // The starter layer escalates an alert after 24 hours.
    expect(crisis().deadlines.get("assessmentWindow")?.dueAt).toBe("2026-01-02T00:00:00.000Z");
  });

  test.each<[string, readonly Happening[], string]>([
    ["to calm it by silence", [real, spread("falling"), ["crisis.calm"]], "condition"],
    ["to calm it while it spreads", [...said, ["crisis.calm"]], "wrong-state"],
    ["to publish what was not submitted", [real, appoint, facts, publish()], "wrong-state"],
    ["to publish another draft", [real, appoint, facts, submit("proper"), publish("ST-2")], "condition"],
    ["an undecided statement", [real, appoint, facts, submit("undecided")], "undecided"],
    ["another recall under one id", [real, recall("A-1"), recall("A-2")], "condition"],
    ["a review before it is calm", [...said, review], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(crisis(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("signals, statements, cases and recalls that come twice are taken once", () => {
    const twice = (happening: Happening) => [happening, happening];
    const life = crisis([
      ...twice(["crisis.recordSignal", { signalId: "S-1", source: "a post" }]),
      ...said,
      publish(),
      ...twice(["crisis.openCase", { concerned: { caseId: "SC-1", customerId: "B-1" } }]),
      ...twice(recall("A-1")),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life)).toMatchObject({
      signalIds: ["S-1"],
      statements: [{ statementId: "ST-1" }],
      cases: [{ caseId: "SC-1", customerId: "B-1" }],
      recalls: [{ recallId: "RC-1", sku: "A-1" }],
    });
    expect(life.told.filter((told) => told === "caseOpened" || told === "recallRequested")).toEqual([
      "caseOpened",
      "recallRequested",
    ]);
  });

  // R220: no evasion, no deleting, no confrontation, and one spokesperson.
  test.each([
    [{}, true, "active.message.approved"],
    [{ evades: true }, true, "active.message.drafting"],
    [{ deletesPosts: true }, true, "active.message.drafting"],
    [{ confronts: true }, true, "active.message.drafting"],
    [{}, false, "active.message.drafting"],
  ])("the rulebook judges %j, appointed: %s", (conduct, appointed, state) => {
    const life = crisis([real, facts, ...(appointed ? [appoint] : [])]);
    const metrics = { evades: false, deletesPosts: false, confronts: false, ...conduct };
    const taken = step(
      crisisProcess,
      life.snapshot,
      consult(
        crisisProcess,
        shopRulebook,
        life.snapshot,
        { type: "crisis.submitStatement", statementId: "ST-1", metrics },
        { at: "2026-02-01T00:00:00.000Z" },
      ),
    );
    expect(taken.accepted && taken.states).toContain(state);
  });
});
