/** When a platform pays what buyers paid. */
export type SettlementTerms =
  | {
      /** So many days after the buyer confirmed receipt. */
      readonly kind: "after-receipt";
      /** Days at the least, an integer of 0 or more. */
      readonly minDays: number;
      /** Days at the most, an integer of at least `minDays`. */
      readonly maxDays: number;
    }
  /** In the calendar month after the one of the order. */
  | { readonly kind: "month-after-order" };

/**
 * Settlement terms of platforms as the lifecycle catalogue gives them (R027–R029): Taobao and Tmall 7 to 15 days and
 * Pinduoduo 5 to 15 days after confirmed receipt, JD the month after the order.
 *
 * Platforms change their terms and agree on others with single shops: hand in your own where you know them. Douyin and
 * Xiaohongshu (R030) have no entry: of them it is known only that they pay sooner, so their terms are your own always.
 *
 * @example
 * ```ts
 * import { settlementTerms } from "opscycle/kpi";
 *
 * settlementTerms.tmall; // => { kind: "after-receipt", minDays: 7, maxDays: 15 }
 * ```
 */
export const settlementTerms = {
  taobao: { kind: "after-receipt", minDays: 7, maxDays: 15 },
  tmall: { kind: "after-receipt", minDays: 7, maxDays: 15 },
  pinduoduo: { kind: "after-receipt", minDays: 5, maxDays: 15 },
  jd: { kind: "month-after-order" },
} as const satisfies { readonly [platform: string]: SettlementTerms };
