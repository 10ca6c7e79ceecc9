import { z } from "zod";
import { defineRule } from "../../rules/define-rule.js";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { Actor, Role } from "../roles.js";

/** The windows of an alert. */
export const alertDeadlines = {
  escalationWindow: {
    title: { en: "Acknowledgement", zh: "确认时限" },
    from: { rule: "alert.handling", param: "escalateAfterHours" },
    unit: "hours",
  },
  snoozeWindow: {
    title: { en: "Snooze", zh: "暂缓提醒" },
    from: { rule: "alert.handling", param: "snoozeHours" },
    unit: "hours",
  },
  coolDownWindow: {
    title: { en: "Cool-down", zh: "冷却期" },
    from: { rule: "alert.handling", param: "coolDownHours" },
    unit: "hours",
  },
} as const satisfies DeadlineTable;

/** Where an alert's rule is asked; the instant is the command's. */
export interface AlertScope {
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Season, as layers of the rulebook name it; absent where none is named. */
  readonly season?: string;
}

/** What an alert's machine remembers. */
export interface AlertContext {
  /** The rule that raises and clears it. */
  readonly rule: string;
  /** What it is about: a SKU, a campaign, a supplier, the shop. */
  readonly subject: string;
  /** The part of the shop for which the rule is asked. */
  readonly scope: AlertScope;
  /** The rule's first outcome: with it all is well. */
  readonly wellOutcome: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof alertDeadlines>;
  /** The rule's outcome by which it stands raised, or was raised last. */
  readonly outcome?: string;
  /** What raised it: two observations of one cause are one alert. */
  readonly cause?: string;
  /** When it was raised last; absent before. */
  readonly raisedAt?: string;
  /** How often it has been raised. */
  readonly timesRaised: number;
  /** Who is at it; null while nobody is, or nobody is known. */
  readonly acknowledgedBy: Actor | null;
  /** Null where no instant was named. */
  readonly snoozedUntil: string | null;
  /** Whether the cause has come back during the cool-down. */
  readonly relapsed: boolean;
}

/**
 * Stands for whichever rule an alert names: the first outcome is that all is well, any other that it is not. No
 * rulebook needs it.
 */
const namedAlert = defineRule({
  id: "alert.named",
  kind: "alert",
  title: { en: "The rule of the alert", zh: "预警所属规则" },
  source: ["ISA-18.2"],
  facts: z.strictObject({ raised: z.exactOptional(z.boolean()) }),
  params: z.strictObject({}),
  outcomes: ["clear", "raise"],
  decide: () => "undecided",
});

const people: readonly Role[] = [
  "operations-director",
  "management",
  "store-manager",
  "supervisor",
  "product-group",
  "product-specialist",
  "category-manager",
  "marketing-group",
  "marketing-department",
  "service-group",
  "operations-department",
  "supply-chain",
  "finance",
  "warehouse",
  "data-analyst",
  "compliance-reviewer",
  "technology",
];
const everyone: readonly Role[] = [...people, "system"];

const { plain, consulting } = commandsFor<AlertContext>();

/** The commands of an alert. */
export const alertCommands = {
  "alert.observe": consulting(
    {
      title: { en: "Hand in what is observed", zh: "提交观测值" },
      payload: z.strictObject({
        facts: z
          .record(z.string(), z.unknown())
          .describe("Facts of the rule; `raised`, where it has one, is filled in"),
        cause: z
          .exactOptional(z.string().min(1))
          .describe("What is behind it; the rule's outcome where it is absent"),
      }),
      roles: everyone,
    },
    {
      rule: namedAlert,
      named: ({ context }) => context.rule,
      facts: ({ command, context, states }, rule) => ({
        ...(rule !== undefined &&
          Object.hasOwn(rule.facts.shape, "raised") && { raised: isRaised(states, context) }),
        ...command.facts,
      }),
      scope: ({ context }) => context.scope,
    },
  ),
  "alert.acknowledge": plain({
    title: { en: "Take it on", zh: "确认并跟进" },
    payload: z.strictObject({ note: z.exactOptional(z.string().min(1)) }),
    roles: people,
  }),
  "alert.snooze": plain({
    title: { en: "Be reminded later", zh: "稍后提醒" },
    payload: z.strictObject({
      until: z
        .exactOptional(z.iso.datetime({ offset: true }))
        .describe("After `snoozeHours` where it is absent"),
      reason: z.string().min(1),
    }),
    roles: people,
  }),
  "alert.escalate": plain({
    title: { en: "Pass it on to somebody higher up", zh: "升级处理" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: everyone,
  }),
  "alert.close": plain({
    title: { en: "Close it by hand", zh: "人工关闭" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: people,
  }),
};

/** What the rule is told: raised by its own account, also while its cool-down is interrupted. */
function isRaised(states: readonly string[], { relapsed }: AlertContext): boolean {
  return states.some((state) => state.startsWith("active.")) || relapsed;
}
