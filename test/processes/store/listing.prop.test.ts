import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingProcess } from "../../../src/processes/store/listing.js";
import { listingSamples } from "../../../src/testing/samples/listing.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("listingProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(listingProcess, listingSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
