import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subscriptionProcess } from "../../../src/processes/customers/subscription.js";
import { subscriptionSamples } from "../../../src/testing/samples/subscription.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("subscriptionProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(subscriptionProcess, subscriptionSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(subscriptionProcess, subscriptionSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
