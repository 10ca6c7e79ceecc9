import { consult, type Process, start, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { PenaltyContext } from "../../../src/processes/compliance/penalty.commands.js";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";
import { penaltyOnPlatform, penaltyRulebook } from "./penalty-on-platform.js";

const input = {
  penaltyId: "P-1",
  storeId: "S-1",
  violationId: "V-1",
  cause: "description-mismatch",
  level: "warning",
  pointsValidDays: 30,
  evidenceDays: 3,
  imposedAt: "2026-01-01T00:00:00.000Z",
} as const;

const impose = (level: string, violationId = "V-2", more: object = {}): Happening => [
  "penalty.impose",
  { violationId, cause: "brushing", level, ...more },
  "points",
];
const analyse: Happening = ["penalty.analyse", { finding: "an old text" }];
const rectify: Happening = ["penalty.rectify", { measures: "reworded" }];
const appeal = (violationId = "V-1"): Happening => ["penalty.appeal", { violationId, grounds: "true" }];
const adjust: Happening = ["penalty.adjust", { adjustment: "two check each text" }];
const answer = (given: string, outcome: string, violationId = "V-1"): Happening => [
  "penalty.recordAnswer",
  { violationId, answer: given, filedAfterDays: 3 },
  outcome,
];
const ask: Happening = ["penalty.askEvidence", { wanted: "a test report" }];
const filed: Happening[] = [analyse, rectify, appeal()];
const close: Happening = ["penalty.close", {}, "complete"];

const live = (happenings: readonly Happening[], more: object = {}, level = "compliant") =>
  new ProcessLife(penaltyOnPlatform, { ...input, ...more }, { level }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as PenaltyContext;
const regionOf = ({ states }: ProcessLife, region: string) =>
  states.find((state) => state.startsWith(`open.${region}.`))?.split(".")[2];

describe("penaltyProcess", () => {
  test.each([
    ["warning", "warned"],
    ["points", "pointsDeducted"],
    ["function-limit", "limited"],
    ["demotion", "demoted"],
    ["closure", "storeClosed"],
  ])("a penalty of the level %s begins %s: levels may be skipped", (level, state) => {
    const life = live([], { level });
    expect(regionOf(life, "standing")).toBe(state);
    expect(life.events).toMatchObject([{ type: "penalty.imposed", level, violationId: "V-1" }]);
  });

  test("no start without the platform's appeal period, and it is said where to set it", () => {
    expect(() => penaltyProcess.input(input, shopRulebook.at())).toThrow(/penalty\.appeal.*appealWithinDays/);
  });

  test("in order: analysed, put right, appealed, annulled, adjusted, closed", () => {
    const life = live([...filed, answer("accepted", "annulled"), adjust, close]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["closed"]);
    expect(contextOf(life)).toMatchObject({
      level: "compliant",
      stepsDone: ["analyse", "rectify", "appeal", "adjust"],
    });
    expect(life.told).toEqual([
      "imposed",
      "analysed",
      "rectified",
      "appealed",
      "appealAnswered",
      "adjusted",
      "closed",
    ]);
  });

  test.each([
    ["rejected", "stays", "function-limit", "limited"],
    ["accepted", "restored", "points", "pointsDeducted"],
    ["accepted", "annulled", "compliant", "restored"],
  ])("an appeal that is %s leaves the penalty as the rule says: %s", (given, outcome, level, state) => {
    const life = live([...filed, answer(given, outcome)], { level: "function-limit" }, level);
    expect(contextOf(life).level).toBe(level);
    expect(regionOf(life, "standing")).toBe(state);
    expect(regionOf(life, "appeal")).toBe("answered");
  });

  test("another violation raises the level and begins the follow-up anew, a milder one lowers nothing", () => {
    const raised = live([analyse, rectify, impose("demotion")]);
    expect(regionOf(raised, "standing")).toBe("demoted");
    expect(regionOf(raised, "followUp")).toBe("analysing");
    expect(contextOf(raised)).toMatchObject({ stepsDone: [], expectedLevel: "points" });
    expect(contextOf(live([impose("demotion"), impose("warning", "V-3")])).level).toBe("demotion");
  });

  test("an appeal goes on when another violation comes meanwhile, and so does the wait for evidence", () => {
    expect(regionOf(live([...filed, impose("points")]), "appeal")).toBe("filed");
    expect(regionOf(live([...filed, ask, impose("points")]), "appeal")).toBe("evidenceAsked");
  });

  test("annulling a penalty takes nothing from a later one, which may be appealed against too", () => {
    const life = live([
      ...filed,
      impose("points"),
      answer("accepted", "annulled"),
      analyse,
      rectify,
      appeal("V-2"),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life)).toMatchObject({
      level: "points",
      violations: [{ appeal: "annulled" }, { appeal: "pending" }],
    });
    expect(regionOf(life, "appeal")).toBe("filed");
  });

  test("annulling a penalty brings nothing back that the platform has lifted meanwhile", () => {
    const lifted: Happening = ["penalty.lift", { level: "compliant" }];
    const life = live([...filed, impose("points"), lifted, answer("accepted", "annulled")]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).level).toBe("compliant");
    expect(regionOf(life, "standing")).toBe("restored");
  });

  test("evidence is asked for, supplied late, and the appeal is answered", () => {
    const late = live([...filed, ask, { passes: "evidenceWindow" }]);
    expect(late.tags).toContain("overdue");
    late.live([["penalty.supplyEvidence", { evidence: "the report" }], answer("rejected", "stays")]);
    expect(late.refusals).toEqual([]);
    expect(regionOf(late, "appeal")).toBe("answered");
  });

  test("points lapse after their term, and another penalty does not give them longer", () => {
    const life = live([], { level: "points", points: 12 });
    expect(life.events).toMatchObject([{ points: 12 }]);
    life.live([impose("warning")]);
    // 30 days after 1 January 2026, when they were deducted.
    expect(life.deadlines.get("pointsTerm")?.dueAt).toBe("2026-01-31T00:00:00.000Z");
    life.live([{ passes: "pointsTerm" }]);
    expect(regionOf(life, "standing")).toBe("restored");
    expect(life.events.at(-1)).toMatchObject({ type: "penalty.pointsLapsed", level: "compliant", points: 0 });
  });

  test("the platform may lift a penalty, never raise one that way", () => {
    const lifted = live([["penalty.lift", { level: "warning" }]], { level: "closure" });
    expect(regionOf(lifted, "standing")).toBe("warned");
    const raised = live([["penalty.lift", { level: "closure" }]]);
    expect(raised.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("on a platform that limits functions after demotion, demotion is the lower level", () => {
    const ladder = ["compliant", "warning", "points", "demotion", "function-limit", "closure"];
    const rulebook = defineRulebook({
      rules: builtInRules,
      layers: [
        starterLayer,
        {
          id: "swapped",
          params: { "penalty.appeal": { appealWithinDays: 7 }, "penalty.escalation": { ladder } },
        },
      ],
    });
    const process: Process = {
      ...penaltyProcess,
      input: (given) => penaltyProcess.input(given as typeof input, rulebook.at()),
    };
    const life = new ProcessLife(process, { ...input, level: "function-limit" });
    expect(regionOf(life.live([["penalty.lift", { level: "demotion" }]]), "standing")).toBe("demoted");
    expect(life.live([impose("function-limit")]).snapshot.context).toMatchObject({ level: "function-limit" });
  });

  test("the period of appeal runs out and is told; an appeal may still be tried", () => {
    const life = live([analyse, rectify, { passes: "appealWindow" }, appeal()]);
    expect(life.told).toContain("appealPeriodOver");
    expect(regionOf(life, "appeal")).toBe("filed");
  });

  test("what comes twice counts once", () => {
    const life = live([
      impose("points", "V-2", { points: 6 }),
      impose("points", "V-2", { points: 6 }),
      ...filed,
      answer("rejected", "stays"),
      answer("rejected", "stays"),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).violations).toHaveLength(2);
    expect(life.told.filter((type) => type === "appealAnswered")).toHaveLength(1);
  });

  test.each<[string, readonly Happening[], string]>([
    ["an appeal before the cause is put right", [analyse, appeal()], "condition"],
    ["an appeal after the strategy is adjusted", [analyse, rectify, adjust, appeal()], "condition"],
    ["an appeal against what was not punished", [analyse, rectify, appeal("V-9")], "condition"],
    ["the same violation with another level", [impose("points"), impose("closure")], "forbidden"],
    ["an answer to an appeal that was not filed", [answer("accepted", "annulled")], "forbidden"],
    ["an answer that the rule cannot weigh", [...filed, answer("accepted", "undecided")], "undecided"],
    ["to close while an appeal is pending", [...filed, close], "wrong-state"],
    ["to close what is not followed up", [["penalty.close", {}, "incomplete"]], "forbidden"],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  test("with the rules of the library: a grave cause skips levels, and the case waits for its follow-up", () => {
    const at = "2026-01-02T00:00:00.000Z";
    const begun = start(penaltyProcess, penaltyProcess.input(input, penaltyRulebook.at()), at);
    const command = {
      type: "penalty.impose",
      violationId: "V-2",
      cause: "banned-goods",
      level: "closure",
    } as const;
    const event = consult(penaltyProcess, penaltyRulebook, begun.snapshot, command, { at });
    const taken = step(penaltyProcess, begun.snapshot, event);
    // From a warning, a grave breach rises by three levels: demotion. The platform closed the store.
    expect(taken).toMatchObject({
      accepted: true,
      snapshot: { context: { expectedLevel: "demotion", level: "closure" } },
    });
    if (!taken.accepted) return;
    const ending = consult(
      penaltyProcess,
      penaltyRulebook,
      taken.snapshot,
      { type: "penalty.close" },
      { at },
    );
    expect(step(penaltyProcess, taken.snapshot, ending)).toMatchObject({
      accepted: false,
      refusal: { code: "forbidden" },
    });
  });
});
