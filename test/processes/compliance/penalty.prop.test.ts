import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { penaltySamples } from "../../../src/testing/samples/penalty.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { penaltyOnPlatform } from "./penalty-on-platform.js";
import { expectWholeWalk } from "./whole-walk.js";

describe("penaltyProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(penaltyOnPlatform, penaltySamples, [
      // Lower levels only on another ladder.
      "open.standing.pointsDeducted → always [isAt function-limit] → open.standing.limited",
      "open.standing.pointsDeducted → always [isAt demotion] → open.standing.demoted",
      "open.standing.pointsDeducted → always [isAt closure] → open.standing.storeClosed",
      "open.standing.limited → always [isAt demotion] → open.standing.demoted",
      "open.standing.limited → always [isAt closure] → open.standing.storeClosed",
      "open.standing.demoted → always [isAt closure] → open.standing.storeClosed",
    ]);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(penaltyOnPlatform, penaltySamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
