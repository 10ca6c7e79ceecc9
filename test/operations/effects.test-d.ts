import { createOperations, effectOf } from "opscycle/operations";
import { orderProcess, productProcess } from "opscycle/processes";
import { expectTypeOf, test } from "vitest";
import { shopRulebook } from "../processes/shop-rulebook.js";

test("a handler of a process's event knows the event", () => {
  effectOf(productProcess, "product.promotionStarted", ({ params, id }, { signal }) => {
    expectTypeOf(params.sku).toEqualTypeOf<string>();
    expectTypeOf(id).toEqualTypeOf<string>();
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
  });
  // @ts-expect-error the process tells no such event
  effectOf(orderProcess, "order.flown", () => {});
});

test("handlers are given to the host by type of event or action", () => {
  createOperations({
    rulebook: shopRulebook,
    effects: {
      ...effectOf(orderProcess, "order.delivered", () => {}),
      "product.promotionStarted": async ({ params }) => {
        expectTypeOf(params).toEqualTypeOf<unknown>();
      },
    },
  });
});
