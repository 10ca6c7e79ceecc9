import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { ownValue } from "../own-value.js";

/** A consignment to a country abroad. */
export interface TaxDutyFacts {
  /** The country, or a part or union of countries, in the words of the parameter: `GB`, `EU`, `US-CA`. */
  readonly country: string;
  /** Its value for customs, in the currency of the exemption. */
  readonly customsValue: number;
}

/** Up to where a country takes no duty. */
export interface TaxDutyParams {
  /**
   * The value up to which each country takes no duty on a consignment, in the currency that its law names: 0 where it
   * has no exemption. The law changes; keep them with effective dates.
   */
  readonly dutyExemptions: { readonly [country: string]: number };
}

const factsSchema = z.strictObject({
  country: z.string().min(1),
  customsValue: z.number().nonnegative(),
}) satisfies z.core.$ZodType<TaxDutyFacts>;

const paramsSchema = z.strictObject({
  dutyExemptions: z.record(z.string().min(1), z.number().nonnegative()),
}) satisfies z.core.$ZodType<TaxDutyParams>;

/**
 * Whether duty is due on a consignment abroad (R124): its value is above the exemption of the country. A value equal to
 * the exemption is taken to be exempt. No exemptions are assumed, and a country without one is undecided.
 */
export const taxDuty: Rule<"tax.duty", TaxDutyFacts, TaxDutyParams, "exempt" | "dutiable"> = defineRule({
  id: "tax.duty",
  kind: "gate",
  title: { en: "Duty exemption", zh: "关税免征额" },
  source: ["R124"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["exempt", "dutiable"],
  decide({ country, customsValue }, params, check) {
    const exemption = ownValue(params.dutyExemptions, country);
    if (!check.hasParam(`dutyExemptions.${country}`, exemption)) return "undecided";
    check.compute("dutyExemption", "the exemption of the country", exemption);
    return check.atMost("customsValue", customsValue, exemption) ? "exempt" : "dutiable";
  },
});
