import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supplierProcess } from "../../../src/processes/supply/supplier.js";
import { supplierSamples } from "../../../src/testing/samples/supplier.js";
import { sentAtRandom } from "./sent-at-random.js";
import { expectWholeWalk } from "./walk-samples.js";

describe("supplierProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(supplierProcess, supplierSamples);
  });

  test("whatever is sent, nobody comes under contract unchecked", () => {
    fc.assert(
      fc.property(sentAtRandom(supplierProcess, supplierSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
