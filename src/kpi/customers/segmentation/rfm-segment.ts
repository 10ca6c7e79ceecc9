import { requireCount, requireNonNegative } from "../../require.js";

/** The three segments of the RFM scheme. */
export type RfmSegment = "highValue" | "potential" | "dormant";

/** What {@link rfmSegment} is found from. The cut-offs are the shop's: the catalogue names none. */
export interface RfmSegmentInput {
  /** Days since the last purchase, 0 or more. */
  readonly recencyDays: number;
  /** Purchases in the window, an integer of 0 or more. */
  readonly frequency: number;
  /** Money spent in the window, in major units, 0 or more. */
  readonly monetary: number;
  /** A customer is dormant after more days than these without a purchase. */
  readonly dormantAfterDays: number;
  /** Purchases from which on a customer is of high value. */
  readonly highFrequency: number;
  /** Money from which on a customer is of high value. */
  readonly highMonetary: number;
}

/**
 * RFM segment of a customer: high value, potential or dormant (RFM 分层：高价值、潜力、沉睡).
 *
 * Dormant comes first: whoever has been away too long is to be woken, however much they once spent. High value asks
 * for both frequency and money; all others have potential. High-value customers get a dedicated service, potential ones a
 * coupon, dormant ones a gift on their return.
 *
 * @returns The segment.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { rfmSegment } from "opscycle/kpi";
 *
 * const cutOffs = { dormantAfterDays: 180, highFrequency: 4, highMonetary: 1000 };
 * rfmSegment({ recencyDays: 20, frequency: 6, monetary: 2400, ...cutOffs }); // => "highValue"
 * rfmSegment({ recencyDays: 20, frequency: 1, monetary: 90, ...cutOffs }); // => "potential"
 * rfmSegment({ recencyDays: 400, frequency: 6, monetary: 2400, ...cutOffs }); // => "dormant"
 * ```
 */
export function rfmSegment(input: RfmSegmentInput): RfmSegment {
  requireNonNegative("rfmSegment", "recencyDays", input.recencyDays);
  requireCount("rfmSegment", "frequency", input.frequency);
  requireNonNegative("rfmSegment", "monetary", input.monetary);
  requireNonNegative("rfmSegment", "dormantAfterDays", input.dormantAfterDays);
  requireNonNegative("rfmSegment", "highFrequency", input.highFrequency);
  requireNonNegative("rfmSegment", "highMonetary", input.highMonetary);
  if (input.recencyDays > input.dormantAfterDays) return "dormant";
  const isHigh = input.frequency >= input.highFrequency && input.monetary >= input.highMonetary;
  return isHigh ? "highValue" : "potential";
}
