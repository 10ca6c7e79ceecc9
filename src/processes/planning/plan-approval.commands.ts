import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { approvalChain } from "../../rules/approval/chain.js";
import { approvalDataExport } from "../../rules/approval/data-export.js";
import { approvalLargeSum } from "../../rules/approval/large-sum.js";
import { planCompleteness } from "../../rules/plan/completeness.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { requestItems } from "../finance/fund-request.commands.js";
import { inMajorUnits } from "../finance/money-fields.js";
import type { Role } from "../roles.js";

/** The windows of an approval. */
export const planApprovalDeadlines = {
  signatureWindow: {
    title: { en: "One signature", zh: "签字时限" },
    from: { input: "signatureDays" },
    unit: "workingDays",
  },
  checkpointInterval: {
    title: { en: "Check of the effect", zh: "效果检查周期" },
    from: { rule: "data-review.cycle", param: "cycleDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** A signature of the present round. */
export interface Signature {
  /** The role of the chain that it stands for. */
  readonly role: string;
  /** Who signed. */
  readonly actor: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

/** Who may sign in place of a role of the chain. */
export interface Delegation {
  /** The role of the chain that they stand in for. */
  readonly role: string;
  /** The person. */
  readonly to: string;
  /** The last instant at which they may. */
  readonly until: string;
}

/** A request for funds that the plan has made. */
export interface PlanFunds {
  /** Id of the request for funds, by which hand-overs find it. */
  readonly requestId: string;
  /** What was asked for, in minor units. */
  readonly amountMinor: number;
  /** What was granted: 0 where it was refused, withdrawn or has expired; absent until that is known. */
  readonly grantedMinor?: number;
}

/** What an approval's machine remembers. */
export interface PlanApprovalContext {
  /** Id of the plan, by which hand-overs find it. */
  readonly planId: string;
  /** What the plan is called, in the shop's own words. */
  readonly title: string;
  /** What is to be approved. Only a plan is drafted in steps, checked for completeness and followed up. */
  readonly kind: "plan" | "price" | "data-export" | "large-sum" | "other";
  /** Money that it is about, in minor units; 0 where it is about none. */
  readonly amountMinor: number;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** For an export of data: the class of the most important data in it. */
  readonly dataClass?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof planApprovalDeadlines>;
  /** How often it has been submitted. */
  readonly round: number;
  /** The roles that sign, in their order; as the rule proposed it at the last submission, and those added since. */
  readonly chain: readonly string[];
  /** Those of the present round, in the order of the chain. */
  readonly signatures: readonly Signature[];
  /** One a role at the most. */
  readonly delegations: readonly Delegation[];
  /** What the plan asked for, each request once. */
  readonly funds: readonly PlanFunds[];
}

const { plain, consulting } = commandsFor<PlanApprovalContext>();
const planners = ["operations-department", "operations-director", "store-manager", "system"] as const;
const nothing = z.strictObject({});
const reason = z.strictObject({ reason: z.string().min(1) });
const text = z.string().min(1);

/** Whoever may stand in a chain of signatures, or in for one who does. */
const signers = [
  ...["chairman", "operations-director", "management", "store-manager", "supervisor", "finance"],
  ...["product-group", "category-manager", "marketing-group", "service-group", "supply-chain", "technology"],
  ...["operations-department", "marketing-department", "design-department", "data-analyst"],
  ...["compliance-reviewer", "system"],
] as const satisfies readonly Role[];

/** The ad campaigns, listings and detail pages among which the work of a plan is divided. */
const division = z.strictObject({
  campaigns: z.exactOptional(
    z.array(
      z.strictObject({
        campaignId: text,
        channel: text,
        sku: z.exactOptional(text),
        budget: z.number().positive(),
        optimisationCycleDays: z.number().positive(),
      }),
    ),
  ),
  listings: z.exactOptional(
    z.array(z.strictObject({ listingId: text, sku: text, platform: text, category: z.exactOptional(text) })),
  ),
  detailPages: z.exactOptional(z.array(z.strictObject({ topic: text, detail: z.exactOptional(text) }))),
});

/** The commands of an approval, in the order in which they usually come. */
export const planApprovalCommands = {
  "planApproval.finishIndustryStudy": plain({
    title: { en: "Hand in the industry study", zh: "完成行业数据研究" },
    payload: z.strictObject({ report: text }),
    roles: ["data-analyst", ...planners],
  }),
  "planApproval.finishCompetitorStudy": plain({
    title: { en: "Hand in the competitor study", zh: "完成竞争对手研究" },
    payload: z.strictObject({ report: text }),
    roles: ["data-analyst", ...planners],
  }),
  "planApproval.settleIdea": plain({
    title: { en: "Settle the operating idea", zh: "确定运营思路" },
    payload: z.strictObject({ summary: text }),
    roles: planners,
  }),
  "planApproval.checkDraft": consulting(
    {
      title: { en: "Check that the plan is complete", zh: "检查计划完整性" },
      payload: z.strictObject({ metrics: metricsOf(planCompleteness) }),
      roles: planners,
    },
    {
      rule: planCompleteness,
      facts: ({ command: { metrics } }) => ({
        advantages: null,
        salesOutlookMonths: null,
        costOutlookMonths: null,
        profitOutlookMonths: null,
        dailyPlan: null,
        weeklyPlan: null,
        monthlyPlan: null,
        ...metrics,
      }),
      overridableBy: ["operations-director"],
    },
  ),
  "planApproval.submit": consulting(
    {
      title: { en: "Submit for approval", zh: "报批" },
      payload: z.strictObject({ amountMinor: z.exactOptional(z.int().nonnegative()) }),
      roles: signers,
    },
    {
      rule: approvalChain,
      facts: ({ command, context }) => ({
        amount: inMajorUnits(command.amountMinor ?? context.amountMinor, context.currency),
      }),
    },
  ),
  "planApproval.sign": plain({
    title: { en: "Sign, or pass the discussion of the department", zh: "签字或部门讨论通过" },
    payload: nothing,
    roles: signers,
  }),
  "planApproval.reject": plain({ title: { en: "Reject", zh: "驳回" }, payload: reason, roles: signers }),
  "planApproval.delegate": plain({
    title: { en: "Let another person sign", zh: "委托他人签字" },
    payload: z.strictObject({ to: text, until: z.iso.datetime() }),
    roles: signers,
  }),
  "planApproval.addSigner": plain({
    title: { en: "Ask for one more signature", zh: "加签" },
    payload: z.strictObject({ role: z.enum(signers) }),
    roles: signers,
  }),
  "planApproval.withdraw": plain({
    title: { en: "Take it back", zh: "撤回" },
    payload: z.strictObject({ reason: z.exactOptional(text) }),
    roles: signers,
  }),
  "planApproval.execute": plain({
    title: { en: "Put into force and divide the work", zh: "执行并分工" },
    payload: division,
    roles: planners,
  }),
  "planApproval.releaseData": consulting(
    {
      title: { en: "Release the export of data", zh: "放行数据导出" },
      payload: nothing,
      roles: ["technology", "data-analyst", "system"],
    },
    {
      rule: approvalDataExport,
      facts: ({ context: { kind, dataClass = null, signatures } }) => ({
        dataClass: kind === "data-export" ? dataClass : null,
        approvedLevels: signatures.length,
      }),
    },
  ),
  "planApproval.releaseSum": consulting(
    {
      title: { en: "Release the payment", zh: "放行大额资金" },
      payload: nothing,
      roles: ["finance", "system"],
    },
    {
      rule: approvalLargeSum,
      facts: ({ context: { kind, amountMinor, currency, signatures } }) => ({
        amount: kind === "large-sum" ? inMajorUnits(amountMinor, currency) : null,
        approvedLevels: signatures.length,
      }),
    },
  ),
  "planApproval.requestFunds": plain({
    title: { en: "Apply for promotion funds", zh: "申请推广资金" },
    payload: z.strictObject({
      requestId: text,
      items: requestItems,
      campaignId: z.exactOptional(text),
      budget: z.exactOptional(z.strictObject({ budgetId: text, lineId: text })),
      reviewDays: z.number().positive(),
      validDays: z.number().positive(),
      accountingDays: z.number().positive(),
    }),
    roles: planners,
  }),
  "planApproval.recordFunds": plain({
    title: { en: "Note what was granted", zh: "登记资金审批结果" },
    payload: z.strictObject({ requestId: text, grantedMinor: z.int().nonnegative() }),
    roles: ["finance", "system"],
  }),
  "planApproval.openCheckpoint": plain({
    title: { en: "Check the effect", zh: "检查执行效果" },
    payload: z.strictObject({ findings: text }),
    roles: planners,
  }),
  "planApproval.confirmPlan": plain({
    title: { en: "Go on as planned", zh: "按原计划执行" },
    payload: nothing,
    roles: planners,
  }),
  "planApproval.correctPlan": plain({
    title: { en: "Correct the plan against the goal", zh: "对照目标修正计划" },
    payload: z.strictObject({ changes: z.array(text).min(1) }),
    roles: planners,
  }),
  "planApproval.complete": plain({
    title: { en: "Complete", zh: "执行完成" },
    payload: nothing,
    roles: planners,
  }),
  "planApproval.abandon": plain({ title: { en: "Give up", zh: "放弃" }, payload: reason, roles: planners }),
};
