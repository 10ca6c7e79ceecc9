import { pickUpOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { parcel } from "./parcels.js";

const asOf = "2024-05-03T20:00:00Z";
const shippedAt = "2024-05-02T08:00:00Z";
const none = { inTimeCount: 0, lateCount: 0, openCount: 0 };

describe("pickUpOutcomes", () => {
  test.each([
    {
      what: "picked up after 24 hours to the second",
      fields: { pickedUpAt: "2024-05-03T08:00:00Z" },
      key: "inTimeCount",
    },
    { what: "picked up a second later", fields: { pickedUpAt: "2024-05-03T08:00:01Z" }, key: "lateCount" },
    { what: "waiting too long", fields: {}, key: "lateCount" },
    { what: "waiting", fields: { shippedAt: "2024-05-03T08:00:00Z" }, key: "openCount" },
    { what: "delivered without a scan", fields: { deliveredAt: "2024-05-02T20:00:00Z" }, key: "inTimeCount" },
  ])("counts a parcel $what as $key", ({ fields, key }) => {
    expect(pickUpOutcomes([parcel({ shippedAt, ...fields })], { asOf })).toEqual({ ...none, [key]: 1 });
  });

  test("does not count parcels that were not handed over, or taken back before", () => {
    const parcels = [parcel(), parcel({ shippedAt, returnedAt: "2024-05-02T10:00:00Z" })];
    expect(pickUpOutcomes(parcels, { asOf })).toEqual(none);
  });

  test("refuses a pick-up before the hand-over", () => {
    const wrong = parcel({ shippedAt, pickedUpAt: "2024-05-02T07:00:00Z" });
    expect(errorOf(() => pickUpOutcomes([wrong], { asOf }))).toMatchObject({
      issues: [{ path: "parcels.0.pickedUpAt" }],
    });
  });
});
