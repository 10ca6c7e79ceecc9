import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FundRequestContext } from "../../../src/processes/finance/fund-request.commands.js";
import { fundRequestProcess } from "../../../src/processes/finance/fund-request.js";
import { fundRequestSamples } from "../../../src/testing/samples/fund-request.js";
import { type Happening, ProcessLife } from "../process-life.js";

const entryId = fc.constantFrom("M-1", "M-2", "M-3", "M-4", "M-5", "M-6", "M-7", "M-8", "M-9", "M-10");
const amountMinor = fc.integer({ min: 1, max: 3_000 });
const itemId = fc.constantFrom("ads", "live", "nothing");

/** Any movement of any amount, under few ids, so that repeats and contradictions are common. */
const movement: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ entryId, amountMinor }).map((fields): Happening => ["fundRequest.payOut", fields]),
  fc.record({ entryId, amountMinor, itemId }).map((fields): Happening => ["fundRequest.recordSpend", fields]),
  fc.record({ entryId, amountMinor }).map((fields): Happening => ["fundRequest.correctSpend", fields]),
  fc.record({ entryId, amountMinor }).map((fields): Happening => ["fundRequest.returnUnspent", fields]),
);

describe("fundRequestProcess", () => {
  test("whatever is paid, spent and given back in whatever order, the sums hold, and the same again changes nothing", () => {
    let taken = 0;
    const grants = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(grants, fc.array(movement, { minLength: 10, maxLength: 40 }), (granted, movements) => {
        const life = new ProcessLife(fundRequestProcess, fundRequestSamples.start).live([
          ["fundRequest.submit", {}, "accept"],
          ["fundRequest.grant", { amountMinor: granted }, "approved"],
          ["fundRequest.confirmFunds"],
        ]);
        expect(life.states).toEqual(["granted"]);
        for (const one of movements) {
          const { context } = life.live([one]).snapshot;
          for (const { name, holds } of fundRequestSamples.invariants)
            expect(holds({ context: context as FundRequestContext, states: life.states }), name).toBe(true);
          expect(life.live([one]).snapshot.context).toEqual(context);
        }
        taken += (life.snapshot.context as FundRequestContext).movements.length;
      }),
    );
    expect(taken).toBeGreaterThan(200);
  });
});
