import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { crisisSamples } from "../../../src/testing/samples/crisis.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("crisisProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(crisisProcess, crisisSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
