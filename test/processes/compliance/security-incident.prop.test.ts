import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { securityIncidentSamples } from "../../../src/testing/samples/security-incident.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("securityIncidentProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(securityIncidentProcess, securityIncidentSamples);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(securityIncidentProcess, securityIncidentSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
