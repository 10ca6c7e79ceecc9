import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { securityIncidentSamples } from "../../../src/testing/samples/security-incident.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("securityIncidentProcess", () => {
  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(securityIncidentProcess, securityIncidentSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
