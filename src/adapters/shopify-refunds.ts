import { z } from "zod";
import { amountSchema } from "./amount-minor.js";
import type { PlatformRefund, PlatformRemoval, PlatformReturn } from "./platform-order.js";
import { shopifyTransactionSchema } from "./shopify-payments.js";

const id = z.union([z.number(), z.string()]).transform(String);

/** A refund of Shopify's Admin REST API. */
export const shopifyRefundSchema = z.object({
  id,
  created_at: z.iso.datetime({ offset: true }),
  note: z.nullish(z.string()),
  refund_line_items: z.array(
    z.object({
      line_item_id: id,
      quantity: z.number(),
      restock_type: z.enum(["no_restock", "cancel", "return", "legacy_restock"]),
      subtotal: amountSchema,
      total_tax: amountSchema.optional(),
    }),
  ),
  transactions: z.array(shopifyTransactionSchema).optional(),
});

/** One of them. */
export type ShopifyRefund = z.infer<typeof shopifyRefundSchema>;

/** What refunds come to: lines taken out, goods that came back, money alone, or the cancellation of the order. */
export function shopifyMoneyBack(
  all: readonly ShopifyRefund[],
  minor: (amount: string | number) => number,
  cancelledAt: string | undefined,
) {
  const removals: PlatformRemoval[] = [];
  const returns: PlatformReturn[] = [];
  const refunds: PlatformRefund[] = [];
  let cancelRefundedAt: string | undefined;
  for (const { id: refundId, created_at: at, note, refund_line_items: items, transactions = [] } of all) {
    const paid = transactions.filter(({ status }) => status === "success").map(({ amount }) => minor(amount));
    let left = paid.reduce((sum, one) => sum + one, 0);
    const isOf = (type: string) => items.filter(({ restock_type }) => restock_type === type);
    if (cancelledAt !== undefined && isOf("return").length === 0) {
      if (left > 0) cancelRefundedAt = at;
      continue;
    }
    const back = isOf("return").map(({ line_item_id: lineId, quantity: units, subtotal, total_tax = 0 }) => ({
      lineId,
      units,
      paidMinor: minor(subtotal) + minor(total_tax),
    }));
    if (back.length > 0) {
      const amountMinor = Math.min(
        left,
        back.reduce((sum, { paidMinor }) => sum + paidMinor, 0),
      );
      left -= amountMinor;
      const cause = note || "returned on Shopify";
      const refund = { refundId, at, amountMinor };
      returns.push({
        returnId: `return-${refundId}`,
        at,
        lines: back,
        cause,
        receivedAt: at,
        ...(amountMinor > 0 && { refund }),
      });
    }
    const out = isOf("cancel").map(({ line_item_id: lineId, quantity: units }) => ({ lineId, units }));
    if (out.length > 0) removals.push({ removalId: `refund-${refundId}`, at, lines: out, refundMinor: left });
    else if (left > 0) refunds.push({ refundId: `${refundId}-rest`, at, amountMinor: left });
  }
  return { removals, returns, refunds, cancelRefundedAt };
}
