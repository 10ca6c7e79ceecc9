import { z } from "zod";
import { defineRule, type Rule } from "../../rules/define-rule.js";
import { requiredKeys } from "../../rules/required-keys.js";
import type { CommandSpec, CommandTable, Situation } from "../commands.js";
import { type Deliverable, deliverableTitles } from "../deliverables.js";
import { type FollowUp, followUpSchema } from "../follow-up.js";
import type { Role } from "../roles.js";
import { subjectOf } from "../subject.js";
import type { ReviewAction, ReviewCycleContext, Topic } from "./review-cycle.js";

type Fields<Payload> = z.ZodObject & { readonly _zod: { readonly output: Payload; readonly input: Payload } };
type Plain<Payload> = CommandSpec<Fields<Payload>, ReviewCycleContext, undefined>;
/** An empty object, as the fields of a command without any. */
type NoFields = Record<string, never>;

/** The commands of a review cycle. */
export type ReviewCommands<
  Prefix extends string,
  Rules extends readonly Rule[],
  Actions extends readonly ReviewAction[],
> = {
  readonly [Type in `${Prefix}.${"open" | "resume"}`]: Plain<NoFields>;
} & {
  readonly [Type in `${Prefix}.${"skip" | "suspend" | "stop"}`]: Plain<{
    /** Why; it stands in the journal. */
    readonly reason: string;
  }>;
} & {
  readonly [Type in `${Prefix}.addTopic`]: Plain<Topic>;
} & {
  readonly [Type in `${Prefix}.collect`]: Plain<{
    /** Values by the KPI's id; null where one could not be told. */
    readonly kpis: { readonly [kpi: string]: number | null };
  }>;
} & {
  readonly [Type in `${Prefix}.close`]: Plain<{
    /** What came out, in words. */
    readonly summary: string;
    /** References to what it produced, by deliverable. */
    readonly deliverables?: { readonly [deliverable in Deliverable]?: string };
  }>;
} & (Rules extends readonly []
    ? object
    : {
        readonly [Type in `${Prefix}.assess`]: CommandSpec<
          Fields<{
            /** Id of one of the cycle's rules. */
            readonly rule: Rules[number]["id"];
            /** What it is about; the subject of the cycle where it is absent. */
            readonly about?: string;
            /** Facts for the rule. */
            readonly metrics: { readonly [fact: string]: unknown };
          }>,
          ReviewCycleContext
        >;
      }) &
  (Actions extends readonly []
    ? object
    : {
        readonly [Type in `${Prefix}.raise`]: Plain<{
          /** Id of one of the cycle's actions. */
          readonly action: Actions[number]["id"];
          /** What it is about; the subject of the cycle where it is absent. */
          readonly about?: string;
          /** More about it, in words. */
          readonly detail?: string;
          /** What takes over, where the action starts a process. */
          readonly followUp?: FollowUp;
        }>;
      });

/** What the command table is made of. */
export interface ReviewParts {
  readonly owner: Role;
  readonly participants: readonly Role[];
  readonly kpis: readonly string[];
  readonly rules: readonly Rule[];
  readonly actions: readonly ReviewAction[];
  readonly deliverables: readonly Deliverable[];
}

/** Stands for whichever rule of the review is asked: its facts are those of that rule. */
const namedRule = defineRule({
  id: "review.named",
  kind: "alert",
  title: { en: "The rule that the review asks", zh: "复盘所用规则" },
  source: ["P008"],
  facts: z.strictObject({}),
  params: z.strictObject({}),
  outcomes: ["clear", "raise"],
  decide: () => "undecided",
});

const text = z.string().min(1);

/** Makes the command table of a review cycle. */
export function reviewCommands(prefix: string, parts: ReviewParts): CommandTable {
  const { owner, participants, kpis, rules, actions, deliverables } = parts;
  const leaders: readonly Role[] = [owner, "operations-director"];
  const everyone: readonly Role[] = [...new Set([...leaders, ...participants, "system" as const])];
  const plain = (en: string, zh: string, shape: z.ZodRawShape, roles: readonly Role[]): CommandSpec => ({
    title: { en, zh },
    payload: z.strictObject(shape),
    roles,
    consults: undefined,
  });
  const detail = z.exactOptional(text);
  return {
    [`${prefix}.addTopic`]: plain("Add a topic", "提出议题", { topic: text, detail }, everyone),
    [`${prefix}.open`]: plain("Open the review", "开始复盘", {}, everyone),
    [`${prefix}.collect`]: plain(
      "Collect the figures",
      "汇总数据",
      {
        kpis: z.strictObject(
          Object.fromEntries(
            kpis.map((kpi) => [kpi, z.number().nullable().describe("Null where it cannot be told")]),
          ),
        ),
      },
      everyone,
    ),
    ...(rules.length > 0 && { [`${prefix}.assess`]: assess(rules, everyone, leaders) }),
    ...(actions.length > 0 && {
      [`${prefix}.raise`]: plain("Set an action going", "提出改进动作", raiseShape(actions), everyone),
    }),
    [`${prefix}.close`]: plain(
      "Close the review",
      "完成复盘",
      {
        summary: text,
        ...(deliverables.length > 0 && {
          deliverables: z.strictObject(
            Object.fromEntries(
              deliverables.map((name) => [
                name,
                text.describe(`Reference to the ${deliverableTitles[name].en}`),
              ]),
            ),
          ),
        }),
      },
      everyone,
    ),
    [`${prefix}.skip`]: plain("Skip this review", "跳过本次复盘", { reason: text }, leaders),
    [`${prefix}.suspend`]: plain("Suspend the reviews", "暂停复盘", { reason: text }, leaders),
    [`${prefix}.resume`]: plain("Resume the reviews", "恢复复盘", {}, leaders),
    [`${prefix}.stop`]: plain("Stop the reviews for good", "终止复盘", { reason: text }, leaders),
  };
}

function raiseShape(actions: readonly ReviewAction[]): z.ZodRawShape {
  const targets = [...new Set(actions.flatMap(({ to }) => to ?? []))];
  return {
    action: z.enum(actions.map(({ id }) => id)),
    about: z.exactOptional(text).describe("What it is about; the subject of the cycle where it is absent"),
    detail: z.exactOptional(text),
    ...(targets.length > 0 && {
      followUp: z.exactOptional(followUpSchema(targets)).describe("How the process that does it is told"),
    }),
  };
}

function assess(rules: readonly Rule[], roles: readonly Role[], overridableBy: readonly Role[]): CommandSpec {
  const payload = z.strictObject({
    rule: z.enum(rules.map(({ id }) => id)),
    about: z.exactOptional(text).describe("What the rule is asked about"),
    metrics: z.record(z.string(), z.unknown()).describe("Facts of the rule"),
  });
  return {
    title: { en: "Assess by a rule", zh: "按规则评估" },
    payload,
    roles,
    consults: {
      rule: namedRule,
      named: ({ command }: Situation) => String(Reflect.get(command, "rule")),
      facts: ({ command }: Situation, rule?: Rule) => ({
        ...Object.fromEntries(requiredKeys(rule?.facts ?? namedRule.facts).map((fact) => [fact, null])),
        ...Object(Reflect.get(command, "metrics")),
      }),
      scope: ({ context }: Situation<object, ReviewCycleContext>) => {
        const { subject: _subject, ...scope } = subjectOf(context);
        return scope;
      },
      overridableBy,
    },
  } as CommandSpec;
}
