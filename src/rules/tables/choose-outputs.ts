import { type HitPolicy, isSingleHit } from "./hit-policy.js";
import type { Outputs, Row, TableDefinition } from "./table-definition.js";

/**
 * The rows that count among those that match, by the hit policy: one, or all in the order in which they are answered.
 * Rows of one priority keep their order.
 */
export function chooseRows(
  table: TableDefinition,
  rows: readonly Row[],
  matching: readonly number[],
): readonly number[] {
  const { hitPolicy } = table;
  const ordered =
    hitPolicy === "priority" || hitPolicy === "output-order"
      ? [...matching].sort((one, other) => comparePriority(table, rows[one]?.then, rows[other]?.then))
      : matching;
  return isSingleHit(hitPolicy) ? ordered.slice(0, 1) : ordered;
}

/** Below 0 where the first outputs come before the second: the first output that differs decides. */
function comparePriority({ priorities }: TableDefinition, one: Outputs = {}, other: Outputs = {}): number {
  for (const [output, values] of priorities) {
    const distance = values.indexOf(one[output]) - values.indexOf(other[output]);
    if (distance !== 0) return distance;
  }
  return 0;
}

/** What a table proposes, given the outputs of the rows that count: at least one, unless it counts them. */
export function proposalOf(hitPolicy: HitPolicy, outputs: readonly Outputs[]): unknown {
  switch (hitPolicy) {
    case "count":
      return { count: outputs.length };
    case "sum":
      return aggregate(outputs, (values) => decimal(values.reduce((sum, value) => sum + value, 0)));
    case "min":
      return aggregate(outputs, (values) => Math.min(...values));
    case "max":
      return aggregate(outputs, (values) => Math.max(...values));
    default:
      return isSingleHit(hitPolicy) ? outputs[0] : outputs;
  }
}

/** A sum to fifteen digits, as many as a decimal keeps: 0.1 and 0.2 are 0.3. Whole numbers are exact as they are. */
function decimal(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

/** An aggregating table has one output, a number. */
function aggregate(outputs: readonly Outputs[], fold: (values: readonly number[]) => number): Outputs {
  const [name] = Object.keys(outputs[0] ?? {});
  return name === undefined ? {} : { [name]: fold(outputs.map((one) => Number(one[name]))) };
}
