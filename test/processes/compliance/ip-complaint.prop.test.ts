import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { ipComplaintSamples } from "../../../src/testing/samples/ip-complaint.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "./whole-walk.js";

describe("ipComplaintProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(ipComplaintProcess, ipComplaintSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(ipComplaintProcess, ipComplaintSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
