import { balanceMinor, type TaxFilingContext } from "../../processes/finance/tax-filing.updates.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = "an invoice was forgotten";

/** Values to walk a tax return through with, and what holds on the way. */
export const taxFilingSamples: ProcessSamples<TaxFilingContext> = {
  start: {
    filingId: "vat/2026-03",
    tax: "vat",
    country: "CN",
    period: "2026-03",
    currency: "CNY",
    rounding: "half-away-from-zero",
    filingDays: 15,
    paymentDays: 5,
  },
  fields: {
    "taxFiling.recordSale": [{ entryId: "S-1", soldOn: "2026-03-05", amountMinor: 10_000 }],
    "taxFiling.recordInputTax": [{ entryId: "I-1", taxMinor: 1_500 }],
    "taxFiling.recordSettlement": [
      { settlementId: "tmall/2026-03", salesMinor: 10_000, refundsMinor: 0, feesMinor: 500 },
    ],
    "taxFiling.checkRegistration": [{ metrics: {} }],
    "taxFiling.reopenPeriod": [{ reason }],
    "taxFiling.computeIncomeTax": [{ taxableIncomeMinor: 10_000 }],
    "taxFiling.enterTax": [{ taxMinor: 900, basis: "the adviser's computation" }],
    "taxFiling.review": [{ metrics: {} }],
    "taxFiling.file": [{ returnId: "T-1" }, { returnId: "T-2" }],
    "taxFiling.recordRejection": [{ reason }],
    "taxFiling.recordPayment": [
      { paymentId: "P-1", amountMinor: 300 },
      { paymentId: "P-2", amountMinor: 1_000 },
    ],
    "taxFiling.recordSurcharge": [{ surchargeId: "L-1", amountMinor: 100 }],
    "taxFiling.recordRefund": [
      { refundId: "R-1", amountMinor: 100 },
      { refundId: "R-2", amountMinor: 200 },
    ],
    "taxFiling.correct": [{ returnId: "T-3", taxMinor: 1_000, reason }],
    "taxFiling.archive": [{ place: "safe 2" }],
  },
  proposals: {
    "tax.vat": { rate: 0.13, source: "table", confirmed: true },
    "tax.income": { taxMinor: 2_500 },
  },
  distinguish: (context) => [
    context.sales.length,
    context.inputTaxes.length,
    context.returns.length,
    Math.sign(balanceMinor(context)),
  ],
  otherWalks: [
    {
      fields: {
        "taxFiling.recordSale": [],
        "taxFiling.recordInputTax": [],
        "taxFiling.recordRefund": [],
        "taxFiling.correct": [],
        "taxFiling.recordPayment": [
          { paymentId: "P-1", amountMinor: 900 },
          { paymentId: "P-2", amountMinor: 100 },
          { paymentId: "P-3", amountMinor: 1_000 },
        ],
      },
      distinguish: (context) => [
        context.returns.length,
        context.surcharges.length,
        Math.sign(balanceMinor(context)),
      ],
    },
  ],
  invariants: [
    {
      name: "no more is paid than is owed, and no more comes back than was too much",
      holds: ({ context, before }) =>
        before === undefined ||
        (context.payments.length === before.payments.length &&
          context.refunds.length === before.refunds.length) ||
        Math.abs(balanceMinor(context)) < Math.abs(balanceMinor(before)),
    },
    {
      name: "what is settled or archived owes nothing on either side",
      holds: ({ context, states }) =>
        !states.some((state) => ["settled", "archived", "ended"].includes(state)) ||
        balanceMinor(context) === 0,
    },
    {
      name: "no entry counts twice",
      holds: ({ context: { sales, inputTaxes, returns, payments, surcharges, refunds } }) =>
        [
          sales.map(({ entryId }) => entryId),
          inputTaxes.map(({ entryId }) => entryId),
          returns.map(({ returnId }) => returnId),
          payments.map(({ paymentId }) => paymentId),
          surcharges.map(({ surchargeId }) => surchargeId),
          refunds.map(({ refundId }) => refundId),
        ].every((ids) => new Set(ids).size === ids.length),
    },
  ],
};
