import { deliveryOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { parcel } from "./parcels.js";

const window = { promisedFrom: "2024-05-03T00:00:00Z", promisedAt: "2024-05-05T00:00:00Z" };
const asOf = "2024-05-06T00:00:00Z";
const none = { earlyCount: 0, onTimeCount: 0, lateCount: 0, openCount: 0 };

describe("deliveryOutcomes", () => {
  test.each([
    { what: "before the window", fields: { deliveredAt: "2024-05-02T23:59:59Z" }, key: "earlyCount" },
    { what: "when the window begins", fields: { deliveredAt: "2024-05-03T00:00:00Z" }, key: "onTimeCount" },
    { what: "when the window ends", fields: { deliveredAt: "2024-05-05T00:00:00Z" }, key: "onTimeCount" },
    { what: "after the window", fields: { deliveredAt: "2024-05-05T00:00:01Z" }, key: "lateCount" },
    { what: "never, the time being over", fields: {}, key: "lateCount" },
    { what: "not yet", fields: { promisedAt: "2024-05-07T00:00:00Z" }, key: "openCount" },
    {
      what: "never, being lost",
      fields: { promisedAt: "2024-05-07T00:00:00Z", lostAt: "2024-05-04T00:00:00Z" },
      key: "lateCount",
    },
    {
      what: "never, having gone back",
      fields: { promisedAt: "2024-05-07T00:00:00Z", returnedAt: "2024-05-04T00:00:00Z" },
      key: "lateCount",
    },
    {
      what: "though it seemed lost",
      fields: { lostAt: "2024-05-04T00:00:00Z", deliveredAt: "2024-05-04T09:00:00Z" },
      key: "onTimeCount",
    },
  ])("counts a parcel that came $what as $key", ({ fields, key }) => {
    expect(deliveryOutcomes([parcel({ ...window, ...fields })], { asOf })).toEqual({ ...none, [key]: 1 });
  });

  test("does not count parcels without a promise, or cancelled before they left", () => {
    const parcels = [
      parcel({ deliveredAt: "2024-05-04T00:00:00Z" }),
      parcel({ ...window, cancelledAt: "2024-05-02T00:00:00Z" }),
    ];
    expect(deliveryOutcomes(parcels, { asOf })).toEqual(none);
  });

  test.each([
    { fields: { promisedFrom: "2024-05-06T00:00:00Z" }, path: "parcels.0.promisedAt" },
    {
      fields: { shippedAt: "2024-05-04T00:00:00Z", deliveredAt: "2024-05-03T00:00:00Z" },
      path: "parcels.0.deliveredAt",
    },
    { fields: { lostAt: "perhaps" }, path: "parcels.0.lostAt" },
  ])("refuses $fields", ({ fields, path }) => {
    const wrong = parcel({ ...window, ...fields });
    expect(errorOf(() => deliveryOutcomes([wrong], { asOf }))).toMatchObject({ issues: [{ path }] });
  });
});
