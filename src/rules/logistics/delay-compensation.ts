import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { shareOfAmount } from "../share-of-amount.js";

/** A delivery that may be late. */
export interface LogisticsDelayCompensationFacts {
  /** Hours past the agreed delivery, until it came or until now; 0 where it is not late. */
  readonly hoursLate: number;
  /** What the buyer paid for the order, in minor units (fen, cents). */
  readonly orderValueMinor: number;
}

/** What a delay is worth. The amounts are the shop's: no document gives any. */
export interface LogisticsDelayCompensationParams {
  /** Contact the buyer from this many hours past the agreed delivery on. */
  readonly contactFromHours: number;
  /** Give a coupon too from this many hours on; `contactFromHours` or more. */
  readonly couponFromHours: number;
  /** Give the larger coupon from this many hours on; `couponFromHours` or more. */
  readonly largerCouponFromHours: number;
  /** The coupon over the value of the order, 0 to 1. */
  readonly couponShare: number;
  /** The larger coupon over the value of the order, 0 to 1; `couponShare` or more. */
  readonly largerCouponShare: number;
  /** The most that a coupon is worth, in minor units. */
  readonly maximumCouponMinor: number;
}

/** How to make up for the delay. */
export interface LogisticsDelayCompensationProposal {
  /** What the coupon is worth, in minor units. */
  readonly couponMinor: number;
}

const factsSchema = z.strictObject({
  hoursLate: z.number().nonnegative(),
  orderValueMinor: z.int().nonnegative(),
}) satisfies z.core.$ZodType<LogisticsDelayCompensationFacts>;

const hours = z.number().nonnegative();
const share = z.number().min(0).max(1);

const paramsSchema = z
  .strictObject({
    contactFromHours: hours,
    couponFromHours: hours,
    largerCouponFromHours: hours,
    couponShare: share,
    largerCouponShare: share,
    maximumCouponMinor: z.int().nonnegative(),
  })
  .refine(({ contactFromHours, couponFromHours }) => contactFromHours <= couponFromHours, {
    path: ["couponFromHours"],
    message: "at least contactFromHours",
  })
  .refine(({ couponFromHours, largerCouponFromHours }) => couponFromHours <= largerCouponFromHours, {
    path: ["largerCouponFromHours"],
    message: "at least couponFromHours",
  })
  .refine(({ couponShare, largerCouponShare }) => couponShare <= largerCouponShare, {
    path: ["largerCouponShare"],
    message: "at least couponShare",
  }) satisfies z.core.$ZodType<LogisticsDelayCompensationParams>;

/**
 * How to make up for a late delivery (R115): nothing, write to the buyer first, or write and give a coupon, larger for
 * a longer delay and a dearer order.
 *
 * Where the buyer complains or sends the goods back, those rules speak too. Insurance and claims on the carrier are
 * not asked here.
 */
export const logisticsDelayCompensation: Rule<
  "logistics.delay-compensation",
  LogisticsDelayCompensationFacts,
  LogisticsDelayCompensationParams,
  "none" | "contact" | "compensate",
  LogisticsDelayCompensationProposal
> = defineRule({
  id: "logistics.delay-compensation",
  kind: "policy",
  title: { en: "Making up for a late delivery", zh: "物流延误补偿" },
  source: ["R115"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["none", "contact", "compensate"],
  decide(facts, params, check) {
    const bearable = check.below("hoursLate", facts.hoursLate, params.contactFromHours);
    const short = check.below("hoursLate", facts.hoursLate, params.couponFromHours);
    const couponMinor = coupon(facts, params, check);
    if (bearable) return "none";
    return short ? "contact" : { outcome: "compensate", proposal: { couponMinor } };
  },
});

function coupon(
  facts: LogisticsDelayCompensationFacts,
  params: LogisticsDelayCompensationParams,
  check: Check,
): number {
  const long = !check.below("hoursLate", facts.hoursLate, params.largerCouponFromHours);
  const share = long ? params.largerCouponShare : params.couponShare;
  return check.compute(
    "couponMinor",
    "order value × share for the length of the delay, at most the largest coupon",
    Math.min(shareOfAmount(facts.orderValueMinor, share), params.maximumCouponMinor),
  );
}
