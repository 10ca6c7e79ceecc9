import { z } from "zod";
import { amountSchema } from "./amount-minor.js";
import type { PaymentStep, PlatformPayment } from "./platform-order.js";

const id = z.union([z.number(), z.string()]).transform(String);

/** A transaction of Shopify's Admin REST API. */
export const shopifyTransactionSchema = z.object({
  id,
  parent_id: z.union([z.null().transform(() => undefined), id]).optional(),
  kind: z.enum(["authorization", "capture", "sale", "void", "refund", "change"]),
  status: z.enum(["pending", "failure", "success", "error"]),
  amount: amountSchema,
  created_at: z.iso.datetime({ offset: true }),
  gateway: z.nullish(z.string()),
});

/** One of them. */
export type ShopifyTransaction = z.infer<typeof shopifyTransactionSchema>;

const kinds = { authorization: "authorised", sale: "captured", capture: "captured", void: "voided" } as const;

/** One payment for each authorisation or sale; attempts that failed before belong to the next one that did not. */
export function shopifyPayments(
  transactions: readonly ShopifyTransaction[],
  minor: (amount: string | number) => number,
): PlatformPayment[] {
  const inTime = [...transactions].sort(
    (one, other) => Date.parse(one.created_at) - Date.parse(other.created_at),
  );
  const payments: PlatformPayment[] = [];
  const roots = new Map<string, PaymentStep[]>();
  let failures: ShopifyTransaction[] = [];
  for (const transaction of inTime) {
    const { id, kind, status, amount, parent_id, created_at: at } = transaction;
    if (kind === "refund" || kind === "change" || status === "pending") continue;
    const isRoot = kind === "authorization" || kind === "sale";
    if (status !== "success") {
      if (isRoot) failures.push(transaction);
      continue;
    }
    const step: PaymentStep = { id, at, kind: kinds[kind], amountMinor: minor(amount) };
    const parent = isRoot ? undefined : roots.get(parent_id ?? "");
    if (parent !== undefined) {
      parent.push(step);
      roots.set(id, parent);
      continue;
    }
    const steps = [...failures.map(failed), step];
    failures = [];
    roots.set(id, steps);
    payments.push({ ...payment(transaction, minor), steps });
  }
  const [last] = failures;
  if (last !== undefined) payments.push({ ...payment(last, minor), steps: failures.map(failed) });
  return payments;
}

const failed = ({ id, created_at: at }: ShopifyTransaction): PaymentStep => ({ id, at, kind: "failed" });

const payment = (
  { id, gateway, amount }: ShopifyTransaction,
  minor: (amount: string | number) => number,
) => ({
  paymentId: id,
  amountMinor: minor(amount),
  ...(gateway && { method: gateway }),
});
