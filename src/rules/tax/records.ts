import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** The books of a period, before its tax return is filed. Amounts in minor units of one currency. */
export interface TaxRecordsFacts {
  /** Transactions that took place. */
  readonly transactions: number;
  /** Those with a complete record: order, payment, delivery, invoice. */
  readonly recordedTransactions: number;
  /** Entries in the books without a real transaction behind them. */
  readonly fictitiousEntries: number;
  /** Income in the books. */
  readonly recordedIncomeMinor: number;
  /** Income in the tax return. */
  readonly declaredIncomeMinor: number;
}

const factsSchema = z.strictObject({
  transactions: z.int().nonnegative(),
  recordedTransactions: z.int().nonnegative(),
  fictitiousEntries: z.int().nonnegative(),
  recordedIncomeMinor: z.int(),
  declaredIncomeMinor: z.int(),
}) satisfies z.core.$ZodType<TaxRecordsFacts>;

/**
 * Whether a period's books may be filed (R242): every transaction has its record, every entry its transaction, and the
 * return declares what the books say. There is no degree to it, so it has no parameters.
 *
 * Filing on time is a deadline of the tax process.
 */
export const taxRecords: Rule<
  "tax.records",
  TaxRecordsFacts,
  Record<never, never>,
  "in-order" | "faulty"
> = defineRule({
  id: "tax.records",
  kind: "gate",
  title: { en: "Tax records in order", zh: "税务记录真实完整" },
  source: ["R242"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["in-order", "faulty"],
  decide(facts, _params, check) {
    const complete = check.equals("recordedTransactions", facts.recordedTransactions, facts.transactions);
    const real = check.equals("fictitiousEntries", facts.fictitiousEntries, 0);
    const declared = check.equals(
      "declaredIncomeMinor",
      facts.declaredIncomeMinor,
      facts.recordedIncomeMinor,
    );
    return complete && real && declared ? "in-order" : "faulty";
  },
});
