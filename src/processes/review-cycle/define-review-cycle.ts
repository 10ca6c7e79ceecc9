import { InvalidDefinitionError } from "../../errors/index.js";
import type { Rule, Title } from "../../rules/define-rule.js";
import { type CamelCase, camelCase } from "../camel-case.js";
import type { DeadlineSpec, DeadlineTable } from "../deadlines.js";
import { defineProcess, type Process } from "../define-process.js";
import type { Deliverable } from "../deliverables.js";
import { laidOver } from "../laid-over.js";
import type { Role } from "../roles.js";
import { type Subject, subjectOf, subjectSchema } from "../subject.js";
import { type ReviewCommands, reviewCommands } from "./review-commands.js";
import type { ReviewAction, ReviewCycleMachine } from "./review-cycle.js";
import { reviewMachine } from "./review-machine.js";

/** What {@link defineReviewCycle} takes. */
export interface ReviewCycleSpec<
  Id extends string,
  Rules extends readonly Rule[],
  Actions extends readonly ReviewAction[],
> {
  /** In kebab-case. */
  readonly id: Id;
  /** In English and Chinese. */
  readonly title: Title;
  /** The numbers of the catalogue that it covers. */
  readonly covers: readonly string[];
  /** Who owns it; may skip, suspend and stop it. */
  readonly owner: Role;
  /** Who takes part. */
  readonly participants?: readonly Role[];
  /** Raised by hand when code inside changes. */
  readonly version: number;
  /** From one review to the next; the rule `schedule.review` by the cycle's id where it is absent. */
  readonly cadence?: Pick<DeadlineSpec, "from" | "unit">;
  /** Ids of the KPIs that are collected: at least one. */
  readonly kpis: readonly [string, ...string[]];
  /** The rules that may be asked. */
  readonly rules: Rules;
  /** What it can set going. */
  readonly actions: Actions;
  /** What it produces each time. */
  readonly deliverables?: readonly Deliverable[];
}

/** The table of a review cycle. */
export interface ReviewTable<
  Rules extends readonly Rule[] = readonly Rule[],
  Actions extends readonly ReviewAction[] = readonly ReviewAction[],
> {
  /** Tells it from the table of a staged process. */
  readonly shape: "review-cycle";
  /** The rules that may be asked. */
  readonly rules: Rules;
  /** What it can set going. */
  readonly actions: Actions;
  /** Who takes part, beside the owner. */
  readonly participants: readonly Role[];
}

/** A process that comes round again and again. */
export type ReviewCycle<
  Id extends string,
  Rules extends readonly Rule[],
  Actions extends readonly ReviewAction[],
> = Process<Id, ReviewCycleMachine<CamelCase<Id>>, ReviewCommands<CamelCase<Id>, Rules, Actions>, Subject> &
  ReviewTable<Rules, Actions>;

/** Any review cycle. */
export type AnyReviewCycle = Process & ReviewTable;

/** The instance of a review cycle that other processes tell, where they know no other: that of the shop. */
export const shopCycle = "shop";

/**
 * Defines a review cycle: what is looked at periodically, by which figures and rules, and what it can set going.
 *
 * Once its cadence is over it is due; a review is opened, its figures are collected, rules are asked about them, actions
 * are raised by hand or by a rule's outcome, and it is closed. Topics may be added at any time.
 *
 * @throws InvalidDefinitionError when an action is there twice, or waits for an outcome of a rule that the cycle does
 * not ask or that the rule cannot have.
 *
 * @example
 * ```ts
 * import { defineReviewCycle } from "opscycle/processes";
 * import { returnHighRate } from "opscycle/rules";
 *
 * const sizes = defineReviewCycle({
 *   id: "size-review",
 *   title: { en: "Review of sizes", zh: "尺码复盘" },
 *   covers: [],
 *   owner: "category-manager",
 *   version: 1,
 *   kpis: ["returns/return-rate-by-units"],
 *   rules: [returnHighRate],
 *   actions: [
 *     {
 *       id: "mend-size-chart",
 *       title: { en: "Mend the size chart", zh: "修正尺码表" },
 *       when: { rule: returnHighRate, outcomes: ["raise"] },
 *     },
 *   ],
 * });
 * sizes.deadlines.cadence?.from;
 * // => { rule: "schedule.review", param: "cycleDays", by: { param: "cycleDaysByCycle", key: "size-review" } }
 * ```
 */
export function defineReviewCycle<
  const Id extends string,
  const Rules extends readonly Rule[],
  const Names extends string,
  const Actions extends readonly ReviewAction<Names>[],
>(spec: ReviewCycleSpec<Id, Rules, Actions>): ReviewCycle<Id, Rules, Actions> {
  const { id, rules, actions, cadence, participants = [], deliverables = [], ...rest } = spec;
  const prefix = camelCase(id);
  const [fault] = actionFaults(rules, actions);
  if (fault !== undefined) throw new InvalidDefinitionError(`process ${id} ${fault}`, { process: id });
  const parts = { owner: rest.owner, participants, kpis: rest.kpis, rules, actions, deliverables };
  const process = defineProcess({
    ...rest,
    id,
    machine: reviewMachine(prefix, actions, rules.length > 0),
    commands: reviewCommands(prefix, parts),
    start: subjectSchema,
    deadlines: deadlinesOf(id, cadence),
    restingStates: ["scheduled", "suspended"],
    deliverables,
    toInput: (given, { cadence: length, reviewWindow }) => ({
      ...subjectOf(given),
      windows: { cadence: length, reviewWindow },
    }),
  });
  return laidOver(process, { shape: "review-cycle", rules, actions, participants }) as unknown as ReviewCycle<
    Id,
    Rules,
    Actions
  >;
}

function deadlinesOf(id: string, cadence: Pick<DeadlineSpec, "from" | "unit"> | undefined) {
  return {
    cadence: {
      title: { en: "Until the next review", zh: "复盘周期" },
      ...(cadence ?? {
        from: { rule: "schedule.review", param: "cycleDays", by: { param: "cycleDaysByCycle", key: id } },
        unit: "days",
      }),
    },
    reviewWindow: {
      title: { en: "Close of a review that was opened", zh: "复盘完成时限" },
      from: { rule: "schedule.review", param: "closeWithinDays" },
      unit: "days",
    },
  } as const satisfies DeadlineTable;
}

function actionFaults(rules: readonly Rule[], actions: readonly ReviewAction[]): string[] {
  const ids = actions.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the action ${id} twice`),
    ...actions.flatMap(({ id, when }) => {
      if (when === undefined) return [];
      if (!rules.includes(when.rule)) return [`raises ${id} by ${when.rule.id}, which it does not ask`];
      return when.outcomes
        .filter((outcome) => !when.rule.outcomes.includes(outcome))
        .map((outcome) => `raises ${id} at ${outcome}, which ${when.rule.id} cannot answer`);
    }),
  ];
}
