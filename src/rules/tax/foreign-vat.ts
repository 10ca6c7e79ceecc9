import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { ownValue } from "../own-value.js";

/** What a shop sells to a country abroad. */
export interface TaxForeignVatFacts {
  /** The country, or a part or union of countries, in the words of the parameter: `GB`, `EU`, `US-CA`. */
  readonly country: string;
  /** Sales there over the period that its law names, in the currency of the threshold. */
  readonly sales: number;
  /** Whether the shop is registered for value-added tax there. */
  readonly registered: boolean;
}

/** From where on a shop must register. */
export interface TaxForeignVatParams {
  /**
   * The sales that each country lets pass without a registration, in the currency that its law names: 0 where every
   * sale counts. The law changes; keep them with effective dates.
   */
  readonly registrationThresholds: { readonly [country: string]: number };
}

const factsSchema = z.strictObject({
  country: z.string().min(1),
  sales: z.number().nonnegative(),
  registered: z.boolean(),
}) satisfies z.core.$ZodType<TaxForeignVatFacts>;

const paramsSchema = z.strictObject({
  registrationThresholds: z.record(z.string().min(1), z.number().nonnegative()),
}) satisfies z.core.$ZodType<TaxForeignVatParams>;

/**
 * Whether a shop must register for value-added tax in a country that it sells to (R123): its sales are above the
 * threshold there and it is not registered. No thresholds are assumed, and a country without one is undecided.
 *
 * Goods kept in a warehouse abroad can ask for a registration from the first sale; set 0 for it. No tax advice.
 */
export const taxForeignVat: Rule<
  "tax.foreign-vat",
  TaxForeignVatFacts,
  TaxForeignVatParams,
  "in-order" | "register"
> = defineRule({
  id: "tax.foreign-vat",
  kind: "gate",
  title: { en: "Registration for VAT abroad", zh: "目的国VAT注册" },
  source: ["R123"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-order", "register"],
  decide({ country, sales, registered }, params, check) {
    const threshold = ownValue(params.registrationThresholds, country);
    if (!check.hasParam(`registrationThresholds.${country}`, threshold)) return "undecided";
    check.compute("registrationThreshold", "the threshold of the country", threshold);
    const below = check.atMost("sales", sales, threshold);
    const done = check.equals("registered", registered, true);
    return below || done ? "in-order" : "register";
  },
});
