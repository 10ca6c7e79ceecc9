import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** What a campaign has brought so far. */
export interface AdRoiGateFacts {
  /**
   * ROAS (return on ad spend): revenue attributed to the ads per unit of money spent on them. The source says ROI
   * and means this (E-08). Absent while nothing has been spent.
   */
  readonly roas: number;
  /** Money spent on the campaign, in major units of the shop's currency. */
  readonly spend: number;
  /** Days since the campaign began or was last changed. */
  readonly days: number;
  /** Gross margin of what the campaign sells; needed by the method `break-even`. */
  readonly grossMargin?: number;
}

/** From which return on ad spend on a campaign pays, and down to which it is accepted. */
export interface AdRoiGateParams {
  /**
   * `bands`: `payBackRoas` and `acceptableRoas` as they stand. `break-even`: a campaign pays from 1 ÷ gross margin
   * on, and is accepted above the same part of that as `acceptableRoas` is of `payBackRoas`.
   */
  readonly method: "bands" | "break-even";
  /** A campaign pays at this ROAS or more. */
  readonly payBackRoas: number;
  /** A campaign is acceptable above this ROAS, for the sake of repurchases and the brand. */
  readonly acceptableRoas: number;
  /** Spend below which nothing is decided, in major units of the shop's currency. */
  readonly minimumSpend: number;
  /** Days before which nothing is decided. */
  readonly minimumDays: number;
}

const factsSchema = z.strictObject({
  roas: z.number().nonnegative(),
  spend: z.number().nonnegative(),
  days: z.number().nonnegative(),
  grossMargin: z.exactOptional(z.number().max(1)),
}) satisfies z.core.$ZodType<AdRoiGateFacts>;

const paramsSchema = z
  .strictObject({
    method: z.enum(["bands", "break-even"]),
    payBackRoas: z.number().positive(),
    acceptableRoas: z.number().nonnegative(),
    minimumSpend: z.number().nonnegative(),
    minimumDays: z.number().nonnegative(),
  })
  .refine(({ payBackRoas, acceptableRoas }) => acceptableRoas <= payBackRoas, {
    path: ["acceptableRoas"],
    message: "at most payBackRoas",
  }) satisfies z.core.$ZodType<AdRoiGateParams>;

/**
 * Whether an ad campaign may go on as it is (R001, R002, E-08): it pays, it loses money within reason, or it is not
 * acceptable. Undecided while too little has been spent or too few days have passed.
 */
export const adRoiGate: Rule<
  "ad.roi-gate",
  AdRoiGateFacts,
  AdRoiGateParams,
  "pays" | "acceptable" | "unacceptable"
> = defineRule({
  id: "ad.roi-gate",
  kind: "gate",
  title: { en: "Ad return on investment", zh: "广告投入产出比" },
  source: ["R001", "R002", "E-08"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["pays", "acceptable", "unacceptable"],
  defaults: { method: "bands", payBackRoas: 3, acceptableRoas: 2 },
  notes: { method: { source: "E-08" }, payBackRoas: { source: "R001" }, acceptableRoas: { source: "R002" } },
  decide(facts, params, check) {
    const { method } = params;
    const spent = check.atLeast("spend", facts.spend, params.minimumSpend);
    const longEnough = check.atLeast("days", facts.days, params.minimumDays);
    const outcome = method === "bands" ? band(facts, params, check) : breakEven(facts, params, check);
    return spent && longEnough ? outcome : "undecided";
  },
});

function band({ roas }: AdRoiGateFacts, params: AdRoiGateParams, check: Check) {
  const acceptable = check.above("roas", roas, params.acceptableRoas);
  const pays = check.atLeast("roas", roas, params.payBackRoas);
  return pays ? "pays" : acceptable ? "acceptable" : "unacceptable";
}

function breakEven({ roas, grossMargin }: AdRoiGateFacts, params: AdRoiGateParams, check: Check) {
  if (!check.hasFact("grossMargin", grossMargin)) return "undecided";
  if (!check.above("grossMargin", grossMargin, 0)) return "unacceptable";
  const payBack = check.compute("payBackRoas", "1 ÷ gross margin", 1 / grossMargin);
  const pays = check.atLeast("roas", roas, payBack);
  const floor = check.compute(
    "acceptableRoas",
    "acceptableRoas ÷ payBackRoas ÷ gross margin",
    params.acceptableRoas / params.payBackRoas / grossMargin,
  );
  const acceptable = check.above("roas", roas, floor);
  return pays ? "pays" : acceptable ? "acceptable" : "unacceptable";
}
