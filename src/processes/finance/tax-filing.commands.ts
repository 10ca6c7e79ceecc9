import { z } from "zod";
import { taxForeignVat } from "../../rules/tax/foreign-vat.js";
import { taxIncome } from "../../rules/tax/income.js";
import { taxRecords } from "../../rules/tax/records.js";
import { taxVat } from "../../rules/tax/vat.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import { someMoney } from "./money-fields.js";
import type { TaxFilingContext } from "./tax-filing.updates.js";

/** The windows of a tax return. */
export const taxFilingDeadlines = {
  filingWindow: {
    title: { en: "Filing after the end of the period", zh: "申报期限" },
    from: { input: "filingDays" },
    unit: "days",
  },
  paymentWindow: {
    title: { en: "Payment after the filing", zh: "缴款期限" },
    from: { input: "paymentDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

const { plain, consulting } = commandsFor<TaxFilingContext>();
const accountants = ["finance", "tax-adviser", "system"] as const;
const id = z.string().min(1);
const because = z.strictObject({ reason: id });
const nothing = z.strictObject({});
const scope = ({ context: { platform } }: { readonly context: TaxFilingContext }) => ({
  ...(platform !== undefined && { platform }),
});

/** The commands of a tax return, in the order in which they usually come. */
export const taxFilingCommands = {
  "taxFiling.recordSale": consulting(
    {
      title: { en: "Record a taxable sale", zh: "登记应税销售" },
      payload: z.strictObject({
        entryId: id,
        soldOn: z.iso.date(),
        amountMinor: z.int().describe("without tax; below 0 for a refund"),
        category: z.exactOptional(id),
      }),
      roles: accountants,
    },
    {
      rule: taxVat,
      facts: ({ command }) => ({ soldOn: command.soldOn }),
      scope: ({ command, context }) => ({
        ...scope({ context }),
        ...(command.category !== undefined && { category: command.category }),
      }),
    },
  ),
  "taxFiling.recordInputTax": plain({
    title: { en: "Record input tax that is deducted", zh: "登记进项税额" },
    payload: z.strictObject({ entryId: id, taxMinor: z.int() }),
    roles: accountants,
  }),
  "taxFiling.recordSettlement": plain({
    title: { en: "Record what a settlement came to", zh: "登记平台结算" },
    payload: z.strictObject({
      settlementId: id,
      salesMinor: z.int(),
      refundsMinor: z.int(),
      feesMinor: z.int(),
    }),
    roles: accountants,
  }),
  "taxFiling.checkRegistration": consulting(
    {
      title: { en: "Check whether to register in the country", zh: "核查目的国税务登记" },
      payload: z.strictObject({ metrics: metricsOf(taxForeignVat, "country") }),
      roles: accountants,
    },
    {
      rule: taxForeignVat,
      facts: ({ command, context }) => ({
        sales: null,
        registered: null,
        ...command.metrics,
        country: context.country,
      }),
      scope,
    },
  ),
  "taxFiling.closePeriod": plain({
    title: { en: "Close the period", zh: "结账" },
    payload: nothing,
    roles: accountants,
  }),
  "taxFiling.reopenPeriod": plain({
    title: { en: "Reopen the period", zh: "反结账" },
    payload: because,
    roles: accountants,
  }),
  "taxFiling.computeVat": plain({
    title: { en: "Compute the value-added tax", zh: "计算增值税" },
    payload: nothing,
    roles: accountants,
  }),
  "taxFiling.computeIncomeTax": consulting(
    {
      title: { en: "Compute the income tax", zh: "计算企业所得税" },
      payload: z.strictObject({ taxableIncomeMinor: z.int() }),
      roles: accountants,
    },
    {
      rule: taxIncome,
      facts: ({ command }) => ({ taxableIncomeMinor: command.taxableIncomeMinor }),
      scope,
    },
  ),
  "taxFiling.enterTax": plain({
    title: { en: "Enter a tax that was computed elsewhere", zh: "录入税额" },
    payload: z.strictObject({ taxMinor: z.int().describe("below 0 for a credit"), basis: id }),
    roles: accountants,
  }),
  "taxFiling.review": consulting(
    {
      title: { en: "Review the records", zh: "复核账务记录" },
      payload: z.strictObject({ metrics: metricsOf(taxRecords) }),
      roles: accountants,
    },
    {
      rule: taxRecords,
      facts: ({ command }) => ({
        transactions: null,
        recordedTransactions: null,
        fictitiousEntries: null,
        recordedIncomeMinor: null,
        declaredIncomeMinor: null,
        ...command.metrics,
      }),
      scope,
    },
  ),
  "taxFiling.file": plain({
    title: { en: "File the return", zh: "申报" },
    payload: z.strictObject({ returnId: id }),
    roles: accountants,
  }),
  "taxFiling.recordRejection": plain({
    title: { en: "Note that the authority rejected the return", zh: "登记申报退回" },
    payload: because,
    roles: accountants,
  }),
  "taxFiling.recordPayment": plain({
    title: { en: "Record a payment of tax", zh: "登记缴款" },
    payload: z.strictObject({ paymentId: id, amountMinor: someMoney }),
    roles: accountants,
  }),
  "taxFiling.recordSurcharge": plain({
    title: { en: "Record a surcharge or a fine", zh: "登记滞纳金或罚款" },
    payload: z.strictObject({ surchargeId: id, amountMinor: someMoney }),
    roles: accountants,
  }),
  "taxFiling.claimRefund": plain({
    title: { en: "Claim the refund", zh: "申请退税" },
    payload: nothing,
    roles: accountants,
  }),
  "taxFiling.recordRefund": plain({
    title: { en: "Record a refund of tax", zh: "登记退税到账" },
    payload: z.strictObject({ refundId: id, amountMinor: someMoney }),
    roles: accountants,
  }),
  "taxFiling.carryForward": plain({
    title: { en: "Carry the credit forward", zh: "留抵下期" },
    payload: nothing,
    roles: accountants,
  }),
  "taxFiling.correct": plain({
    title: { en: "File a correction", zh: "更正申报" },
    payload: z.strictObject({ returnId: id, taxMinor: z.int(), reason: id }),
    roles: accountants,
  }),
  "taxFiling.archive": plain({
    title: { en: "Archive the records", zh: "归档" },
    payload: z.strictObject({ place: id }),
    roles: accountants,
  }),
  "taxFiling.endRetention": plain({
    title: { en: "End the retention of the records", zh: "保存期满销毁" },
    payload: nothing,
    roles: ["finance", "operations-director"],
  }),
};
