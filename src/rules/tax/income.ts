import { z } from "zod";
import { readRate } from "../../kpi/settlement/decimal.js";
import { divideRounded } from "../../kpi/settlement/rounding.js";
import { defineRule, type Rule } from "../define-rule.js";

/** The income of a period. */
export interface TaxIncomeFacts {
  /** Taxable income in minor units, after what may be deducted; below 0 for a loss. */
  readonly taxableIncomeMinor: number;
}

/** How it is taxed. */
export interface TaxIncomeParams {
  /** Rate of enterprise income tax, 0 to 1. It differs with the nature and the size of the enterprise. */
  readonly incomeTaxRate: number;
  /** Where a tax between two minor units goes; `half-away-from-zero` is 四舍五入. */
  readonly rounding: "half-away-from-zero" | "half-even" | "up" | "down";
}

/** What is to be paid. */
export interface TaxIncomeProposal {
  /** Enterprise income tax in minor units; 0 for a loss. */
  readonly taxMinor: number;
}

const factsSchema = z.strictObject({ taxableIncomeMinor: z.int() }) satisfies z.core.$ZodType<TaxIncomeFacts>;

const paramsSchema = z.strictObject({
  incomeTaxRate: z.number().min(0).max(1),
  rounding: z.enum(["half-away-from-zero", "half-even", "up", "down"]),
}) satisfies z.core.$ZodType<TaxIncomeParams>;

/**
 * Enterprise income tax on the income of a period (R033), exact to the minor unit. The rate has no default: it depends
 * on what the enterprise is. Which costs may be deducted, and losses of earlier years, are settled before. No tax advice.
 */
export const taxIncome: Rule<
  "tax.income",
  TaxIncomeFacts,
  TaxIncomeParams,
  "due" | "none",
  TaxIncomeProposal
> = defineRule({
  id: "tax.income",
  kind: "policy",
  title: { en: "Enterprise income tax", zh: "企业所得税" },
  source: ["R033"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["due", "none"],
  decide({ taxableIncomeMinor }, params, check) {
    if (!check.above("taxableIncomeMinor", taxableIncomeMinor, 0))
      return { outcome: "none", proposal: { taxMinor: 0 } };
    const { digits, divisor } = readRate("tax.income", "incomeTaxRate", params.incomeTaxRate);
    const tax = divideRounded(BigInt(taxableIncomeMinor) * digits, divisor, params.rounding);
    const taxMinor = check.compute("taxMinor", "taxable income × income tax rate, rounded", Number(tax));
    return { outcome: taxMinor > 0 ? "due" : "none", proposal: { taxMinor } };
  },
});
