import { createWorkingCalendar, shippingOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { parcel } from "./parcels.js";

const asOf = "2024-05-03T20:00:00Z";
const none = { inTimeCount: 0, lateCount: 0, openCount: 0 };

describe("shippingOutcomes", () => {
  test.each([
    {
      what: "shipped after 48 hours to the second",
      fields: { shippedAt: "2024-05-03T08:00:00Z" },
      key: "inTimeCount",
    },
    { what: "shipped a second later", fields: { shippedAt: "2024-05-03T08:00:01Z" }, key: "lateCount" },
    { what: "overdue", fields: {}, key: "lateCount" },
    { what: "not yet due", fields: { paidAt: "2024-05-01T20:00:00Z" }, key: "openCount" },
    { what: "cancelled after it was due", fields: { cancelledAt: "2024-05-03T09:00:00Z" }, key: "lateCount" },
    {
      what: "shipped later than asked for",
      fields: { paidAt: "2024-05-03T00:00:00Z", shippedAt: "2024-05-04T00:00:00Z" },
      key: "openCount",
    },
    {
      what: "paid on delivery",
      fields: { paidAt: "2024-05-03T10:00:00Z", shippedAt: "2024-05-01T10:00:00Z" },
      key: "inTimeCount",
    },
  ])("counts an order $what as $key", ({ fields, key }) => {
    expect(shippingOutcomes([parcel(fields)], { asOf })).toEqual({ ...none, [key]: 1 });
  });

  test("does not count orders that were not paid, or cancelled in time", () => {
    const orders = [
      {},
      parcel({ cancelledAt: "2024-05-02T08:00:00Z" }),
      parcel({ paidAt: "2024-05-04T08:00:00Z" }),
    ];
    expect(shippingOutcomes(orders, { asOf })).toEqual(none);
  });

  test("takes another promise, in working time too", () => {
    const orders = [parcel({ shippedAt: "2024-05-02T09:00:00Z" })];
    expect(shippingOutcomes(orders, { asOf, limitHours: 24 })).toMatchObject({ lateCount: 1 });
    const calendar = createWorkingCalendar({ zone: "UTC", hours: [{ from: "09:00", to: "17:00" }] });
    expect(shippingOutcomes(orders, { asOf, limitHours: 8, calendar })).toMatchObject({ lateCount: 1 });
    expect(shippingOutcomes(orders, { asOf, limitHours: 9, calendar })).toMatchObject({ inTimeCount: 1 });
  });

  test.each([
    { order: { paidAt: "2024-05-01" }, options: { asOf }, path: "orders.0.paidAt" },
    { order: {}, options: { asOf: "" }, path: "asOf" },
    { order: {}, options: { asOf, limitHours: -1 }, path: "limitHours" },
  ])("refuses what is wrong at $path", ({ order, options, path }) => {
    expect(errorOf(() => shippingOutcomes([order], options))).toMatchObject({
      code: "invalid-input",
      issues: [{ path }],
    });
  });
});
