import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bigPromotionProcess } from "../../../src/processes/marketing/big-promotion.js";
import { bigPromotionSamples } from "../../../src/testing/samples/big-promotion.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("bigPromotionProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(bigPromotionProcess, bigPromotionSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
