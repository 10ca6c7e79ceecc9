import { z } from "zod";
import type { Decision } from "../rules/decision/decision.js";
import type { Rule, Title } from "../rules/define-rule.js";
import { requiredKeys } from "../rules/required-keys.js";
import type { DecisionOf, FactsInput, FactsOf } from "../rules/rule-types.js";
import type { Scope } from "../rules/rulebook/layer.js";
import type { Actor, Role } from "./roles.js";

/** What is known when a command consults its rule. */
export interface Situation<Payload = object, Context = object> {
  /** The fields of the command. */
  readonly command: Payload;
  /** What the machine remembers. */
  readonly context: Context;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  /** The instant of the command. */
  readonly at: string;
}

/** Which rule a command consults, and where the rule's facts come from. */
export interface Consult<Payload = object, Context = object, R extends Rule = Rule> {
  /** As it is defined; the rulebook may have another in its place under the same id. */
  readonly rule: R;
  /** The id of the rule that is asked instead, where an instance names its rule itself. */
  named?(situation: Situation<Payload, Context>): string;
  /**
   * The facts, from the command and from where the instance stands.
   *
   * @param rule - the rule that is asked, as the rulebook has it
   */
  facts(situation: Situation<Payload, Context>, rule?: Rule): FactsInput<FactsOf<R>>;
  /** What the rulebook is asked for. */
  scope?(situation: Situation<Payload, Context>): Scope;
  /** Who may overrule the rule, with a reason. Nobody when absent. */
  readonly overridableBy?: readonly Role[];
}

/** One command of a process. */
export interface CommandSpec<
  Payload extends z.ZodObject = z.ZodObject,
  Context = object,
  R extends Rule | undefined = Rule | undefined,
> {
  /** What a button says, in English and Chinese. */
  readonly title: Title;
  /** Its fields, beside `type`. */
  readonly payload: Payload;
  /** Who may send it. */
  readonly roles: readonly Role[];
  /** The rule that is asked before the command is taken; undefined where none is. */
  readonly consults: R extends Rule ? Consult<z.infer<Payload>, Context, R> : undefined;
}

/** The commands of a process by type. */
export type CommandTable = { readonly [type: string]: CommandSpec };

/** A command as a caller sends it. */
export type CommandOf<Table> = {
  [Type in keyof Table & string]: {
    /** Name of the command, `noun.verb`. */
    readonly type: Type;
  } & PayloadOf<Table[Type]>;
}[keyof Table & string];

/** A command as the machine takes it: with its instant, its sender and the decision. */
export type MachineEventOf<Table> = {
  [Type in keyof Table & string]: {
    /** Name of the command, `noun.verb`. */
    readonly type: Type;
    /** When the command was sent, ISO 8601 in UTC. */
    readonly at: string;
    /** Who sent it; absent where nobody is known. */
    readonly by?: Actor;
  } & PayloadOf<Table[Type]> &
    DecisionField<Table[Type]>;
}[keyof Table & string];

/** The fields of a command. */
export type PayloadOf<Spec> = Spec extends { readonly payload: infer Payload extends z.ZodObject }
  ? Readonly<Named<z.infer<Payload>>>
  : never;
/** Without the index signature that schemas of no fields and of any fields infer: it would not even allow `type`. */
type Named<Fields> = { [Field in keyof Fields as string extends Field ? never : Field]: Fields[Field] };
type DecisionField<Spec> = Spec extends { readonly consults: { readonly rule: infer R extends Rule } }
  ? {
      /** What the rule answered that the command consults. */
      readonly decision: DecisionOf<R>;
    }
  : Spec extends { readonly consults: undefined }
    ? object
    : {
        /** What the rule answered that the command consults. */
        readonly decision?: Decision;
      };

/** Any command. */
export interface AnyCommand {
  /** Name of the command, `noun.verb`: `product.startTrial`. */
  readonly type: string;
  /** Its fields, by the schema of the command. */
  readonly [field: string]: unknown;
}
/** Any event that a machine is sent, by the fields that all have. */
export interface AnyMachineEvent {
  /** Name of the command, `noun.verb`: `product.startTrial`. */
  readonly type: string;
  /** When the command was sent, ISO 8601 in UTC. */
  readonly at: string;
  /** Who sent it; absent where nobody is known. */
  readonly by?: Actor;
  /** What the rule answered; absent where the command consults none. */
  readonly decision?: Decision;
}

/** Declares the commands of a process whose context is `Context`: `commandsFor<Context>()({ "order.ship": command })`. */
export function commandsFor<Context>() {
  return {
    /** A command that consults no rule. */
    plain: <Payload extends z.ZodObject>(
      spec: Omit<CommandSpec<Payload, Context, undefined>, "consults">,
    ): CommandSpec<Payload, Context, undefined> => ({
      ...spec,
      consults: undefined,
    }),
    /** A command whose decision a rule gives. */
    consulting: <Payload extends z.ZodObject, R extends Rule>(
      spec: Omit<CommandSpec<Payload, Context, undefined>, "consults">,
      consults: Consult<z.infer<Payload>, Context, R>,
    ) => ({
      ...spec,
      consults,
    }),
  };
}

/** What a command hands to its rule: every fact that does not come from the context, null or absent where it is not known. */
export type Metrics<R extends Rule, FromContext extends keyof FactsOf<R> = never> = {
  readonly [Fact in Exclude<keyof FactsOf<R>, FromContext>]?: FactsOf<R>[Fact] | null | undefined;
};

/** The schema of {@link Metrics}. Each field says whether the rule can do without it. */
export function metricsOf<R extends Rule, FromContext extends keyof FactsOf<R> & string = never>(
  rule: R,
  ...fromContext: readonly FromContext[]
): z.ZodType<Metrics<R, FromContext>> {
  const own = Object.entries(rule.facts.shape).filter(
    ([name]) => !fromContext.some((other) => other === name),
  );
  const needed = requiredKeys(rule.facts);
  const use = (name: string) =>
    needed.includes(name) ? `${rule.id} is undecided without it` : `${rule.id} looks at it where it needs to`;
  const metrics: z.ZodType = z.strictObject(
    Object.fromEntries(own.map(([name, field]) => [name, z.optional(z.nullable(field)).describe(use(name))])),
  );
  return metrics as z.ZodType<Metrics<R, FromContext>>;
}
