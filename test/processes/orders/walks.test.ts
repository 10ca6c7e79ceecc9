import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { orderProcess, paymentProcess } from "../../../src/processes/orders/index.js";
import { orderSamples } from "../../../src/testing/samples/order.js";
import { paymentSamples } from "../../../src/testing/samples/payment.js";
import { shopRulebook } from "../shop-rulebook.js";

describe.each([
  { process: orderProcess, samples: orderSamples },
  { process: paymentProcess, samples: paymentSamples },
])("a walk through $process.id", ({ process, samples }) => {
  const input = process.input(samples.start as never, shopRulebook.at());
  const walk = walkProcess(process, { ...samples, input });

  test("comes everywhere, takes everything and ends somewhere", () => {
    const { neverReached, neverTaken, deadEnds } = walk;
    console.log(process.id, walk.snapshots.length);
    expect({ neverReached, neverTaken, deadEnds }).toEqual({
      neverReached: [],
      neverTaken: [],
      deadEnds: [],
    });
  });
});
