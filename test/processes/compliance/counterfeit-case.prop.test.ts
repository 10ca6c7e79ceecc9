import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { counterfeitCaseSamples } from "../../../src/testing/samples/counterfeit-case.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "./whole-walk.js";

describe("counterfeitCaseProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(
      counterfeitCaseProcess,
      counterfeitCaseSamples,
      // Harm that was reported before is not told apart from none: the walk would be three times as long.
      ["suspected", "pursuing"].flatMap((state) => [
        `${state} → counterfeitCase.reportHarm [isKnownHarm] → stays`,
        `${state} → counterfeitCase.reportHarm → stays`,
      ]),
    );
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(counterfeitCaseProcess, counterfeitCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
