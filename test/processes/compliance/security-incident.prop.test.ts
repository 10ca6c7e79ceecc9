import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { securityIncidentSamples } from "../../../src/testing/samples/security-incident.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "./whole-walk.js";

describe("securityIncidentProcess", () => {
  test("every state is reached, every command and transition taken, nothing is a dead end", () => {
    expectWholeWalk(securityIncidentProcess, securityIncidentSamples, [
      // A leak of data.
      "responding.technical.assessed → securityIncident.closeGap → responding.technical.recovered",
    ]);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(securityIncidentProcess, securityIncidentSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
