import { type PartialRefundInput, partialRefund } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped, usd } from "./money-builders.js";

const line = { paid: cny(10_00), units: 3, unitsRefundedBefore: 0, refundUnits: 1 } as const;

describe("partialRefund", () => {
  test.each([
    { before: 0, now: 1, goods: 333, left: 667 },
    { before: 1, now: 1, goods: 333, left: 334 },
    { before: 2, now: 1, goods: 334, left: 0 },
    { before: 1, now: 2, goods: 667, left: 0 },
    { before: 0, now: 3, goods: 1000, left: 0 },
    { before: 1, now: 0, goods: 0, left: 667 },
  ])("gives back $goods fen for $now of 3 units after $before", ({ before, now, goods, left }) => {
    expect(partialRefund({ ...line, unitsRefundedBefore: before, refundUnits: now })).toEqual({
      goods: cny(goods),
      shipping: cny(0),
      total: cny(goods),
      goodsLeft: cny(left),
    });
  });

  test("rounds the sum so far as asked", () => {
    const steps = [0, 1, 2].map(
      (unitsRefundedBefore) =>
        partialRefund({ ...line, unitsRefundedBefore, rounding: "up" }).goods.amountMinor,
    );
    expect(steps).toEqual([334, 333, 333]);
  });

  test("gives postage back apart from the goods", () => {
    const shipping = { paid: cny(6_00), refundedBefore: cny(1_00), refund: cny(5_00) };
    expect(partialRefund({ ...line, shipping })).toMatchObject({ shipping: cny(5_00), total: cny(8_33) });
  });

  test("gives nothing back of a line without units", () => {
    const empty = { paid: cny(0), units: 0, unitsRefundedBefore: 0, refundUnits: 0 };
    expect(partialRefund(empty).total).toEqual(cny(0));
  });

  const valid: PartialRefundInput<"CNY"> = line;
  const shipping = { paid: cny(6_00), refundedBefore: cny(1_00), refund: cny(5_00) };
  test.each([
    [{ paid: cny(-1) }, "paid.amountMinor"],
    [{ units: 1.5 }, "units"],
    [{ unitsRefundedBefore: 4 }, "unitsRefundedBefore"],
    [{ refundUnits: 4 }, "refundUnits"],
    [{ refundUnits: -1 }, "refundUnits"],
    [{ unitsRefundedBefore: 2, refundUnits: 2 }, "refundUnits"],
    [{ rounding: "nearest" }, "rounding"],
    [{ shipping: { ...shipping, refund: cny(5_01) } }, "shipping.refund.amountMinor"],
    [{ shipping: { ...shipping, refundedBefore: cny(6_01) } }, "shipping.refundedBefore.amountMinor"],
    [{ shipping: { ...shipping, paid: usd(6_00) } }, "shipping.paid.currency"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => partialRefund(untyped(valid, changes)))).toMatchObject({
      subject: "partialRefund",
      issues: [{ path }],
    });
  });
});
