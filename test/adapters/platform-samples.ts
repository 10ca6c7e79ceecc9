/** Small orders, written after the documented shape of each platform. */

const sale = {
  id: 71,
  kind: "sale",
  status: "success",
  amount: "25.00",
  created_at: "2026-03-01T10:00:05+01:00",
};
const shopify = {
  created_at: "2026-03-01T10:00:00+01:00",
  currency: "EUR",
  financial_status: "paid",
  total_price: "25.00",
  line_items: [
    { id: 1, sku: "MUG", quantity: 1, price: "10.00" },
    { id: 2, sku: "CUP", quantity: 1, price: "10.00" },
  ],
};
const both = [
  { id: 1, quantity: 1 },
  { id: 2, quantity: 1 },
];
const sent = {
  id: 61,
  created_at: "2026-03-02T09:00:00Z",
  updated_at: "2026-03-04T09:00:00Z",
  status: "success",
};
const refunded = (amount: string) => [
  { id: 81, kind: "refund", status: "success", amount, created_at: "2026-03-09T09:00:00Z", parent_id: 71 },
];

export const shopifyReturned = {
  ...shopify,
  id: 1001,
  transactions: [{ ...sale, id: 70, status: "failure", created_at: "2026-03-01T10:00:02+01:00" }, sale],
  fulfillments: [{ ...sent, shipment_status: "delivered", tracking_number: "1Z", line_items: both }],
  refunds: [
    {
      id: 51,
      created_at: "2026-03-09T09:00:00Z",
      refund_line_items: [{ line_item_id: 1, quantity: 1, restock_type: "return", subtotal: "10.00" }],
      transactions: refunded("10.00"),
    },
  ],
};
export const shopifyVoided = {
  ...shopify,
  id: 1002,
  financial_status: "voided",
  cancelled_at: "2026-03-01T12:00:00Z",
  cancel_reason: "customer",
  transactions: [
    { ...sale, kind: "authorization" },
    { ...sale, id: 72, kind: "void", parent_id: 71, created_at: "2026-03-01T12:00:01Z" },
  ],
};
export const shopifyEdited = {
  ...shopify,
  id: 1003,
  transactions: [sale],
  fulfillments: [{ ...sent, created_at: "2026-03-10T09:00:00Z", line_items: both.slice(0, 1) }],
  refunds: [
    {
      id: 52,
      created_at: "2026-03-09T09:00:00Z",
      refund_line_items: [{ line_item_id: 2, quantity: 1, restock_type: "cancel", subtotal: "10.00" }],
      transactions: refunded("12.50"),
    },
  ],
};
export const shopifyTwoTenders = {
  ...shopify,
  id: 1004,
  cancelled_at: "2026-03-08T12:00:00Z",
  transactions: [
    { ...sale, gateway: "gift_card", amount: "5.00" },
    { ...sale, id: 73, amount: "20.00" },
  ],
  refunds: [
    {
      id: 53,
      created_at: "2026-03-09T09:00:00Z",
      refund_line_items: [{ line_item_id: 1, quantity: 1, restock_type: "cancel", subtotal: "10.00" }],
      transactions: refunded("25.00"),
    },
  ],
};

const woo = {
  currency: "USD",
  date_created_gmt: "2026-03-01T10:00:00",
  date_modified_gmt: "2026-03-01T11:00:00",
  total: "29.35",
  line_items: [{ id: 315, product_id: 93, sku: "", quantity: 2, total: "26.00" }],
};
export const wooCompleted = {
  ...woo,
  id: 727,
  status: "completed",
  payment_method: "stripe",
  transaction_id: "ch_1",
  date_paid_gmt: "2026-03-01T10:00:08",
  date_completed_gmt: "2026-03-03T10:00:00",
  refunds: [{ id: 1, amount: "9.35", date_created_gmt: "2026-03-05T10:00:00" }],
};
export const wooOnDelivery = {
  ...woo,
  id: 728,
  status: "completed",
  payment_method: "cod",
  date_paid_gmt: "2026-03-03T10:00:00",
  date_completed_gmt: "2026-03-03T10:00:00",
};
export const wooFailed = { ...woo, id: 729, status: "failed", payment_method: "stripe" };

const vendure = {
  orderPlacedAt: "2026-03-01T10:00:00.000Z",
  currencyCode: "EUR",
  totalWithTax: 2500,
  lines: [
    { id: "1", productVariant: { sku: "MUG" }, orderPlacedQuantity: 2, proratedUnitPriceWithTax: 1000 },
  ],
};
const entry = (type: string, day: number, data: object) => ({
  type,
  createdAt: `2026-03-0${day}T12:00:00.000Z`,
  data,
});
export const vendureDelivered = {
  ...vendure,
  code: "V1",
  state: "Delivered",
  payments: [{ id: "5", method: "card", amount: 2500 }],
  fulfillments: [{ id: "9", trackingCode: "1Z", lines: [{ orderLineId: "1", quantity: 2 }] }],
  history: {
    items: [
      entry("ORDER_PAYMENT_TRANSITION", 1, { paymentId: "5", from: "Created", to: "Authorized" }),
      entry("ORDER_STATE_TRANSITION", 1, { from: "ArrangingPayment", to: "PaymentAuthorized" }),
      entry("ORDER_STATE_TRANSITION", 2, { from: "PaymentAuthorized", to: "Modifying" }),
      entry("ORDER_STATE_TRANSITION", 3, { from: "Modifying", to: "PaymentAuthorized" }),
      entry("ORDER_PAYMENT_TRANSITION", 4, { paymentId: "5", from: "Authorized", to: "Settled" }),
      entry("ORDER_FULFILLMENT_TRANSITION", 5, { fulfillmentId: "9", from: "Created", to: "Pending" }),
      entry("ORDER_FULFILLMENT_TRANSITION", 6, { fulfillmentId: "9", from: "Pending", to: "Shipped" }),
      entry("ORDER_FULFILLMENT_TRANSITION", 7, { fulfillmentId: "9", from: "Shipped", to: "Delivered" }),
    ],
  },
};
export const vendureCancelled = {
  ...vendure,
  code: "V2",
  state: "Cancelled",
  payments: [{ id: "5", amount: 2500, refunds: [{ id: "3", total: 2500 }] }],
  history: {
    items: [
      entry("ORDER_PAYMENT_TRANSITION", 1, { paymentId: "5", from: "Created", to: "Settled" }),
      entry("ORDER_STATE_TRANSITION", 1, { from: "ArrangingPayment", to: "PaymentSettled" }),
      entry("ORDER_STATE_TRANSITION", 2, { from: "PaymentSettled", to: "Cancelled" }),
      entry("ORDER_REFUND_TRANSITION", 3, { refundId: "3", from: "Pending", to: "Settled" }),
    ],
  },
};

export const medusaReturned = {
  id: "order_1",
  currency_code: "eur",
  created_at: "2026-03-01T10:00:00.000Z",
  total: 25,
  items: [{ id: "item_1", variant_sku: "MUG", quantity: 2, unit_price: 10 }],
  payment_collections: [
    {
      payments: [
        {
          id: "pay_1",
          amount: 25,
          provider_id: "pp_stripe",
          created_at: "2026-03-01T10:00:00.000Z",
          captures: [{ id: "capt_1", amount: 25, created_at: "2026-03-02T10:00:00.000Z" }],
          refunds: [{ id: "ref_1", amount: 20, created_at: "2026-03-09T10:00:00.000Z" }],
        },
      ],
    },
  ],
  fulfillments: [
    {
      id: "ful_1",
      created_at: "2026-03-02T11:00:00.000Z",
      shipped_at: "2026-03-03T10:00:00.000Z",
      delivered_at: "2026-03-05T10:00:00.000Z",
      items: [{ line_item_id: "item_1", quantity: 2 }],
    },
  ],
  returns: [
    {
      id: "return_1",
      created_at: "2026-03-06T10:00:00.000Z",
      received_at: "2026-03-08T10:00:00.000Z",
      items: [{ item_id: "item_1", quantity: 2 }],
    },
  ],
};

const usd = (Amount: string) => ({ CurrencyCode: "USD", Amount });
const amazon = { PurchaseDate: "2026-03-01T10:00:00Z", LastUpdateDate: "2026-03-05T10:00:00Z" };
const amazonItem = { OrderItemId: "I1", SellerSKU: "MUG", QuantityOrdered: 2, ItemPrice: usd("20.00") };
const shipment = (units: number) => [
  { PostedDate: "2026-03-02T10:00:00Z", ShipmentItemList: [{ OrderItemId: "I1", QuantityShipped: units }] },
];
export const amazonPartlyShipped = {
  order: { ...amazon, AmazonOrderId: "902-1", OrderStatus: "PartiallyShipped", OrderTotal: usd("22.50") },
  items: [{ ...amazonItem, QuantityShipped: 1 }],
  shipmentEvents: shipment(1),
};
export const amazonRefunded = {
  order: { ...amazon, AmazonOrderId: "902-2", OrderStatus: "Shipped", OrderTotal: usd("22.50") },
  items: [{ ...amazonItem, QuantityShipped: 2 }],
  refundEvents: [
    {
      PostedDate: "2026-03-07T10:00:00Z",
      ShipmentItemAdjustmentList: [{ ItemChargeAdjustmentList: [{ ChargeAmount: { CurrencyAmount: -10 } }] }],
    },
  ],
};
export const amazonCanceled = {
  order: { ...amazon, AmazonOrderId: "902-3", OrderStatus: "Canceled" },
  items: [amazonItem],
};
