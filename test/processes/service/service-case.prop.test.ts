import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceCaseProcess } from "../../../src/processes/service/service-case.js";
import { serviceCaseSamples } from "../../../src/testing/samples/service-case.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("serviceCaseProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(serviceCaseProcess, serviceCaseSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
