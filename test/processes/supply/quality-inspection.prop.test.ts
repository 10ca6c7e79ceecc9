import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { qualityInspectionProcess } from "../../../src/processes/supply/quality-inspection.js";
import { qualityInspectionSamples } from "../../../src/testing/samples/quality-inspection.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("qualityInspectionProcess", () => {
  test("whatever is sent, units of the lot are conserved", () => {
    fc.assert(
      fc.property(sentAtRandom(qualityInspectionProcess, qualityInspectionSamples), ({ events, broken }) => {
        expect(broken).toEqual([]);
        const end = events.find(({ type }) => type === "qualityInspection.closed");
        const units = (name: string) => Number(Reflect.get(end ?? {}, name));
        if (end !== undefined)
          expect(units("goodUnits") + units("returnedUnits") + units("scrappedUnits")).toBe(6);
      }),
    );
  });
});
