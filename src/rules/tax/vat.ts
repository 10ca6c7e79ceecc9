import { z } from "zod";
import { vatRateOn } from "../../kpi/settlement/vat-rate-on.js";
import type { VatRate } from "../../kpi/settlement/vat-rates.js";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** A domestic sale of goods. */
export interface TaxVatFacts {
  /** The calendar date on which it was sold: `2024-02-29`. */
  readonly soldOn: string;
}

/** What kind of taxpayer the shop is. Nobody but the shop knows, so a layer must say. */
export interface TaxVatParams {
  /** `general` (一般纳税人) or `small-scale` (小规模纳税人). */
  readonly taxpayer: "general" | "small-scale";
  /** Whether a small-scale taxpayer takes the reliefs of the time or goes without; needed for one. */
  readonly relief?: "take" | "waive";
  /** A rate of its own, 0 to 1, in the place of the table: for categories of another rate. */
  readonly ownRate?: number;
}

/** The rate of value-added tax. */
export interface TaxVatProposal {
  /** The rate, 0 to 1; 0 is an exemption. */
  readonly rate: number;
  /** Where it comes from. */
  readonly source: string;
  /** Whether rate and dates were checked against a publication. Check it yourself where they were not. */
  readonly confirmed: boolean;
}

const factsSchema = z.strictObject({ soldOn: z.iso.date() }) satisfies z.core.$ZodType<TaxVatFacts>;

const paramsSchema = z.strictObject({
  taxpayer: z.enum(["general", "small-scale"]),
  relief: z.exactOptional(z.enum(["take", "waive"])),
  ownRate: z.exactOptional(z.number().min(0).max(1)),
}) satisfies z.core.$ZodType<TaxVatParams>;

/**
 * The rate of Chinese value-added tax on a sale of goods (R031, R032, E-32): 13 % for general taxpayers today, 3 % for
 * small-scale ones, less where a relief holds and is taken. The figures and their dates stand in `vatRates`.
 *
 * `unknown`: the table has no rate for the date. For goods of other rates set `ownRate` in a layer of their category. No
 * tax advice.
 */
export const taxVat: Rule<
  "tax.vat",
  TaxVatFacts,
  TaxVatParams,
  "statutory" | "relief" | "own-rate" | "unknown",
  TaxVatProposal
> = defineRule({
  id: "tax.vat",
  kind: "policy",
  title: { en: "Value-added tax rate", zh: "增值税税率" },
  source: ["R031", "R032", "E-32"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["statutory", "relief", "own-rate", "unknown"],
  decide(facts, params, check) {
    const { ownRate } = params;
    if (ownRate !== undefined) {
      const rate = check.compute("vatRate", "the shop's own rate", ownRate);
      return { outcome: "own-rate", proposal: { rate, source: "rulebook", confirmed: true } };
    }
    const entry = inTable(facts, params, check);
    if (entry === "undecided") return "undecided";
    if (entry === null) return "unknown";
    const rate = check.compute("vatRate", "the table's rate on the date of the sale", entry.rate);
    return { outcome: entry.kind, proposal: { rate, source: entry.source, confirmed: entry.confirmed } };
  },
});

function inTable({ soldOn }: TaxVatFacts, params: TaxVatParams, check: Check): VatRate | null | "undecided" {
  const { taxpayer, relief } = params;
  if (taxpayer === "general") return vatRateOn({ date: soldOn, taxpayer });
  if (!check.hasParam("relief", relief)) return "undecided";
  return vatRateOn({ date: soldOn, taxpayer, relief });
}
