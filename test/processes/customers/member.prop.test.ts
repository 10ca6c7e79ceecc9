import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberProcess } from "../../../src/processes/customers/member.js";
import { memberSamples } from "../../../src/testing/samples/member.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("memberProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(memberProcess, memberSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
