import { createOperations } from "opscycle/operations";
import {
  type Actor,
  type AnyCommand,
  builtInProcesses,
  type HandOver,
  type Process,
  type ProcessEvent,
} from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { budgetProcess } from "../../../src/processes/finance/budget.js";
import { fundRequestProcess } from "../../../src/processes/finance/fund-request.js";
import { financeHandOvers } from "../../../src/processes/finance/hand-overs.js";
import { experimentProcess } from "../../../src/processes/marketing/experiment.js";
import { experimentHandOvers } from "../../../src/processes/marketing/experiment-hand-overs.js";
import { planningHandOvers } from "../../../src/processes/planning/hand-overs.js";
import { planApprovalProcess } from "../../../src/processes/planning/plan-approval.js";
import { projectProcess } from "../../../src/processes/planning/project.js";
import { storeOnboardingProcess } from "../../../src/processes/store/store-onboarding.js";
import { storeOnboardingHandOvers } from "../../../src/processes/store/store-onboarding-hand-overs.js";
import type { ProcessSamples } from "../../../src/testing/process-samples.js";
import { budgetSamples } from "../../../src/testing/samples/budget.js";
import { experimentSamples } from "../../../src/testing/samples/experiment.js";
import { fundRequestSamples } from "../../../src/testing/samples/fund-request.js";
import { planApprovalSamples } from "../../../src/testing/samples/plan-approval.js";
import { projectSamples } from "../../../src/testing/samples/project.js";
import { storeOnboardingSamples } from "../../../src/testing/samples/store-onboarding.js";
import { shopRulebook } from "../shop-rulebook.js";

/** Those that this file tells of; settlements and others hand over in tests of their own. */
const own: readonly string[] = [planApprovalProcess, projectProcess, budgetProcess, fundRequestProcess].map(
  ({ id }) => id,
);
const rows: readonly HandOver[] = [
  ...[...planningHandOvers, ...financeHandOvers].filter(({ from }) => own.includes(from)),
  ...storeOnboardingHandOvers,
  ...experimentHandOvers,
];
const processes: readonly Process[] = builtInProcesses;
const processOf = (id: string): Process => {
  const found = processes.find((process) => process.id === id);
  if (found === undefined) throw new Error(`there is no process ${id}`);
  return found;
};

const rules = shopRulebook.at();
const toldBy = (process: Process, { start, ...samples }: ProcessSamples<never>, change: object = {}) =>
  walkProcess(process, { ...samples, input: process.input({ ...start, ...change }, rules) }).events;

const division = {
  campaigns: [{ campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 }],
  listings: [{ listingId: "A-1@tmall", sku: "A-1", platform: "tmall" }],
  detailPages: [{ topic: "A-1", detail: "show the leaves" }],
};
const complianceTerms = { reviewDays: 2, fixDays: 3, takedownHours: 24, exemptionDays: 30 };
const dividing = {
  ...planApprovalSamples,
  fields: { ...planApprovalSamples.fields, "planApproval.execute": [division] },
};

/** What the machines really told, in a walk through each. */
const told: readonly ProcessEvent[] = [
  ...toldBy(planApprovalProcess, dividing),
  ...toldBy(projectProcess, projectSamples),
  ...toldBy(budgetProcess, budgetSamples),
  ...toldBy(fundRequestProcess, fundRequestSamples, { planId: "PL-1" }),
  ...toldBy(storeOnboardingProcess, storeOnboardingSamples, { complianceTerms }),
  ...toldBy(experimentProcess, experimentSamples),
  ...toldBy(experimentProcess, experimentSamples, { subjectKind: "short-video" }),
];

describe("the hand-overs of plans, money, onboarding and A/B tests", () => {
  test.each(rows.map((row) => [`${row.from} ${row.event}`, `${row.to}: ${row.does}`, row] as const))(
    "%s hands over to %s, with a payload that it takes",
    (_event, _to, row) => {
      const target = processOf(row.to);
      const handed = told.filter(({ type }) => type === row.event).flatMap((event) => row.make(event));
      expect(handed.length).toBeGreaterThan(0);
      for (const { id, payload } of handed) {
        expect(id).toMatch(/\S/);
        if (row.startWith !== undefined) expect(() => target.input(row.startWith ?? {}, rules)).not.toThrow();
        if (row.does === "start") {
          expect(() => target.input(payload, rules)).not.toThrow();
        } else {
          expect(target.commands[row.does]?.payload.safeParse(payload).error).toBeUndefined();
          expect(target.commands[row.does]?.roles).toContain("system");
        }
      }
    },
  );

  test("a plan's request for funds goes through the budget to the campaign, and what is left goes back", async () => {
    const failures: unknown[] = [];
    const ops = createOperations({ processes, handOvers: rows, rulebook: shopRulebook });
    ops.on("handOverFailed", (_entry, failure) => failures.push(failure));
    const [wang, li, zhao, chen] = [
      { actor: "wang", role: "operations-department" },
      { actor: "li", role: "operations-director" },
      { actor: "zhao", role: "chairman" },
      { actor: "chen", role: "finance" },
    ] as const;
    type Sent = readonly [by: Actor, process: string, id: string, type: string, fields?: object];
    const send = async (...commands: readonly Sent[]) => {
      for (const [by, process, id, type, fields = {}] of commands)
        expect(await ops.send(process, id, { type, ...fields }, by)).toMatchObject({ accepted: true });
    };
    const contextOf = async (process: string, id: string) => (await ops.get(process, id))?.snapshot.context;

    await ops.start("budget", "BG-1", budgetSamples.start, chen);
    await ops.start("plan-approval", "PL-1", planApprovalSamples.start, wang);
    const outlook = { salesOutlookMonths: 2, costOutlookMonths: 2, profitOutlookMonths: 2 };
    const plans = { dailyPlan: true, weeklyPlan: true, monthlyPlan: true };
    const plan = ["plan-approval", "PL-1"] as const;
    await send(
      [li, "budget", "BG-1", "budget.approve"],
      [chen, "budget", "BG-1", "budget.open"],
      [wang, ...plan, "planApproval.finishIndustryStudy", { report: "industry" }],
      [wang, ...plan, "planApproval.finishCompetitorStudy", { report: "competitors" }],
      [wang, ...plan, "planApproval.settleIdea", { summary: "freshness" }],
      [
        wang,
        ...plan,
        "planApproval.checkDraft",
        { metrics: { advantages: 3, coreKeywords: 5, ...outlook, ...plans } },
      ],
      [wang, ...plan, "planApproval.submit"],
      [wang, ...plan, "planApproval.sign"],
      [li, ...plan, "planApproval.sign"],
      [zhao, ...plan, "planApproval.sign"],
      [wang, ...plan, "planApproval.execute", division],
      [{ actor: "sun", role: "marketing-group" }, "ad-campaign", "C-1", "adCampaign.prepare"],
      [{ actor: "sun", role: "marketing-group" }, "ad-campaign", "C-1", "adCampaign.requestFunds"],
    );
    const request = (requestId: string, amountMinor: number) => ({
      requestId,
      items: [{ itemId: "ads", purpose: "search ads", amountMinor }],
      campaignId: "C-1",
      budget: { budgetId: "BG-1", lineId: "ads" },
      reviewDays: 3,
      validDays: 30,
      accountingDays: 30,
    });
    // The line has 100 yuan. The first request, for 150, is granted by the approvers, and the budget says no.
    await send(
      [wang, ...plan, "planApproval.requestFunds", request("F-1", 15_000)],
      [wang, "fund-request", "F-1", "fundRequest.submit"],
      [li, "fund-request", "F-1", "fundRequest.approve"],
      [chen, "fund-request", "F-1", "fundRequest.grant"],
    );
    expect((await ops.get("fund-request", "F-1"))?.states).toEqual(["financeReview.inTime"]);
    await send([chen, "fund-request", "F-1", "fundRequest.grant", { amountMinor: 9_000 }]);
    expect((await ops.get("fund-request", "F-1"))?.states).toEqual(["granted"]);
    expect(await contextOf("ad-campaign", "C-1")).toMatchObject({ budget: 90 });
    expect((await ops.get("ad-campaign", "C-1"))?.states).toEqual(["funded"]);
    expect(await contextOf(...plan)).toMatchObject({
      funds: [{ requestId: "F-1", amountMinor: 15_000, grantedMinor: 9_000 }],
    });
    expect(await contextOf("budget", "BG-1")).toMatchObject({ lines: [{ committedMinor: 9_000 }, {}] });
    await send(
      [chen, "fund-request", "F-1", "fundRequest.payOut", { entryId: "P-1", amountMinor: 9_000 }],
      [
        wang,
        "fund-request",
        "F-1",
        "fundRequest.recordSpend",
        { entryId: "R-1", itemId: "ads", amountMinor: 7_500 },
      ],
      [wang, "fund-request", "F-1", "fundRequest.returnUnspent", { entryId: "B-1", amountMinor: 1_500 }],
      [chen, "fund-request", "F-1", "fundRequest.reconcile"],
    );
    expect(await contextOf("budget", "BG-1")).toMatchObject({
      lines: [{ allocatedMinor: 10_000, committedMinor: 0, spentMinor: 7_500 }, {}],
    });
    expect((await ops.get("listing", "A-1@tmall"))?.process).toBe("listing");
    expect(failures).toEqual([]);
  });

  test("what is left of a budget is taken over by the next", async () => {
    const ops = createOperations({ processes, handOvers: rows, rulebook: shopRulebook });
    const [chen, li] = [
      { actor: "chen", role: "finance" },
      { actor: "li", role: "operations-director" },
    ] as const;
    for (const budgetId of ["BG-1", "BG-2"]) {
      await ops.start("budget", budgetId, { ...budgetSamples.start, budgetId }, chen);
      await ops.send("budget", budgetId, { type: "budget.approve" }, li);
    }
    await ops.send("budget", "BG-1", { type: "budget.open" }, chen);
    const spend = { type: "budget.spend", entryId: "S-1", lineId: "ads", amountMinor: 10_000 };
    await ops.send("budget", "BG-1", spend, chen);
    await ops.send("budget", "BG-1", { type: "budget.close", carryToBudgetId: "BG-2" } as AnyCommand, chen);
    // All of ads is spent; 50 yuan of samples are left, and come to the 50 of the next period.
    expect((await ops.get("budget", "BG-2"))?.snapshot.context).toMatchObject({
      lines: [{ allocatedMinor: 10_000 }, { allocatedMinor: 10_000 }],
    });
  });
});
