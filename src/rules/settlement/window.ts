import { z } from "zod";
import { settlementForecast } from "../../kpi/settlement/settlement-forecast.js";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** How far an order has come. Dates are calendar dates of the platform: `2024-02-29`. */
export interface SettlementWindowFacts {
  /** When it was ordered. */
  readonly orderedOn: string;
  /** When the parcel was delivered. */
  readonly deliveredOn?: string;
  /** When receipt was confirmed, by the buyer or by the platform. */
  readonly confirmedOn?: string;
}

/** When a platform pays. Set by the layer of the platform where it is known. */
export interface SettlementWindowParams {
  /** `after-receipt`: so many days after confirmed receipt. `month-after-order`: in the month after the order's. */
  readonly basis: "after-receipt" | "month-after-order";
  /** Days after confirmed receipt at the least; needed by `after-receipt`. */
  readonly minimumDays?: number;
  /** Days after confirmed receipt at the most; needed by `after-receipt`. */
  readonly maximumDays?: number;
  /** Days after delivery after which the platform confirms by itself; needed while the buyer has not confirmed. */
  readonly automaticConfirmationDays?: number;
}

/** Between which dates the money comes. */
export interface SettlementWindowProposal {
  /** The first date on which it may come. */
  readonly earliestOn: string;
  /** The last date on which it may come, where the platform keeps its terms. */
  readonly latestOn: string;
}

const date = z.iso.date();
/** A hundred years at the most: beyond the calendar there is no date. */
const daysSchema = z.int().min(0).max(36_500);

const factsSchema = z.strictObject({
  orderedOn: date,
  deliveredOn: z.exactOptional(date),
  confirmedOn: z.exactOptional(date),
}) satisfies z.core.$ZodType<SettlementWindowFacts>;

const paramsSchema = z
  .strictObject({
    basis: z.enum(["after-receipt", "month-after-order"]),
    minimumDays: z.exactOptional(daysSchema),
    maximumDays: z.exactOptional(daysSchema),
    automaticConfirmationDays: z.exactOptional(daysSchema),
  })
  .refine(({ minimumDays, maximumDays }) => (minimumDays ?? 0) <= (maximumDays ?? Number.MAX_VALUE), {
    path: ["minimumDays"],
    message: "at most maximumDays",
  }) satisfies z.core.$ZodType<SettlementWindowParams>;

/** The dates do not depend on how much is paid. */
const amount = { amountMinor: 0, currency: "CNY" } as const;

/**
 * Between which dates a platform pays for an order (R027, R028, R029; R030 has no figures). The terms come from the
 * layer of the platform.
 *
 * `confirmed`: receipt is confirmed, or does not matter. `expected`: it is delivered and not confirmed, so that the
 * dates span a buyer who confirms at once and one who lets the platform do it (E-47). `open`: it is not delivered.
 *
 * Calendar days; holidays of banks are not known. For amounts, hand the dates to `cashCalendar`.
 *
 * @example
 * ```ts
 * import { defineRulebook, platformLayersFor, settlementWindow } from "opscycle/rules";
 *
 * const rules = [settlementWindow];
 * const house = { id: "house", params: { "settlement.window": { automaticConfirmationDays: 10 } } };
 * const rulebook = defineRulebook({ rules, layers: [...platformLayersFor(rules), house] });
 * const facts = { orderedOn: "2024-02-17", deliveredOn: "2024-02-20" };
 * rulebook.at({ platform: "tmall" }).decide("settlement.window", facts).proposal;
 * // => { earliestOn: "2024-02-27", latestOn: "2024-03-16" }
 * rulebook.at({ platform: "douyin" }).decide("settlement.window", facts).outcome; // => "undecided"
 * ```
 */
export const settlementWindow: Rule<
  "settlement.window",
  SettlementWindowFacts,
  SettlementWindowParams,
  "confirmed" | "expected" | "open",
  SettlementWindowProposal
> = defineRule({
  id: "settlement.window",
  kind: "policy",
  title: { en: "Settlement window", zh: "平台结算周期" },
  source: ["R027", "R028", "R029", "R030", "E-47"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["confirmed", "expected", "open"],
  decide(facts, params, check) {
    if (params.basis === "month-after-order") {
      const terms = { kind: params.basis } as const;
      return dated("confirmed", settlementForecast({ amount, terms, orderedOn: facts.orderedOn }));
    }
    return afterReceipt(facts, params, check);
  },
});

function afterReceipt(facts: SettlementWindowFacts, params: SettlementWindowParams, check: Check) {
  const { minimumDays, maximumDays, automaticConfirmationDays } = params;
  const { deliveredOn, confirmedOn } = facts;
  const minimumSet = check.hasParam("minimumDays", minimumDays);
  const maximumSet = check.hasParam("maximumDays", maximumDays);
  if (!minimumSet || !maximumSet) return "undecided";
  const terms = { kind: "after-receipt", minDays: minimumDays, maxDays: maximumDays } as const;
  if (confirmedOn !== undefined)
    return dated("confirmed", settlementForecast({ amount, terms, receipt: { confirmedOn } }));
  if (deliveredOn === undefined) return "open";
  if (!check.hasParam("automaticConfirmationDays", automaticConfirmationDays)) return "undecided";
  const receipt = { deliveredOn, automaticConfirmationDays };
  return dated("expected", settlementForecast({ amount, terms, receipt }));
}

function dated(outcome: "confirmed" | "expected", { earliestOn, latestOn }: SettlementWindowProposal) {
  return { outcome, proposal: { earliestOn, latestOn } };
}
