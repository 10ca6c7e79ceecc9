import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { complianceCaseSamples } from "../../../src/testing/samples/compliance-case.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "./whole-walk.js";

describe("complianceCaseProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(complianceCaseProcess, complianceCaseSamples, [
      // Started as published.
      "unpublished.reviewing → always [isPublishedAtStart] → published.rechecking",
    ]);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(complianceCaseProcess, complianceCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
