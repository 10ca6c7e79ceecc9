import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { penaltySamples } from "../../../src/testing/samples/penalty.js";
import { sentAtRandom } from "../sent-at-random.js";
import { penaltyOnPlatform } from "./penalty-on-platform.js";

describe("penaltyProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(penaltyOnPlatform, penaltySamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
