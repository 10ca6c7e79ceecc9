/**
 * What becomes of several rows that match, as in DMN (Decision Model and Notation).
 *
 * - `unique`: no two rows may match together.
 * - `any`: rows that match together must say the same.
 * - `first`: the first of them counts.
 * - `priority`: the one whose outputs stand first in the lists of their values counts.
 * - `rule-order`, `collect`: all of them, in the order of the rows.
 * - `output-order`: all of them, by priority.
 * - `sum`, `min`, `max`: of the one output, a number. `count`: how many rows match.
 */
export type HitPolicy = (typeof hitPolicies)[number];

/** All hit policies. */
export const hitPolicies = [
  "unique",
  "first",
  "any",
  "priority",
  "rule-order",
  "output-order",
  "collect",
  "sum",
  "min",
  "max",
  "count",
] as const;

/** Hit policies that answer with one row. */
export type SingleHitPolicy = "unique" | "first" | "any" | "priority";

/** Hit policies that answer with a list. */
export type ListHitPolicy = "rule-order" | "output-order" | "collect";

/** What a table proposes: a row's outputs, a list of them, or one figure. */
export type TableProposal<Outputs extends object, Policy extends HitPolicy> = Policy extends SingleHitPolicy
  ? Outputs
  : Policy extends ListHitPolicy
    ? readonly Outputs[]
    : Policy extends "count"
      ? {
          /** Rows that matched. */
          readonly count: number;
        }
      : { readonly [Output in keyof Outputs]: number };

/** Whether a policy answers with one row. */
export function isSingleHit(policy: HitPolicy): policy is SingleHitPolicy {
  return policy === "unique" || policy === "first" || policy === "any" || policy === "priority";
}
