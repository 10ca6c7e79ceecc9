import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { crisisSamples } from "../../../src/testing/samples/crisis.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("crisisProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(crisisProcess, crisisSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(crisisProcess, crisisSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
