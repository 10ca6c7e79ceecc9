import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberProcess } from "../../../src/processes/customers/member.js";
import { memberSamples } from "../../../src/testing/samples/member.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("memberProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(memberProcess, memberSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(memberProcess, memberSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
