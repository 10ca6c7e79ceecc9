import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { productProcess } from "../../../src/processes/product/product.js";
import { productSamples } from "../../../src/testing/samples/product.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("productProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(productProcess, productSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
