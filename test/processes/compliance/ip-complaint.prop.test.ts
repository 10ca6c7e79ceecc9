import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { ipComplaintSamples } from "../../../src/testing/samples/ip-complaint.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("ipComplaintProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(ipComplaintProcess, ipComplaintSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
