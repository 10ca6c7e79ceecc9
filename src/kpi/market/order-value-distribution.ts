import type { InvalidInputError } from "../../errors/index.js";
import { quotient, refusal, requireNonNegatives, requireOneOf } from "../require.js";

/** What {@link orderValueDistribution} is computed from. */
export interface OrderValueDistributionInput {
  /** The value of each order, or what each customer spent, in major units of one currency, 0 or more. */
  readonly values: ArrayLike<number>;
  /** The edges between the bins, two or more, rising. */
  readonly edges: readonly number[];
  /**
   * Which edge belongs to a bin: the `left` one (default, 100 begins the bin from 100 to 200) or the `right` one. The
   * outermost bin holds its outer edge as well.
   */
  readonly closed?: "left" | "right";
}

/** How many values lie between the edges. */
export interface OrderValueDistribution {
  /** The bins, one fewer than there are edges. */
  readonly bins: readonly OrderValueBin[];
  /** Values below the first edge. */
  readonly below: number;
  /** Values above the last edge. */
  readonly above: number;
  /** All values, those outside the edges included. */
  readonly total: number;
}

/** The values between two edges. */
export interface OrderValueBin {
  /** Its lower edge. */
  readonly from: number;
  /** Its upper edge. */
  readonly to: number;
  /** How many values it holds. */
  readonly count: number;
  /** `count` as a share of all values, those outside the edges included; `null` where there is none. */
  readonly share: number | null;
}

/**
 * Distribution of order values: how many orders are worth how much (客单价分布).
 *
 * It shows what the average hides, such as a few wholesale orders. Per order or per customer: whichever `values`
 * are. Values outside the edges are counted apart and never left out of the total. With the outer edge included,
 * bins closed on the left are those of numpy's `histogram`, and bins closed on the right those of R's `hist`.
 *
 * @returns The bins with counts and shares, and what lies outside.
 * @throws InvalidInputError naming the value or edge, for a number that cannot be meant and edges that do not rise.
 * @example
 * ```ts
 * import { orderValueDistribution } from "opscycle/kpi";
 *
 * const { bins, above } = orderValueDistribution({ values: [20, 50, 80, 100, 350], edges: [0, 50, 100] });
 * bins.map(({ count }) => count); // => [1, 3]
 * bins.map(({ share }) => share); // => [0.2, 0.6]
 * above; // => 1
 * ```
 */
export function orderValueDistribution({
  values,
  edges,
  closed = "left",
}: OrderValueDistributionInput): OrderValueDistribution {
  requireNonNegatives("orderValueDistribution", "values", values);
  requireOneOf("orderValueDistribution", "closed", closed, ["left", "right"]);
  if (!Array.isArray(edges)) throw fault("edges", "a list of numbers", edges);
  requireRising(edges);
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 0;
  const counts = new Float64Array(edges.length - 1);
  let below = 0;
  let above = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < first) below += 1;
    else if (value > last) above += 1;
    else {
      const bin = binOf(value, edges, closed);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  const bins = Array.from(counts, (count, bin) => ({
    from: edges[bin] ?? 0,
    to: edges[bin + 1] ?? 0,
    count,
    share: quotient("orderValueDistribution", count, values.length),
  }));
  return { bins, below, above, total: values.length };
}

/** The bin of a value that lies between the outermost edges, by bisection. */
function binOf(value: number, edges: readonly number[], closed: "left" | "right"): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const edge = edges[middle] ?? 0;
    if (value > edge || (value === edge && closed === "left")) low = middle;
    else high = middle;
  }
  return low;
}

function requireRising(edges: readonly number[]): void {
  if (edges.length < 2) throw fault("edges", "two edges or more", edges);
  edges.forEach((edge, index) => {
    const before = edges[index - 1] ?? Number.NEGATIVE_INFINITY;
    if (!Number.isFinite(edge) || edge <= before)
      throw fault(
        `edges.${index}`,
        index === 0 ? "a finite number" : `a finite number above ${before}`,
        edge,
      );
  });
}

function fault(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("orderValueDistribution", path, expected, received);
}
