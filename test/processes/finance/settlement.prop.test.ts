import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settlementProcess } from "../../../src/processes/finance/settlement.js";
import type { SettlementContext } from "../../../src/processes/finance/settlement.updates.js";
import { settlementSamples } from "../../../src/testing/samples/settlement.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("settlementProcess", () => {
  test("whatever is sent, no minor unit is paid twice or lost", () => {
    fc.assert(
      fc.property(sentAtRandom(settlementProcess, settlementSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });

  test("where the rule decides, nothing is closed with a residual", () => {
    const random = sentAtRandom(settlementProcess, settlementSamples, ["settlement.reconciliation"]);
    let closed = 0;
    fc.assert(
      fc.property(random, ({ snapshot, events }) => {
        if (snapshot.status !== "done") return;
        closed += 1;
        const { sales, refunds, fees, differences, payouts } = snapshot.context as SettlementContext;
        const sum = (entries: readonly { readonly amountMinor: number }[]) =>
          entries.reduce((total, { amountMinor }) => total + amountMinor, 0);
        const counted = differences.filter(({ standing }) => ["explained", "written-off"].includes(standing));
        // R230: net = sales − refunds − fees; what else was paid has a cause on record.
        expect(sum(payouts)).toBe(sum(sales) - sum(refunds) - sum(fees) + sum(counted));
        expect(events.at(-1)).toMatchObject({ type: "settlement.closed", residualMinor: 0 });
      }),
      { numRuns: 500 },
    );
    expect(closed).toBeGreaterThan(0);
  });
});
