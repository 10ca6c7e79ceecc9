import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subscriptionProcess } from "../../../src/processes/customers/subscription.js";
import { subscriptionSamples } from "../../../src/testing/samples/subscription.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("subscriptionProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(subscriptionProcess, subscriptionSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
