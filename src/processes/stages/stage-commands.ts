import { z } from "zod";
import type { Rule } from "../../rules/define-rule.js";
import { requiredKeys } from "../../rules/required-keys.js";
import { type CommandSpec, type CommandTable, type Metrics, metricsOf, type Situation } from "../commands.js";
import { type Deliverable, deliverableTitles } from "../deliverables.js";
import { type FollowUp, followUpSchema } from "../follow-up.js";
import type { Role } from "../roles.js";
import { subjectOf } from "../subject.js";
import type { Stage } from "./stage.js";
import type { StagesContext } from "./stages-context.js";

/** The fields of the command that completes a stage. */
export interface Completion<StageRule extends Rule | undefined = undefined> {
  /** References to what is handed in, by deliverable: a document's address, a record's id. */
  readonly deliverables?: { readonly [deliverable in Deliverable]?: string };
  /** Stands in the journal; it changes nothing. */
  readonly note?: string;
  /** Facts for the stage's rule. */
  readonly metrics?: StageRule extends Rule ? Metrics<StageRule> : never;
  /** Processes that take over from here. */
  readonly followUps?: readonly FollowUp[];
}

type Fields<Payload> = z.ZodObject & { readonly _zod: { readonly output: Payload; readonly input: Payload } };
type RuleOf<S extends Stage> = S["rule"] extends Rule ? S["rule"] : undefined;

/** The commands of a staged process: those of each stage and those of the whole. */
export type StageCommands<Prefix extends string, Stages extends readonly Stage[]> = {
  readonly [S in Stages[number] as `${Prefix}.complete${Capitalize<S["id"]>}`]: CommandSpec<
    Fields<Completion<RuleOf<S>>>,
    StagesContext,
    RuleOf<S>
  >;
} & {
  readonly [S in Extract<Stages[number], { readonly approver: Role }> as
    | `${Prefix}.approve${Capitalize<S["id"]>}`
    | `${Prefix}.reject${Capitalize<S["id"]>}`]: CommandSpec<
    Fields<{
      /** Why; it stands in the journal. */
      readonly reason?: string;
      /** Processes that take over from here. */
      readonly followUps?: readonly FollowUp[];
    }>,
    StagesContext,
    undefined
  >;
} & {
  readonly [Type in `${Prefix}.provide`]: CommandSpec<
    Fields<{
      /** References to what it needs from outside, by deliverable. */
      readonly deliverables: { readonly [deliverable in Deliverable]?: string };
    }>,
    StagesContext,
    undefined
  >;
} & {
  readonly [Type in `${Prefix}.sendBack`]: CommandSpec<
    Fields<{
      /** The stage that is to be done again. */
      readonly to: Stages[number]["id"];
      /** Why; it stands in the journal. */
      readonly reason: string;
    }>,
    StagesContext,
    undefined
  >;
} & {
  readonly [Type in `${Prefix}.cancel`]: CommandSpec<
    Fields<{
      /** Why; it stands in the journal. */
      readonly reason: string;
    }>,
    StagesContext,
    undefined
  >;
};

const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);
const references = (deliverables: readonly Deliverable[], optional: boolean) =>
  z.strictObject(
    Object.fromEntries(
      deliverables.map((name) => {
        const reference = z.string().min(1).describe(`Reference to the ${deliverableTitles[name].en}`);
        return [name, optional ? z.exactOptional(reference) : reference];
      }),
    ),
  );

/** What the command that completes a stage is called. */
export const completeCommand = (prefix: string, { id }: Stage): string => `${prefix}.complete${pascal(id)}`;
/** What the command that approves a stage is called. */
export const approveCommand = (prefix: string, { id }: Stage): string => `${prefix}.approve${pascal(id)}`;
/** What the command that rejects what a stage handed in is called. */
export const rejectCommand = (prefix: string, { id }: Stage): string => `${prefix}.reject${pascal(id)}`;

/** Makes the command table of a staged process. */
export function stageCommands(
  prefix: string,
  stages: readonly Stage[],
  leaders: readonly Role[],
  handsOverTo: readonly string[],
): CommandTable {
  const followUps = handsOverTo.length === 0 ? {} : { followUps: followUpsOf(handsOverTo) };
  const reason = z.string().min(1);
  const needs = [...new Set(stages.flatMap((stage) => stage.needs ?? []))];
  const earlier = [...new Set(stages.flatMap((stage) => stage.sendsBackTo ?? []))];
  const owners: Role[] = [...leaders, ...stages.map(({ owner }) => owner), "system"];
  const whole: [string, CommandSpec][] = [
    [`${prefix}.cancel`, plain("Cancel", "取消", { reason }, leaders)],
    ...(needs.length === 0
      ? []
      : [
          [
            `${prefix}.provide`,
            plain(
              "Provide what a stage needs",
              "提供所需资料",
              { deliverables: references(needs, true) },
              owners,
            ),
          ] as [string, CommandSpec],
        ]),
    ...(earlier.length === 0
      ? []
      : [
          [
            `${prefix}.sendBack`,
            plain("Send back to an earlier stage", "退回前序阶段", { to: z.enum(earlier), reason }, owners),
          ] as [string, CommandSpec],
        ]),
  ];
  const ofStages = stages.flatMap((stage): [string, CommandSpec][] => {
    const { title, approver } = stage;
    const approval: [string, CommandSpec][] = approver
      ? [
          [
            approveCommand(prefix, stage),
            plain(`Approve: ${title.en}`, `批准：${title.zh}`, followUps, [approver]),
          ],
          [
            rejectCommand(prefix, stage),
            plain(`Reject: ${title.en}`, `驳回：${title.zh}`, { reason }, [approver]),
          ],
        ]
      : [];
    return [[completeCommand(prefix, stage), completion(stage, leaders, followUps)], ...approval];
  });
  return Object.fromEntries([...ofStages, ...whole]);
}

const followUpsOf = (handsOverTo: readonly string[]) =>
  z.exactOptional(z.array(followUpSchema(handsOverTo))).describe("Processes that take over from here");

function plain(en: string, zh: string, shape: z.ZodRawShape, roles: readonly Role[]): CommandSpec {
  return {
    title: { en, zh },
    payload: z.strictObject(shape),
    roles: [...new Set(roles)],
    consults: undefined,
  };
}

function completion(stage: Stage, leaders: readonly Role[], followUps: z.ZodRawShape): CommandSpec {
  const { title, owner, helpers = [], deliverables = [], rule } = stage;
  const shape = {
    ...(deliverables.length > 0 && { deliverables: references(deliverables, false) }),
    note: z.exactOptional(z.string().min(1)),
    ...(rule && { metrics: metricsOf(rule) }),
    ...followUps,
  };
  const spec = plain(`Complete: ${title.en}`, `完成：${title.zh}`, shape, [
    owner,
    ...helpers,
    ...leaders,
    "system",
  ]);
  if (rule === undefined) return spec;
  const unknown = Object.fromEntries(requiredKeys(rule.facts).map((fact) => [fact, null]));
  return {
    ...spec,
    consults: {
      rule,
      facts: ({ command }) => ({ ...unknown, ...Object(Reflect.get(command, "metrics")) }),
      scope: ({ context }: Situation<object, StagesContext>) => {
        const { subject: _subject, ...scope } = subjectOf(context);
        return scope;
      },
      overridableBy: leaders,
    },
  } as CommandSpec;
}
