import { type AdCampaignContext, adCampaignProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "../process-life.js";

const requested: Happening[] = [["adCampaign.prepare"], ["adCampaign.requestFunds"]];
const funded: Happening[] = [...requested, ["adCampaign.approveFunds"]];
const running: Happening[] = [...funded, ["adCampaign.launch"]];
const due: Happening[] = [...running, { passes: "optimisationCycle" }];
const review = (outcome: string): Happening => ["adCampaign.reviewReturn", { metrics: {} }, outcome];
const optimised: Happening[] = [...due, review("unacceptable"), ["adCampaign.finishOptimisation"]];
const spend = (amount: number): Happening => ["adCampaign.recordSpend", { spend: amount }];

const advertise = (happenings: readonly Happening[]) =>
  new ProcessLife(adCampaignProcess, {
    campaignId: "C-1",
    channel: "search",
    budget: 100,
    optimisationCycleDays: 7,
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as AdCampaignContext;

describe("adCampaignProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["planned at first", [], "planned", undefined],
    ["prepared", [["adCampaign.prepare"]], "prepared", undefined],
    ["waiting for funds", requested, "awaitingFunds", "fundsRequested"],
    [
      "prepared again without funds",
      [...requested, ["adCampaign.rejectFunds", { reason: "too much" }]],
      "prepared",
      "fundsRejected",
    ],
    ["funded", funded, "funded", "fundsRequested"],
    ["delivering", running, "running.delivering", "launched"],
    ["due for review", due, "running.reviewDue", "reviewDue"],
    ["delivering when it pays", [...due, review("pays")], "running.delivering", "reviewed"],
    ["delivering when it is acceptable", [...due, review("acceptable")], "running.delivering", "reviewed"],
    ["optimising when it is not", [...due, review("unacceptable")], "optimising", "optimisationStarted"],
    ["delivering after the optimisation", optimised, "running.delivering", "optimisationStarted"],
    ["paused when the optimisation did not help", [...optimised, review("unacceptable")], "paused", "paused"],
    [
      "optimising anew when a good review came between",
      [...optimised, review("pays"), review("unacceptable")],
      "optimising",
      "optimisationStarted",
    ],
    [
      "optimising anew when an acceptable review came between",
      [...optimised, review("acceptable"), review("unacceptable")],
      "optimising",
      "optimisationStarted",
    ],
    [
      "optimising anew when it was paused for its weakness between",
      [...optimised, review("unacceptable"), ["adCampaign.resume"], review("unacceptable")],
      "optimising",
      "optimisationStarted",
    ],
    ["paused by hand", [...running, ["adCampaign.pause", {}]], "paused", "paused"],
    ["paused beyond its budget", [...running, spend(60), spend(60)], "paused", "overBudget"],
    [
      "paused beyond its budget while optimising",
      [...due, review("unacceptable"), spend(101)],
      "paused",
      "overBudget",
    ],
    [
      "running again with more budget",
      [...running, spend(101), ["adCampaign.raiseBudget", { budget: 200 }], ["adCampaign.resume"]],
      "running.delivering",
      "resumed",
    ],
    ["stopped", [...running, ["adCampaign.stop", {}]], "stopped", "stopped"],
  ])("is %s", (_name, happenings, state, lastTold) => {
    const life = advertise(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test.each<[string, readonly Happening[], string]>([
    [
      "to resume without funds left",
      [...running, spend(100), ["adCampaign.pause", {}], ["adCampaign.resume"]],
      "condition",
    ],
    ["a raise that lowers the budget", [...running, ["adCampaign.raiseBudget", { budget: 90 }]], "condition"],
    [
      "a raise to the budget of today",
      [...running, ["adCampaign.raiseBudget", { budget: 100 }]],
      "condition",
    ],
    ["a review that the rule cannot decide", [...due, review("undecided")], "undecided"],
    ["to launch without funds", [...requested, ["adCampaign.launch"]], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(advertise(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test.each<[string, readonly Happening[]]>([
    ["planned", []],
    ["prepared", [["adCampaign.prepare"]]],
    ["funded", funded],
    ["running", running],
    ["due for review", due],
    ["optimising", [...due, review("unacceptable")]],
    ["paused", [...running, ["adCampaign.pause", {}]]],
  ])("can be stopped when it is %s", (_name, happenings) => {
    const life = advertise([...happenings, ["adCampaign.stop", {}]]);
    expect([life.refusals, life.states, life.told.at(-1)]).toEqual([[], ["stopped"], "stopped"]);
  });

  test("spend up to the budget keeps it running, and everything spent is booked", () => {
    const life = advertise([...running, spend(60), spend(40)]);
    expect(life.states).toEqual(["running.delivering"]);
    expect(contextOf(advertise([...running, spend(60), spend(60), spend(5)])).spend).toBe(125);
    expect(contextOf(life).spend).toBe(100);
  });

  test("what is told has the campaign, the instant and what it is about", () => {
    expect(advertise([...running, review("acceptable")]).events.slice(-2)).toEqual([
      {
        type: "adCampaign.launched",
        campaignId: "C-1",
        channel: "search",
        amount: 100,
        at: "2026-01-05T00:00:00.000Z",
      },
      {
        type: "adCampaign.reviewed",
        campaignId: "C-1",
        channel: "search",
        at: "2026-01-06T00:00:00.000Z",
        detail: "acceptable",
      },
    ]);
  });

  test("a review starts the cycle anew", () => {
    // Launched on day 4; reviewed on day 6 of January, seven days before the next.
    const life = advertise([...due, review("pays")]);
    expect(life.deadlines.get("optimisationCycle")?.dueAt).toBe("2026-01-14T00:00:00.000Z");
    const early = advertise([...running, review("pays")]);
    expect(early.deadlines.get("optimisationCycle")?.dueAt).toBe("2026-01-13T00:00:00.000Z");
  });

  test("finance may approve another budget than the planned one", () => {
    expect(contextOf(advertise([...requested, ["adCampaign.approveFunds", { budget: 80 }]])).budget).toBe(80);
  });
});
