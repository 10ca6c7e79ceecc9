import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pricingProcess } from "../../../src/processes/store/pricing.js";
import { pricingSamples } from "../../../src/testing/samples/pricing.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("pricingProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(pricingProcess, pricingSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
