import fc from "fast-check";
import {
  deliveryOutcomes,
  onTimeDeliveryRate,
  onTimeDeliveryRateBatch,
  pickUpWithinRate,
  pickUpWithinRateBatch,
  shippingOutcomes,
  shipWithinRate,
  shipWithinRateBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const count = fc.integer({ min: 0, max: 10_000 });
const start = Date.UTC(2024, 4, 1);
const instant = fc
  .integer({ min: 0, max: 240 })
  .map((hours) => new Date(start + hours * 3_600_000).toISOString());
const order = fc.record({ paidAt: instant, shippedAt: instant, cancelledAt: instant }, { requiredKeys: [] });
const promised = fc.record(
  { promisedAt: instant, deliveredAt: instant, lostAt: instant },
  { requiredKeys: [] },
);

describe("shippingOutcomes", () => {
  test("never takes back what is decided, and leaves nothing open in the end", () => {
    fc.assert(
      fc.property(fc.array(order), instant, instant, (orders, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const [before, after] = [earlier, later].map((asOf) => shippingOutcomes(orders, { asOf }));
        expect(after?.inTimeCount).toBeGreaterThanOrEqual(before?.inTimeCount ?? 0);
        expect(after?.lateCount).toBeGreaterThanOrEqual(before?.lateCount ?? 0);
        expect(shippingOutcomes(orders, { asOf: "2025-01-01T00:00:00Z" }).openCount).toBe(0);
      }),
    );
  });

  test("adds up over orders and finds no fewer in time when more time is allowed", () => {
    fc.assert(
      fc.property(fc.array(order), fc.array(order), instant, (some, others, asOf) => {
        const inTime = (orders: typeof some, limitHours: number) =>
          shippingOutcomes(orders, { asOf, limitHours }).inTimeCount;
        expect(inTime([...some, ...others], 48)).toBe(inTime(some, 48) + inTime(others, 48));
        expect(inTime(some, 72)).toBeGreaterThanOrEqual(inTime(some, 48));
      }),
    );
  });
});

describe("deliveryOutcomes", () => {
  test("sorts every promised parcel, each once", () => {
    fc.assert(
      fc.property(fc.array(promised), instant, (parcels, asOf) => {
        const counts = deliveryOutcomes(
          parcels.map((fields, index) => ({ ...fields, parcelId: String(index) })),
          { asOf },
        );
        const sorted = counts.earlyCount + counts.onTimeCount + counts.lateCount + counts.openCount;
        expect(sorted).toBe(parcels.filter(({ promisedAt }) => promisedAt !== undefined).length);
      }),
    );
  });
});

describe("the batches", () => {
  test("give for each row what the scalars give", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count)), fc.boolean(), (rows, earlyIsOnTime) => {
        const column = (index: 0 | 1 | 2) => rows.map((row) => row[index]);
        const [early, inTime, late] = [column(0), column(1), column(2)];
        expect(Array.from(shipWithinRateBatch({ inTimeCount: inTime, lateCount: late }))).toEqual(
          rows.map(([, inTimeCount, lateCount]) => shipWithinRate({ inTimeCount, lateCount }) ?? Number.NaN),
        );
        expect(Array.from(pickUpWithinRateBatch({ inTimeCount: inTime, lateCount: late }))).toEqual(
          rows.map(
            ([, inTimeCount, lateCount]) => pickUpWithinRate({ inTimeCount, lateCount }) ?? Number.NaN,
          ),
        );
        expect(
          Array.from(
            onTimeDeliveryRateBatch(
              { earlyCount: early, onTimeCount: inTime, lateCount: late },
              { earlyIsOnTime },
            ),
          ),
        ).toEqual(
          rows.map(
            ([earlyCount, onTimeCount, lateCount]) =>
              onTimeDeliveryRate({ earlyCount, onTimeCount, lateCount, earlyIsOnTime }) ?? Number.NaN,
          ),
        );
      }),
    );
  });
});
