// A Shopify order, as its Admin API gives it, lived again: what it came to, and what the data could not say.
import { driveHistory, shopifyHistory } from "opscycle/adapters";
import { createOperations } from "opscycle/operations";
import { orderProcess, paymentProcess, returnProcess, shipmentProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const json = {
  id: 1001,
  created_at: "2026-03-01T10:00:00+01:00",
  currency: "EUR",
  financial_status: "partially_refunded",
  fulfillment_status: "fulfilled",
  total_price: "25.00",
  line_items: [
    { id: 1, sku: "MUG", quantity: 1, price: "10.00" },
    { id: 2, sku: "CUP", quantity: 1, price: "10.00" },
  ],
  transactions: [
    { id: 71, kind: "sale", status: "success", amount: "25.00", created_at: "2026-03-01T10:00:05+01:00" },
  ],
  fulfillments: [
    {
      id: 61,
      created_at: "2026-03-02T09:00:00Z",
      updated_at: "2026-03-04T09:00:00Z",
      status: "success",
      shipment_status: "delivered",
      line_items: [
        { id: 1, quantity: 1 },
        { id: 2, quantity: 1 },
      ],
    },
  ],
  refunds: [
    {
      id: 51,
      created_at: "2026-03-09T09:00:00Z",
      note: "too small",
      refund_line_items: [{ line_item_id: 1, quantity: 1, restock_type: "return", subtotal: "10.00" }],
      transactions: [
        { id: 81, kind: "refund", status: "success", amount: "10.00", created_at: "2026-03-09T09:00:00Z" },
      ],
    },
  ],
};

const { happenings, warnings } = shopifyHistory(json);
for (const { at, process, start, command } of happenings)
  console.log(`${at} ${start === undefined ? command.type : `${process} starts`}`);
for (const { gap, detail } of warnings) console.log(`${gap}: ${detail}`);

const unpaid = { id: "house", params: { "order.unpaid": { remindAfterHours: 1, closeAfterHours: 72 } } };
const operations = createOperations({
  rulebook: defineRulebook({ rules: builtInRules, layers: [starterLayer, unpaid] }),
  processes: [orderProcess, paymentProcess, shipmentProcess, returnProcess],
});
const { taken, untaken } = await driveHistory(operations, happenings);
console.log(`${taken} taken, ${untaken.length} not`);
for (const { process, id, states } of await operations.list())
  console.log(`${process} ${id}: ${states.join(", ")}`);
