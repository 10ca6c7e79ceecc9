import { z } from "zod";
import { amountMinor, amountSchema, currencySchema } from "./amount-minor.js";
import { chargesOf, unitPriceMinor } from "./charges.js";
import type { History, HistoryGap } from "./happening.js";
import { parsePlatform } from "./parse-platform.js";
import type { PlatformOrder, PlatformParcel, PlatformRefund } from "./platform-order.js";
import { latest } from "./story.js";
import { tellHistory } from "./tell-history.js";

const instant = z.iso.datetime({ offset: true });
const id = z.string().min(1);
const money = z.object({ CurrencyCode: currencySchema, Amount: amountSchema });

const schema = z.object({
  order: z.object({
    AmazonOrderId: id,
    PurchaseDate: instant,
    LastUpdateDate: instant,
    OrderStatus: z.enum([
      "PendingAvailability",
      "Pending",
      "Unshipped",
      "PartiallyShipped",
      "Shipped",
      "InvoiceUnconfirmed",
      "Canceled",
      "Unfulfillable",
    ]),
    OrderTotal: money.optional(),
    PaymentMethod: z.string().optional(),
  }),
  items: z.array(
    z.object({
      OrderItemId: id,
      SellerSKU: z.string().optional(),
      QuantityOrdered: z.number(),
      QuantityShipped: z.number().optional(),
      ItemPrice: money.optional(),
    }),
  ),
  shipmentEvents: z
    .array(
      z.object({
        PostedDate: instant,
        ShipmentItemList: z.array(z.object({ OrderItemId: id, QuantityShipped: z.number() })),
      }),
    )
    .optional(),
  refundEvents: z
    .array(
      z.object({
        PostedDate: instant,
        ShipmentItemAdjustmentList: z.array(
          z.object({
            ItemChargeAdjustmentList: z
              .array(z.object({ ChargeAmount: z.object({ CurrencyAmount: z.number() }) }))
              .optional(),
          }),
        ),
      }),
    )
    .optional(),
});
type Told = z.infer<typeof schema>;
type Warn = (gap: HistoryGap, detail: string) => void;

/**
 * The history of an order of Amazon's Selling Partner API: an order and its items (Orders v0), and the shipment and
 * refund events of its finances (Finances v0). Amazon takes the money and tells no instant of it: an order that is not
 * pending any more counts as paid when it was bought. Refund events say nothing of goods that came back.
 *
 * Source: https://developer-docs.amazon.com/sp-api/docs/orders-api-v0-reference, …/finances-api-reference.
 *
 * @throws InvalidInputError when a field is wrong.
 */
export function amazonHistory(json: unknown): History {
  const told = parsePlatform("amazonHistory", schema, json);
  const warnings: { gap: HistoryGap; detail: string }[] = [];
  const order = read(told, (gap, detail) => warnings.push({ gap, detail }));
  return tellHistory(order, warnings);
}

function read(told: Told, warn: Warn): PlatformOrder {
  const {
    AmazonOrderId: orderId,
    PurchaseDate: placedAt,
    LastUpdateDate: updatedAt,
    OrderStatus: status,
  } = told.order;
  const bought = told.items.filter(({ QuantityOrdered }) => QuantityOrdered > 0);
  const currency = told.order.OrderTotal?.CurrencyCode ?? bought[0]?.ItemPrice?.CurrencyCode ?? "USD";
  const lines = bought.map(({ OrderItemId: lineId, SellerSKU, QuantityOrdered: units, ItemPrice }) => ({
    lineId,
    sku: SellerSKU || lineId,
    units,
    unitPriceMinor: unitPriceMinor(ItemPrice?.Amount ?? 0, units, currency),
  }));
  const goods = lines.reduce((sum, line) => sum + line.units * line.unitPriceMinor, 0);
  const total =
    told.order.OrderTotal === undefined ? goods : amountMinor(told.order.OrderTotal.Amount, currency);
  const paidLater = told.order.PaymentMethod === "COD";
  const parcels = parcelsOf(told, warn);
  const isPaid = !/^Pending/.test(status) && !(status === "Canceled" && parcels.length === 0) && total > 0;
  if (isPaid) warn("status-without-time", `paid: taken as ${placedAt}`);
  if (status === "Canceled") warn("no-cancellation-time", `taken as ${updatedAt}`);
  return {
    orderId,
    platform: "amazon",
    currency,
    placedAt,
    lines,
    ...chargesOf(lines, total),
    paidLater,
    payments: isPaid
      ? [
          {
            paymentId: "amazon",
            amountMinor: total,
            steps: [{ id: "amazon", at: placedAt, kind: "captured" }],
          },
        ]
      : [],
    ...((isPaid || paidLater) && { acceptedAt: placedAt }),
    ...(status === "Unfulfillable" && {
      shortages: lines.map(({ sku, units }) => ({ at: updatedAt, sku, units })),
    }),
    parcels,
    refunds: refundsOf(told, currency),
    ...(status === "Canceled" && { cancelled: { at: updatedAt, reason: "canceled on Amazon" } }),
  };
}

/** One parcel for each shipment event; what was shipped without one is a parcel of its own. */
function parcelsOf({ order, items, shipmentEvents = [] }: Told, warn: Warn): PlatformParcel[] {
  const { AmazonOrderId: orderId, PurchaseDate: placedAt, LastUpdateDate: updatedAt } = order;
  const parcels = shipmentEvents.map(
    ({ PostedDate: at, ShipmentItemList }, index): PlatformParcel => ({
      parcelId: `${orderId}/parcel/${index + 1}`,
      lines: ShipmentItemList.map(({ OrderItemId: lineId, QuantityShipped: units }) => ({ lineId, units })),
      releasedAt: placedAt,
      scans: [{ at, status: "picked-up" }],
    }),
  );
  const told = (lineId: string) =>
    parcels
      .flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId))
      .reduce((sum, { units }) => sum + units, 0);
  const rest = items
    .map(({ OrderItemId: lineId, QuantityShipped = 0 }) => ({
      lineId,
      units: QuantityShipped - told(lineId),
    }))
    .filter(({ units }) => units > 0);
  if (rest.length === 0) return parcels;
  const at = latest(placedAt, updatedAt);
  warn("status-without-time", `shipped without a shipment event: taken as ${at}`);
  const parcelId = `${orderId}/parcel/${parcels.length + 1}`;
  return [...parcels, { parcelId, lines: rest, releasedAt: placedAt, scans: [{ at, status: "picked-up" }] }];
}

const refundsOf = ({ refundEvents = [] }: Told, currency: string): PlatformRefund[] =>
  refundEvents.map(({ PostedDate: at, ShipmentItemAdjustmentList }, index) => ({
    refundId: `refund-${index + 1}`,
    at,
    amountMinor: ShipmentItemAdjustmentList.flatMap(({ ItemChargeAdjustmentList = [] }) =>
      ItemChargeAdjustmentList.map(({ ChargeAmount }) => -amountMinor(ChargeAmount.CurrencyAmount, currency)),
    ).reduce((sum, one) => sum + one, 0),
  }));
