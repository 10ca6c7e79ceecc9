import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { budgetDeviation } from "../../rules/budget/deviation.js";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { inMajorUnits, someMoney } from "./money-fields.js";

/** The windows of a budget. */
export const budgetDeadlines = {
  reviewInterval: {
    title: { en: "Review of budget against actual", zh: "预算执行检查周期" },
    from: { input: "reviewDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** One line of a budget: a link of the business, such as selection or ads. Money in minor units. */
export interface BudgetLine {
  /** Id of the line; unique within the budget. */
  readonly lineId: string;
  /** In the shop's own words: `search ads`. */
  readonly title: string;
  /** What it may spend, transfers and carry-overs included. */
  readonly allocatedMinor: number;
  /** What it may spend beyond that, because somebody approved it. */
  readonly overdraftMinor: number;
  /** Promised and not spent yet. */
  readonly committedMinor: number;
  /** Spent, refunds taken off. */
  readonly spentMinor: number;
  /** Whether its deviation alert is raised. */
  readonly deviating: boolean;
}

/** One movement of a budget. */
export interface BudgetEntry {
  /** It counts once. */
  readonly entryId: string;
  /** What moved; `commit` promises money, `spend` pays it out. */
  readonly kind: "commit" | "release" | "spend" | "refund" | "transfer" | "overdraft" | "adjust" | "carry";
  /** The line whose money it is; for a transfer the one that gives. */
  readonly lineId: string;
  /** In minor units; below 0 only for an adjustment that takes away. */
  readonly amountMinor: number;
  /** For a release, and for what is spent of a commitment: the entry that committed it. */
  readonly commitmentId?: string;
  /** For a transfer: the line that gets it. */
  readonly toLineId?: string;
}

/** What a budget's machine remembers; money in minor units of `currency`. */
export interface BudgetContext {
  /** Id of the budget, by which hand-overs find it. */
  readonly budgetId: string;
  /** The first and the last day, as ISO dates. */
  readonly period: {
    /** The first day, `2026-01-01`. */
    readonly from: string;
    /** The last day, `2026-03-31`. */
    readonly to: string;
  };
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof budgetDeadlines>;
  /** What each may spend, and what became of it. */
  readonly lines: readonly BudgetLine[];
  /** Each once, in the order in which they were recorded. */
  readonly entries: readonly BudgetEntry[];
}

const { plain, consulting } = commandsFor<BudgetContext>();
const bookers = ["finance", "system"] as const;
const deciders = ["chairman", "management", "operations-director"] as const;
const nothing = z.strictObject({});
const text = z.string().min(1);
const entry = { entryId: text, lineId: text, amountMinor: someMoney };

/** The schema of a budget's lines as they are planned: each id once. */
export const plannedLines = z
  .array(z.strictObject({ lineId: text, title: text, allocatedMinor: z.int().nonnegative() }))
  .min(1)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, {
    message: "each lineId once",
  });

/** The commands of a budget, in the order in which they usually come. */
export const budgetCommands = {
  "budget.setLines": plain({
    title: { en: "Set the lines", zh: "编制预算项目" },
    payload: z.strictObject({ lines: plannedLines }),
    roles: bookers,
  }),
  "budget.approve": plain({ title: { en: "Approve", zh: "批准预算" }, payload: nothing, roles: deciders }),
  "budget.redraft": plain({
    title: { en: "Draft anew", zh: "重新编制" },
    payload: nothing,
    roles: [...deciders, "finance"],
  }),
  "budget.open": plain({
    title: { en: "Open the period", zh: "启用预算" },
    payload: nothing,
    roles: bookers,
  }),
  "budget.commit": plain({
    title: { en: "Set money aside", zh: "占用预算" },
    payload: z.strictObject({ ...entry, requestId: z.exactOptional(text) }),
    roles: bookers,
  }),
  "budget.release": plain({
    title: { en: "Release what was set aside", zh: "释放占用" },
    payload: z.strictObject({ ...entry, commitmentId: text }),
    roles: bookers,
  }),
  "budget.spend": plain({
    title: { en: "Book what was spent", zh: "登记支出" },
    payload: z.strictObject({ ...entry, commitmentId: z.exactOptional(text) }),
    roles: bookers,
  }),
  "budget.refund": plain({
    title: { en: "Book what came back", zh: "登记退款" },
    payload: z.strictObject(entry),
    roles: bookers,
  }),
  "budget.transfer": plain({
    title: { en: "Move money between lines", zh: "预算调剂" },
    payload: z.strictObject({ ...entry, toLineId: text }),
    roles: ["finance", ...deciders],
  }),
  "budget.approveOverdraft": plain({
    title: { en: "Let a line spend more", zh: "批准超支" },
    payload: z.strictObject(entry),
    roles: deciders,
  }),
  "budget.adjust": plain({
    title: { en: "Raise or cut a line", zh: "调整预算" },
    payload: z.strictObject({ ...entry, amountMinor: z.int() }),
    roles: deciders,
  }),
  "budget.receiveCarryOver": plain({
    title: { en: "Take over a remainder", zh: "结转转入" },
    payload: z.strictObject(entry),
    roles: bookers,
  }),
  "budget.review": consulting(
    {
      title: { en: "Hold a line against what was planned by now", zh: "预算与实际对比" },
      payload: z.strictObject({
        lineId: text,
        plannedMinor: z
          .int()
          .nonnegative()
          .describe("what the line was to have spent by now, in minor units"),
      }),
      roles: bookers,
    },
    {
      rule: budgetDeviation,
      facts: ({ command: { lineId, plannedMinor }, context: { lines, currency } }) => {
        const line = lines.find((other) => other.lineId === lineId);
        return {
          kind: "cost" as const,
          actual: line === undefined ? null : inMajorUnits(line.spentMinor, currency),
          budget: inMajorUnits(plannedMinor, currency),
          raised: line?.deviating ?? null,
        };
      },
    },
  ),
  "budget.intervene": plain({
    title: { en: "Step in", zh: "及时干预" },
    payload: z.strictObject({ measure: text }),
    roles: ["finance", ...deciders],
  }),
  "budget.freeze": plain({
    title: { en: "Freeze", zh: "冻结" },
    payload: z.strictObject({ reason: text }),
    roles: ["finance", ...deciders],
  }),
  "budget.unfreeze": plain({
    title: { en: "Unfreeze", zh: "解冻" },
    payload: nothing,
    roles: ["finance", ...deciders],
  }),
  "budget.close": plain({
    title: { en: "Close the period", zh: "关账" },
    payload: z.strictObject({ carryToBudgetId: z.exactOptional(text) }),
    roles: bookers,
  }),
  "budget.cancel": plain({
    title: { en: "Cancel before it is opened", zh: "取消" },
    payload: z.strictObject({ reason: text }),
    roles: ["finance", ...deciders],
  }),
};
