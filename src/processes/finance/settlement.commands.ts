import { z } from "zod";
import { settlementReconciliation } from "../../rules/settlement/reconciliation.js";
import { settlementWindow } from "../../rules/settlement/window.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import { someMoney } from "./money-fields.js";
import { reconciliationFacts, type SettlementContext } from "./settlement.updates.js";

/** The windows of a settlement; the first is moved to the platform's own dates once they are known. */
export const settlementDeadlines = {
  settlementTerm: {
    title: { en: "Days granted beyond the platform's latest date", zh: "结算宽限期" },
    from: { input: "graceDays" },
    unit: "days",
  },
  claimWindow: {
    title: { en: "Clearing of differences", zh: "差异处理期限" },
    from: { input: "claimDays" },
    unit: "days",
  },
  payoutWindow: {
    title: { en: "Payout after the statement", zh: "到账期限" },
    from: { input: "payoutDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

const { plain, consulting } = commandsFor<SettlementContext>();
const keepers = ["finance", "platform", "system"] as const;
const finance = ["finance", "system"] as const;
const id = z.string().min(1);
/** Above 0 for money of the shop, below 0 for money that is taken off. */
const signedMoney = z.int().refine((amount) => amount !== 0, { message: "not 0" });

const windowConsult = {
  rule: settlementWindow,
  facts: ({ command }: { readonly command: { readonly metrics: object } }) => ({
    orderedOn: null,
    ...command.metrics,
  }),
  scope: ({ context }: { readonly context: SettlementContext }) => ({ platform: context.platform }),
};

const statementLine = z.strictObject({
  kind: z.enum(["sale", "refund", "commission", "ad-fee", "other"]),
  reference: id.describe("the id of the sale, the refund or the fee"),
  amountMinor: z.int().describe("above 0 for money of the shop, below 0 for money that is taken off"),
});

/** The commands of a settlement, in the order in which they usually come. */
export const settlementCommands = {
  "settlement.recordSale": plain({
    title: { en: "Record a sale", zh: "登记交易" },
    payload: z.strictObject({
      orderId: id,
      amountMinor: someMoney,
      receivedAt: z.exactOptional(z.iso.datetime()).describe("when receipt was confirmed; absent before"),
    }),
    roles: keepers,
  }),
  "settlement.recordRefund": plain({
    title: { en: "Record a refund", zh: "登记退款" },
    payload: z.strictObject({ refundId: id, orderId: z.exactOptional(id), amountMinor: someMoney }),
    roles: keepers,
  }),
  "settlement.recordFee": plain({
    title: { en: "Record a fee", zh: "登记平台费用" },
    payload: z
      .strictObject({
        feeId: id,
        kind: z.enum(["commission", "ad-fee", "other"]),
        amountMinor: signedMoney.describe(
          "what is taken off; below 0 for a subsidy, which only `other` can be",
        ),
      })
      .refine(({ kind, amountMinor }) => kind === "other" || amountMinor > 0, {
        path: ["amountMinor"],
        message: "above 0 for commission and ad fee",
      }),
    roles: keepers,
  }),
  "settlement.closeBatch": consulting(
    {
      title: { en: "Close the batch", zh: "结算批次截止" },
      payload: z.strictObject({ metrics: metricsOf(settlementWindow) }),
      roles: finance,
    },
    windowConsult,
  ),
  "settlement.forecast": consulting(
    {
      title: { en: "Forecast anew", zh: "更新结算预测" },
      payload: z.strictObject({ metrics: metricsOf(settlementWindow) }),
      roles: finance,
    },
    windowConsult,
  ),
  "settlement.recordStatement": plain({
    title: { en: "Record the platform's statement", zh: "登记结算单" },
    payload: z.strictObject({
      statementId: id,
      paidMinor: z.int().describe("what the platform pays by it; below 0 where the shop pays"),
      lines: z.array(statementLine),
    }),
    roles: keepers,
  }),
  "settlement.reconcile": consulting(
    {
      title: { en: "Reconcile", zh: "对账" },
      payload: z.strictObject({}),
      roles: finance,
    },
    {
      rule: settlementReconciliation,
      facts: ({ context }) => reconciliationFacts(context),
      scope: ({ context }) => ({ platform: context.platform }),
    },
  ),
  "settlement.explainDifference": plain({
    title: { en: "Explain a difference", zh: "说明差异" },
    payload: z.strictObject({ differenceId: id, amountMinor: signedMoney, cause: id }),
    roles: finance,
  }),
  "settlement.claimDifference": plain({
    title: { en: "Claim a difference from the platform", zh: "向平台申诉差异" },
    payload: z.strictObject({ differenceId: id, amountMinor: signedMoney, cause: id }),
    roles: finance,
  }),
  "settlement.settleClaim": plain({
    title: { en: "Record the platform's answer to a claim", zh: "登记申诉结果" },
    payload: z.strictObject({ differenceId: id, verdict: z.enum(["granted", "refused"]) }),
    roles: keepers,
  }),
  "settlement.writeOffDifference": plain({
    title: { en: "Write a difference off", zh: "核销差异" },
    payload: z.strictObject({ differenceId: id, amountMinor: signedMoney, cause: id }),
    roles: ["operations-director", ...finance],
  }),
  "settlement.recordPayout": plain({
    title: { en: "Record a payout", zh: "登记到账" },
    payload: z.strictObject({ payoutId: id, amountMinor: signedMoney }),
    roles: keepers,
  }),
  "settlement.holdReserve": plain({
    title: { en: "Note a reserve that the platform holds", zh: "登记平台冻结款" },
    payload: z.strictObject({ reserveId: id, amountMinor: someMoney }),
    roles: keepers,
  }),
  "settlement.releaseReserve": plain({
    title: { en: "Note the release of a reserve", zh: "登记解冻" },
    payload: z.strictObject({ reserveId: id }),
    roles: keepers,
  }),
};
