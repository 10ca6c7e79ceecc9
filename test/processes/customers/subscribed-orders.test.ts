import { createOperations, virtualClock } from "opscycle/operations";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { expect, test } from "vitest";
import { customersHandOvers } from "../../../src/processes/customers/hand-overs.js";
import { subscriptionProcess } from "../../../src/processes/customers/subscription.js";
import { orderProcess } from "../../../src/processes/orders/order.js";
import { robot, shopLayer } from "../shop-rulebook.js";

const unpaid = { "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 } };
const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [starterLayer, shopLayer, { id: "platform", params: unpaid }],
});
const instant = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const line = { lineId: "1", sku: "A-1", units: 1, unitPriceMinor: 9_900 };

/** A subscription that is under way, with a host that carries what is handed over. */
async function subscribed() {
  const operations = createOperations({
    rulebook,
    clock: virtualClock(instant(1)),
    processes: [subscriptionProcess, orderProcess],
    handOvers: customersHandOvers,
  });
  const failures: unknown[] = [];
  operations.on("handOverFailed", (...failure) => failures.push(failure));
  await operations.start(
    "subscription",
    "S-1",
    {
      subscriptionId: "S-1",
      customerId: "B-1",
      currency: "CNY",
      lines: [line],
      cycleDays: 30,
      startsAt: instant(1),
      retryDays: 3,
      maximumRetries: 1,
      offer: { boughtOrders: 1, freeOrders: 1 },
    },
    robot,
  );
  const statesOf = async (process: "subscription" | "order", id: string) =>
    (await operations.get(process, id))?.states;
  return { operations, failures, statesOf };
}

test("the host places each order, and tells the subscription what became of it", async () => {
  const { operations, failures, statesOf } = await subscribed();
  const captured = { paymentId: "S-1/order/1/1", amountMinor: 9_900, kind: "captured" } as const;
  await operations.send("order", "S-1/order/1", { type: "order.recordPayment", ...captured }, robot);
  expect(await statesOf("subscription", "S-1")).toEqual(["active"]);
  await operations.tick(instant(31));
  // The second is free: it waits for no payment.
  expect(await statesOf("subscription", "S-1")).toEqual(["active"]);
  expect(await statesOf("order", "S-1/order/2")).toContain("live.handling.open.awaitingAudit");
  await operations.tick(instant(61));
  expect(await statesOf("subscription", "S-1")).toEqual(["awaitingPayment"]);
  expect(failures).toEqual([]);
});

test("an order that nobody pays is closed, and the subscription suspended", async () => {
  const { operations, failures, statesOf } = await subscribed();
  await operations.tick(instant(3));
  expect(await statesOf("order", "S-1/order/1")).not.toContain("live.handling.open.awaitingPayment.fresh");
  expect(await statesOf("subscription", "S-1")).toEqual(["suspended"]);
  expect(failures).toEqual([]);
});
