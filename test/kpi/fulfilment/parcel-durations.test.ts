import { createWorkingCalendar, parcelDurations } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { parcel } from "./parcels.js";

const parcels = [
  parcel({
    shippedAt: "2024-05-01T20:00:00Z",
    pickedUpAt: "2024-05-02T02:30:00Z",
    deliveredAt: "2024-05-03T20:00:00Z",
  }),
  parcel({ parcelId: "2", shippedAt: "2024-05-02T08:00:00Z" }),
  parcel({
    parcelId: "3",
    paidAt: "2024-05-04T10:00:00Z",
    shippedAt: "2024-05-02T10:00:00Z",
    deliveredAt: "2024-05-04T10:00:00Z",
  }),
];

describe("parcelDurations", () => {
  test("measures each leg, without those that were paid after its end", () => {
    const durations = parcelDurations(parcels);
    expect(Array.from(durations.fulfilmentHours)).toEqual([60, 0]);
    expect(Array.from(durations.shippingHours)).toEqual([12, 24]);
    expect(Array.from(durations.pickUpHours)).toEqual([6.5]);
    expect(Array.from(durations.transitHours)).toEqual([48, 48]);
  });

  test("measures working time", () => {
    const calendar = createWorkingCalendar({ zone: "UTC", hours: [{ from: "09:00", to: "17:00" }] });
    const durations = parcelDurations(parcels, { calendar });
    expect(Array.from(durations.shippingHours)).toEqual([8, 8]);
  });

  test("does not know what happened later than the moment it is asked for", () => {
    const durations = parcelDurations(parcels, { asOf: "2024-05-02T00:00:00Z" });
    expect(Array.from(durations.shippingHours)).toEqual([12]);
    expect(durations.transitHours).toHaveLength(0);
  });
});
