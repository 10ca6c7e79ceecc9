import fc from "fast-check";
import { deliveryOutcomes, parcelFacts, shippingOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { parcel } from "../fulfilment/parcels.js";
import { errorOf } from "../refuses.js";

const asOf = "2024-05-05T04:00:00Z";
const promise = { promisedFrom: "2024-05-02T16:00:00Z", promisedAt: "2024-05-03T15:59:59Z" };
const parcels = [
  parcel({
    ...promise,
    shippedAt: "2024-05-01T09:00:00Z",
    pickedUpAt: "2024-05-01T20:00:00Z",
    deliveredAt: "2024-05-03T08:00:00Z",
  }),
  parcel({
    ...promise,
    parcelId: "2",
    shippedAt: "2024-05-01T09:00:00Z",
    deliveredAt: "2024-05-02T09:00:00Z",
  }),
  parcel({ ...promise, parcelId: "3", shippedAt: "2024-05-03T09:00:00Z", lostAt: "2024-05-04T09:00:00Z" }),
  parcel({ parcelId: "4", paidAt: "2024-05-04T08:00:00Z", promisedAt: "2024-05-09T08:00:00Z" }),
  parcel({
    parcelId: "5",
    paidAt: "2024-05-03T08:00:00Z",
    shippedAt: "2024-05-04T08:00:00Z",
    returnedAt: "2024-05-05T03:00:00Z",
  }),
  parcel({ parcelId: "6", paidAt: "2024-05-06T08:00:00Z" }),
];

describe("parcelFacts", () => {
  const { dates, days } = parcelFacts(parcels, { asOf });

  test("covers every day in the shop's zone to that of the moment asked for", () => {
    expect(dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05"]);
  });

  test.each([
    { column: "paid", values: [3, 0, 1, 1, 0] },
    { column: "shipped", values: [2, 0, 1, 1, 0] },
    { column: "pickedUp", values: [0, 1, 0, 0, 0] },
    { column: "delivered", values: [0, 1, 1, 0, 0] },
    { column: "lost", values: [0, 0, 0, 1, 0] },
    { column: "returned", values: [0, 0, 0, 0, 1] },
    { column: "shippedInTime", values: [2, 0, 1, 0, 0] },
    { column: "shippedLate", values: [1, 0, 0, 0, 0] },
    { column: "pickedUpInTime", values: [2, 0, 0, 0, 0] },
    { column: "pickedUpLate", values: [0, 0, 1, 0, 0] },
    { column: "early", values: [0, 0, 1, 0, 0] },
    { column: "onTime", values: [0, 0, 1, 0, 0] },
    { column: "late", values: [0, 0, 1, 0, 0] },
    { column: "shippingImmature", values: [0, 0, 0, 1, 1] },
    { column: "pickUpImmature", values: [0, 0, 0, 0, 1] },
    { column: "deliveryImmature", values: [0, 0, 0, 0, 1] },
  ] as const)("knows $column", ({ column, values }) => {
    expect(Array.from(days[column])).toEqual(values);
  });

  test("takes other promises", () => {
    const strict = parcelFacts(parcels, { asOf, shipWithinHours: 1, pickUpWithinHours: 1 });
    expect(Array.from(strict.days.shippedInTime)).toEqual([2, 0, 0, 0, 0]);
    expect(Array.from(strict.days.pickedUpInTime)).toEqual([0, 0, 0, 0, 0]);
  });

  test("is empty without parcels", () => {
    const facts = parcelFacts([], { asOf });
    expect(facts.dates).toEqual([]);
    expect(facts.days.paid).toHaveLength(0);
  });

  test.each([
    { options: { asOf: "2024-05-05" }, path: "asOf" },
    { options: { asOf, shipWithinHours: -1 }, path: "shipWithinHours" },
    { options: { asOf, pickUpWithinHours: Number.NaN }, path: "pickUpWithinHours" },
    { options: { asOf, dayStartsAtHour: 24 }, path: "dayStartsAtHour" },
  ])("refuses $options", ({ options, path }) => {
    expect(errorOf(() => parcelFacts(parcels, options))).toMatchObject({ issues: [{ path }] });
  });

  test("adds up to the outcomes of all parcels", () => {
    const hours = fc.integer({ min: 0, max: 150 });
    const instant = (hour: number) => new Date(Date.UTC(2024, 4, 1) + hour * 3_600_000).toISOString();
    const record = fc.tuple(hours, hours, hours, hours).map(([paid, shipping, transit, promised]) =>
      parcel({
        paidAt: instant(paid),
        shippedAt: instant(paid + shipping),
        deliveredAt: instant(paid + shipping + transit),
        promisedAt: instant(paid + promised),
      }),
    );
    const sum = (column: Float64Array) => column.reduce((total, count) => total + count, 0);
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const end = { asOf: "2024-07-01T00:00:00Z" };
        const facts = parcelFacts(records, end).days;
        const shipping = shippingOutcomes(records, end);
        const delivery = deliveryOutcomes(records, end);
        expect([sum(facts.shippedInTime), sum(facts.shippedLate)]).toEqual([
          shipping.inTimeCount,
          shipping.lateCount,
        ]);
        expect([sum(facts.onTime), sum(facts.late)]).toEqual([delivery.onTimeCount, delivery.lateCount]);
      }),
    );
  });
});
