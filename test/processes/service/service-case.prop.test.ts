import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceCaseProcess } from "../../../src/processes/service/service-case.js";
import { serviceCaseSamples } from "../../../src/testing/samples/service-case.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("serviceCaseProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(serviceCaseProcess, serviceCaseSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(serviceCaseProcess, serviceCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
