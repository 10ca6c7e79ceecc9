import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { promotionProcess } from "../../../src/processes/marketing/promotion.js";
import { promotionSamples } from "../../../src/testing/samples/promotion.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("promotionProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(promotionProcess, promotionSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
