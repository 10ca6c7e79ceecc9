import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { ExperimentContext } from "../../../src/processes/marketing/experiment.commands.js";
import { experimentProcess } from "../../../src/processes/marketing/experiment.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const begin = {
  experimentId: "X-1",
  subject: "A-1",
  subjectKind: "detail-page",
  hypothesis: "a video above the fold sells more",
  runDays: 14,
};
const running: Happening[] = [["experiment.design", { plannedPerGroup: 5_000 }], ["experiment.start"]];
const sample = (sampleId: string, controlSuccesses: number, variantSuccesses: number): Happening => [
  "experiment.recordSample",
  { sampleId, controlTrials: 2_500, controlSuccesses, variantTrials: 2_500, variantSuccesses },
];
const judged = (outcome: string): Happening[] => [...running, ["experiment.judge", {}, outcome]];
const why = { reason: "complaints" };

const experiment = (happenings: readonly Happening[], looksLeft = 1) =>
  new ProcessLife(experimentProcess, begin, { pValue: 0.01, difference: 0.01, looksLeft }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ExperimentContext;
const extend = (plannedPerGroup: number): Happening => ["experiment.extend", { plannedPerGroup }];

describe("experimentProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["is a hypothesis first", [], "hypothesis", undefined],
    ["is designed", running.slice(0, 1), "designed", undefined],
    ["runs", running, "running.inTime", "started"],
    ["takes longer than it was to", [...running, { passes: "runWindow" }], "running.overrun", "overrun"],
    ["is better", judged("better"), "variantBetter", "judged"],
    ["is adopted", [...judged("better"), ["experiment.adopt"]], "adopted", "adopted"],
    [
      "is better, and not adopted all the same",
      [...judged("better"), ["experiment.reject", why]],
      "rejected",
      "rejected",
    ],
    ["is worse, and rejected", [...judged("worse"), ["experiment.reject", why]], "rejected", "rejected"],
    ["is inconclusive", judged("inconclusive"), "inconclusive", "judged"],
    ["is extended", [...judged("inconclusive"), extend(8_000)], "running.inTime", "extended"],
    [
      "is inconclusive, and rejected",
      [...judged("inconclusive"), ["experiment.reject", why]],
      "rejected",
      "rejected",
    ],
    [
      "is stopped for the harm that it does",
      [...running, ["experiment.stopForHarm", why]],
      "stopped",
      "stopped",
    ],
    [
      "is given up",
      [...running, { passes: "runWindow" }, ["experiment.abandon", why]],
      "abandoned",
      "abandoned",
    ],
  ])("%s", (_name, happenings, state, lastTold) => {
    const life = experiment(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test.each<[string, readonly Happening[], string]>([
    ["a look that the rule is too early for", judged("undecided"), "undecided"],
    ["to adopt what is worse", [...judged("worse"), ["experiment.adopt"]], "wrong-state"],
    ["an extension to no more", [...judged("inconclusive"), extend(5_000)], "condition"],
    [
      "other contents of a known sample",
      [...running, sample("S-1", 100, 120), sample("S-1", 100, 121)],
      "condition",
    ],
    ["a sample once it is judged", [...judged("better"), sample("S-1", 100, 120)], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(experiment(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("is not extended once no look is left", () => {
    expect(
      experiment([...judged("inconclusive"), extend(8_000)], 0).refusals.map(({ code }) => code),
    ).toEqual(["condition"]);
  });

  test("a sample counts once", () => {
    const life = experiment([...running, sample("S-1", 100, 120), sample("S-1", 100, 120)]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).samples).toHaveLength(1);
  });

  test("more successes than trials are refused at once", () => {
    const { payload } = experimentProcess.commands["experiment.recordSample"];
    const counted = {
      sampleId: "S-1",
      controlTrials: 10,
      controlSuccesses: 10,
      variantTrials: 10,
      variantSuccesses: 10,
    };
    expect(payload.safeParse(counted).success).toBe(true);
    expect(payload.safeParse({ ...counted, variantSuccesses: 11 }).success).toBe(false);
  });

  describe("with a rulebook that allows two looks", () => {
    const look = (life: ProcessLife) =>
      step(
        experimentProcess,
        life.snapshot,
        consult(
          experimentProcess,
          shopRulebook,
          life.snapshot,
          { type: "experiment.judge" },
          { at: "2026-02-01T00:00:00.000Z" },
        ),
      );

    test("a look before the groups are full is refused; then 200 against 250 of 5,000 is better", () => {
      const life = experiment([...running, sample("S-1", 100, 125)]);
      expect(look(life)).toMatchObject({
        accepted: false,
        refusal: {
          code: "undecided",
          checks: expect.arrayContaining([
            expect.objectContaining({
              name: "controlTrials",
              observed: 2_500,
              threshold: 5_000,
              passed: false,
            }),
          ]),
        },
      });
      life.live([sample("S-2", 100, 125)]);
      const judgement = look(life);
      expect(judgement).toMatchObject({ accepted: true, to: "variantBetter" });
      expect(judgement).toMatchObject({
        events: [
          {
            type: "experiment.judged",
            detail: "better",
            totals: { controlSuccesses: 200, variantSuccesses: 250 },
          },
        ],
      });
    });

    test("200 against 246 is inconclusive at either of two looks; after the second there is none left", () => {
      // Its p value is 0.02585, above the half of 0.05.
      const first = look(experiment([...running, sample("S-1", 100, 123), sample("S-2", 100, 123)]));
      expect(first).toMatchObject({ to: "inconclusive", snapshot: { context: { looks: 1, looksLeft: 1 } } });
    });
  });
});
