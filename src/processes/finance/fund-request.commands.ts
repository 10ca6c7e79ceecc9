import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { approvalLargeSum } from "../../rules/approval/large-sum.js";
import { redlineBrushing } from "../../rules/redline/brushing.js";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { inMajorUnits, someMoney } from "./money-fields.js";

/** The windows of a request for funds. */
export const fundRequestDeadlines = {
  reviewWindow: {
    title: { en: "Review by finance", zh: "财务审核时限" },
    from: { input: "reviewDays" },
    unit: "workingDays",
  },
  validityWindow: {
    title: { en: "Use of what was granted", zh: "资金有效期" },
    from: { input: "validDays" },
    unit: "days",
  },
  accountingWindow: {
    title: { en: "Account of what was spent", zh: "报账期限" },
    from: { input: "accountingDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** One thing that money is asked for. */
export interface RequestItem {
  /** Id of the item; unique within the request. */
  readonly itemId: string;
  /** What for, in the requester's words: `search ads`. */
  readonly purpose: string;
  /** In minor units. */
  readonly amountMinor: number;
}

/** The schema of a {@link RequestItem}. */
export const requestItem = z.strictObject({
  itemId: z.string().min(1),
  purpose: z.string().min(1),
  amountMinor: someMoney,
}) satisfies z.core.$ZodType<RequestItem>;

/** The items of one request: each id once. */
export const requestItems = z
  .array(requestItem)
  .min(1)
  .refine((items) => new Set(items.map(({ itemId }) => itemId)).size === items.length, {
    message: "each itemId once",
  });

/** A payment to the requester, or back from them. */
export interface FundMovement {
  /** The id of the payment or of the receipt: it counts once. */
  readonly entryId: string;
  /** `paid-out` and `returned` are payments; `spent` is what the requester accounts for. */
  readonly kind: "paid-out" | "spent" | "returned";
  /** In minor units. */
  readonly amountMinor: number;
  /** For what was spent: on which item. */
  readonly itemId?: string;
}

/** What the machine of a request for funds remembers; money in minor units of `currency`. */
export interface FundRequestContext {
  /** Id of the request for funds, by which hand-overs find it. */
  readonly requestId: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** What the money is asked for. */
  readonly items: readonly RequestItem[];
  /** The plan, the ad campaign and the line of the budget that it is about, where there is one. */
  readonly planId?: string;
  /** The ad campaign that it is for, where it is for one. */
  readonly campaignId?: string;
  /** The line of the budget that it comes from, where that is kept. */
  readonly budget?: {
    /** Id of the budget. */
    readonly budgetId: string;
    /** The line of it. */
    readonly lineId: string;
  };
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof fundRequestDeadlines>;
  /** Who has approved it in the present round: one level each. */
  readonly approvals: readonly string[];
  /** What was granted; 0 before. */
  readonly grantedMinor: number;
  /** Each once, in the order in which they were recorded. */
  readonly movements: readonly FundMovement[];
}

const { plain, consulting } = commandsFor<FundRequestContext>();
const requesters = ["operations-department", "marketing-group", "promotion-planner", "system"] as const;
const approvers = ["finance", "operations-director", "management", "chairman"] as const;
const nothing = z.strictObject({});
const reason = z.strictObject({ reason: z.string().min(1) });
const entry = { entryId: z.string().min(1), amountMinor: someMoney };

/** The commands of a request for funds, in the order in which they usually come. */
export const fundRequestCommands = {
  "fundRequest.revise": plain({
    title: { en: "Change what is asked for", zh: "修改申请" },
    payload: z.strictObject({ items: requestItems }),
    roles: requesters,
  }),
  "fundRequest.submit": consulting(
    {
      title: { en: "Submit", zh: "提交申请" },
      payload: nothing,
      roles: requesters,
    },
    {
      rule: redlineBrushing,
      facts: ({ context }) => ({ purposes: context.items.map(({ purpose }) => purpose) }),
    },
  ),
  "fundRequest.approve": plain({
    title: { en: "Approve on one level", zh: "逐级批准" },
    payload: nothing,
    roles: approvers,
  }),
  "fundRequest.grant": consulting(
    {
      title: { en: "Grant, in full or in part", zh: "拨款核准" },
      payload: z.strictObject({ amountMinor: z.exactOptional(someMoney) }),
      roles: ["finance", "system"],
    },
    {
      rule: approvalLargeSum,
      facts: ({ command, context: { items, currency, approvals } }) => ({
        amount: inMajorUnits(command.amountMinor ?? totalOf(items), currency),
        approvedLevels: approvals.length,
      }),
    },
  ),
  "fundRequest.sendBack": plain({
    title: { en: "Send back to the draft", zh: "退回修改" },
    payload: reason,
    roles: approvers,
  }),
  "fundRequest.refuse": plain({ title: { en: "Refuse", zh: "驳回" }, payload: reason, roles: approvers }),
  "fundRequest.confirmFunds": plain({
    title: { en: "Note that the budget has set it aside", zh: "预算已占用" },
    payload: nothing,
    roles: ["finance", "system"],
  }),
  "fundRequest.reportShortfall": plain({
    title: { en: "Note that the budget lacks the money", zh: "预算不足" },
    payload: z.strictObject({ availableMinor: z.int().nonnegative() }),
    roles: ["finance", "system"],
  }),
  "fundRequest.payOut": plain({
    title: { en: "Pay out", zh: "拨付资金" },
    payload: z.strictObject(entry),
    roles: ["finance", "system"],
  }),
  "fundRequest.recordSpend": plain({
    title: { en: "Record what was spent, with its receipt", zh: "登记支出凭证" },
    payload: z.strictObject({ ...entry, itemId: z.string().min(1) }),
    roles: ["finance", ...requesters],
  }),
  "fundRequest.correctSpend": plain({
    title: { en: "Correct a receipt", zh: "更正支出凭证" },
    payload: z.strictObject({ entryId: z.string().min(1), amountMinor: z.int().nonnegative() }),
    roles: ["finance", "system"],
  }),
  "fundRequest.returnUnspent": plain({
    title: { en: "Give back what was not spent", zh: "退回余款" },
    payload: z.strictObject(entry),
    roles: ["finance", ...requesters],
  }),
  "fundRequest.reconcile": plain({
    title: { en: "Reconcile", zh: "核销" },
    payload: nothing,
    roles: ["finance", "system"],
  }),
  "fundRequest.withdraw": plain({
    title: { en: "Withdraw", zh: "撤回" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: requesters,
  }),
};

/** What is asked for in all. */
export function totalOf(items: readonly RequestItem[]): number {
  return items.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
