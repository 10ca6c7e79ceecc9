import { foreignVatRegistrationProcess } from "../cross-border/foreign-vat-registration.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { adCampaignProcess } from "../marketing/ad-campaign.js";
import { planApprovalProcess } from "../planning/plan-approval.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { budgetProcess } from "./budget.js";
import type { BudgetEvent } from "./budget.setup.js";
import { cashFlowManagementProcess } from "./cash-flow-management.js";
import { fundRequestProcess } from "./fund-request.js";
import type { FundRequestEvent } from "./fund-request.setup.js";
import { inMajorUnits } from "./money-fields.js";
import { revenueExpenseMonitoringProcess } from "./revenue-expense-monitoring.js";
import { settlementProcess } from "./settlement.js";
import type { SettlementEvent } from "./settlement.setup.js";
import { taxFilingProcess } from "./tax-filing.js";

/** How a request for funds can end before a campaign has its money. */
const notGranted = ["fundRequest.refused", "fundRequest.withdrawn"] as const;
/** How it can end without any money paid out. */
const notPaid = [...notGranted, "fundRequest.expired"] as const;

/** Releases what a budget has set aside for a request and the request has not spent. */
const releaseRest = (event: "fundRequest.withdrawn" | "fundRequest.expired" | "fundRequest.reconciled") =>
  defineHandOver({
    from: fundRequestProcess,
    event,
    to: budgetProcess,
    does: "budget.release",
    make: ({ requestId, budget, grantedMinor, spentMinor }) =>
      budget && grantedMinor > spentMinor
        ? {
            id: budget.budgetId,
            payload: {
              entryId: `${requestId}/rest`,
              commitmentId: requestId,
              lineId: budget.lineId,
              amountMinor: grantedMinor - spentMinor,
            },
          }
        : undefined,
  });

/** The agenda of a shop's own review cycle: a line of a budget that deviates. */
const deviation = ({ budgetId, lineId = "" }: BudgetEvent) => ({
  id: shopCycle,
  payload: { topic: `budget ${budgetId}: ${lineId}` },
});

const grantOf = ({ planId, requestId }: FundRequestEvent, grantedMinor: number) =>
  planId === undefined ? undefined : { id: planId, payload: { requestId, grantedMinor } };

/** What of a settlement moves cash: when it is to come, what is missing, what came. */
const settlementTopics = [
  "settlement.forecast",
  "settlement.late",
  "settlement.differenceFound",
  "settlement.payoutLate",
  "settlement.closed",
] as const;

const settlementTopic = ({
  type,
  settlementId,
  currency,
  netMinor,
  residualMinor,
  forecast,
}: SettlementEvent) => ({
  id: shopCycle,
  payload: {
    topic: `${type} ${settlementId}`,
    detail: [
      `${inMajorUnits(netMinor, currency)} ${currency}`,
      ...(type === "settlement.differenceFound" ? [`residual ${inMajorUnits(residualMinor, currency)}`] : []),
      ...(forecast === undefined ? [] : [`${forecast.earliestOn} to ${forecast.latestOn}`]),
    ].join(", "),
  },
});

/** Whom settlements, budgets and requests for funds hand over to. */
export const financeHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: fundRequestProcess,
    event: "fundRequest.approved",
    to: budgetProcess,
    does: "budget.commit",
    make: ({ requestId, budget, grantedMinor }) =>
      budget && {
        id: budget.budgetId,
        payload: { entryId: requestId, lineId: budget.lineId, amountMinor: grantedMinor, requestId },
      },
  }),
  defineHandOver({
    from: budgetProcess,
    event: "budget.committed",
    to: fundRequestProcess,
    does: "fundRequest.confirmFunds",
    make: ({ requestId }) => (requestId === undefined ? undefined : { id: requestId, payload: {} }),
  }),
  defineHandOver({
    from: budgetProcess,
    event: "budget.shortfall",
    to: fundRequestProcess,
    does: "fundRequest.reportShortfall",
    make: ({ requestId, availableMinor = 0 }) =>
      requestId === undefined ? undefined : { id: requestId, payload: { availableMinor } },
  }),
  defineHandOver({
    from: fundRequestProcess,
    event: "fundRequest.reconciled",
    to: budgetProcess,
    does: "budget.spend",
    make: ({ requestId, budget, spentMinor }) =>
      budget && spentMinor > 0
        ? {
            id: budget.budgetId,
            payload: {
              entryId: `${requestId}/spent`,
              commitmentId: requestId,
              lineId: budget.lineId,
              amountMinor: spentMinor,
            },
          }
        : undefined,
  }),
  releaseRest("fundRequest.reconciled"),
  releaseRest("fundRequest.withdrawn"),
  releaseRest("fundRequest.expired"),
  defineHandOver({
    from: fundRequestProcess,
    event: "fundRequest.granted",
    to: adCampaignProcess,
    does: "adCampaign.approveFunds",
    make: ({ campaignId, grantedMinor, currency }) =>
      campaignId === undefined
        ? undefined
        : { id: campaignId, payload: { budget: inMajorUnits(grantedMinor, currency) } },
  }),
  ...notGranted.map((event) =>
    defineHandOver({
      from: fundRequestProcess,
      event,
      to: adCampaignProcess,
      does: "adCampaign.rejectFunds",
      make: ({ campaignId, detail }) =>
        campaignId === undefined ? undefined : { id: campaignId, payload: { reason: detail ?? event } },
    }),
  ),
  defineHandOver({
    from: fundRequestProcess,
    event: "fundRequest.granted",
    to: planApprovalProcess,
    does: "planApproval.recordFunds",
    make: (event) => grantOf(event, event.grantedMinor),
  }),
  ...notPaid.map((type) =>
    defineHandOver({
      from: fundRequestProcess,
      event: type,
      to: planApprovalProcess,
      does: "planApproval.recordFunds",
      make: (event) => grantOf(event, 0),
    }),
  ),
  defineHandOver({
    from: budgetProcess,
    event: "budget.closed",
    to: budgetProcess,
    does: "budget.receiveCarryOver",
    make: ({ budgetId, remainders = [], carryToBudgetId }) =>
      carryToBudgetId === undefined
        ? undefined
        : remainders
            .filter(({ amountMinor }) => amountMinor > 0)
            .map(({ lineId, amountMinor }) => ({
              id: carryToBudgetId,
              payload: { entryId: `${budgetId}/${lineId}`, lineId, amountMinor },
            })),
  }),
  defineHandOver({
    from: budgetProcess,
    event: "budget.deviationRaised",
    to: revenueExpenseMonitoringProcess,
    does: "revenueExpenseMonitoring.addTopic",
    startWith: { subject: shopCycle },
    make: deviation,
  }),
  defineHandOver({
    from: budgetProcess,
    event: "budget.deviationRaised",
    to: cashFlowManagementProcess,
    does: "cashFlowManagement.addTopic",
    startWith: { subject: shopCycle },
    make: deviation,
  }),
  defineHandOver({
    from: settlementProcess,
    event: "settlement.closed",
    to: taxFilingProcess,
    does: "taxFiling.recordSettlement",
    make: ({ taxFilingId, settlementId, totals }) =>
      taxFilingId === undefined || totals === undefined
        ? undefined
        : { id: taxFilingId, payload: { settlementId, ...totals } },
  }),
  defineHandOver({
    from: taxFilingProcess,
    event: "taxFiling.registrationDue",
    to: foreignVatRegistrationProcess,
    does: "start",
    make: ({ country }) => ({ id: country, payload: { subject: country } }),
  }),
  ...settlementTopics.map((event) =>
    defineHandOver({
      from: settlementProcess,
      event,
      to: cashFlowManagementProcess,
      does: "cashFlowManagement.addTopic",
      startWith: { subject: shopCycle },
      make: settlementTopic,
    }),
  ),
];
