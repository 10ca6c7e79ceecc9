import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recallProcess } from "../../../src/processes/supply/recall.js";
import { recallSamples } from "../../../src/testing/samples/recall.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("recallProcess", () => {
  test("whatever is sent, no more is remedied than came back, and no more came back than was sold", () => {
    fc.assert(
      fc.property(sentAtRandom(recallProcess, recallSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
