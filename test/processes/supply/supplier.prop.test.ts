import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supplierProcess } from "../../../src/processes/supply/supplier.js";
import { supplierSamples } from "../../../src/testing/samples/supplier.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("supplierProcess", () => {
  test("whatever is sent, nobody comes under contract unchecked", () => {
    fc.assert(
      fc.property(sentAtRandom(supplierProcess, supplierSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
