import type { Store } from "opscycle/operations";
import { line, orderSteps } from "../shop-life/order-steps.js";
import { openWholeShop } from "../shop-life/shop-life.js";

/** Whatever names the buyer or is said by them: none of it may be left after an erasure. */
export const personal = ["B-1", "my aunt in Hangzhou", "SF-777", "too small for Wei"];

/**
 * A shop in which the buyer B-1 has ordered twice: what the first order brought was sent back, the second one was
 * cancelled. B-2 waits for a parcel.
 */
export async function openShopWithBuyers(store?: Store) {
  const life = openWholeShop(store === undefined ? {} : { store });
  const steps = orderSteps(life);
  await steps.stock("CUP", 10);
  await steps.place("O-1", [line("1", "CUP", 2)], { customerId: "B-1" });
  await steps.pay("O-1/1", 2000);
  await steps.audit("O-1");
  await steps.ship("O-1", "S-1", { "1": 2 });
  await life.send("shipment", "S-1", "shipment.assignTracking", { carrier: "SF", trackingNumber: "SF-777" });
  await steps.deliver("S-1");
  await steps.askBack("O-1", "R-1", { "1": 2 }, { cause: "too small for Wei" });
  await steps.grant("R-1");
  await steps.receiveBack("R-1", { "1": 2 });
  await steps.inspect("R-1", "1", 2);
  await steps.refund("R-1", "O-1/1", 2000);
  await steps.place("O-2", [line("1", "CUP", 1)], { customerId: "B-1" });
  await life.send("order", "O-2", "order.cancel", { reason: "my aunt in Hangzhou" });
  await steps.place("O-3", [line("1", "CUP", 1)], { customerId: "B-2" });
  await steps.pay("O-3/1", 1000);
  await steps.audit("O-3");
  await steps.ship("O-3", "S-3", { "1": 1 });
  return { ...life, ...steps };
}
