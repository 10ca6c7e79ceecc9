import { finiteResult, quotient, refusal, requireNonNegative } from "../require.js";

/** What {@link trafficShares} is computed from. */
export interface TrafficSharesInput {
  /** Every source of the shop's traffic. */
  readonly sources: readonly SourceTraffic[];
}

/** The traffic of one source. */
export interface SourceTraffic {
  /** Its name. */
  readonly source: string;
  /** Visits that it brought, 0 or more. */
  readonly visits: number;
}

/** A source's part of all visits. */
export interface TrafficShare extends SourceTraffic {
  /** A ratio from 0 to 1; `null` where no source brought a visit. */
  readonly share: number | null;
}

/**
 * Traffic structure: the share of all visits that each source brought (流量结构).
 *
 * Of visits, not of unique visitors: whoever comes from two sources is counted by both, so that visitors of several
 * sources have no sum to take shares of. The shares add up to 1.
 *
 * @returns The sources in the order given, each with its share; an empty list for no sources.
 * @throws InvalidInputError naming the source, for a number that cannot be meant.
 * @example
 * ```ts
 * import { trafficShares } from "opscycle/kpi";
 *
 * const shares = trafficShares({
 *   sources: [
 *     { source: "search", visits: 600 },
 *     { source: "ads", visits: 150 },
 *     { source: "live stream", visits: 50 },
 *   ],
 * });
 * shares.map(({ share }) => share); // => [0.75, 0.1875, 0.0625]
 * ```
 */
export function trafficShares({ sources }: TrafficSharesInput): readonly TrafficShare[] {
  if (!Array.isArray(sources)) throw refusal("trafficShares", "sources", "a list of sources", sources);
  let total = 0;
  sources.forEach(({ visits }, index) => {
    requireNonNegative("trafficShares", `sources.${index}.visits`, visits);
    total += visits;
  });
  finiteResult("trafficShares", total);
  return sources.map(({ source, visits }) => ({
    source,
    visits,
    share: quotient("trafficShares", visits, total),
  }));
}
