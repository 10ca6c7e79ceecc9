import fc from "fast-check";
import { replenishmentProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { replenishmentSamples } from "../../../src/testing/samples/replenishment.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("replenishmentProcess", () => {
  test("whatever is sent, units are conserved, and what is on order is closed exactly once", () => {
    fc.assert(
      fc.property(
        sentAtRandom(replenishmentProcess, replenishmentSamples),
        ({ events, snapshot, broken }) => {
          expect(broken).toEqual([]);
          const closed = events.reduce(
            (sum, event) => sum + Number(Reflect.get(event, "closedUnits") ?? 0),
            0,
          );
          expect(closed).toBe(snapshot.status === "done" ? 4 : Math.min(closed, 4));
        },
      ),
    );
  });
});
