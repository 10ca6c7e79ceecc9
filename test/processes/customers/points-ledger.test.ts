import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addPoints,
  availablePoints,
  emptyLedger,
  expirePoints,
  forfeitPoints,
  heldPoints,
  type PointsLedger,
  pointsDifference,
  redeemPoints,
  redemptionParts,
  restorePoints,
  takePoints,
} from "../../../src/processes/customers/points-ledger.js";

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const earn = (ledger: PointsLedger, source: string, left: number, from: number, to: number) =>
  addPoints(ledger, { source, left, availableAt: day(from), expiresAt: day(to) }, "earned");
const spend = (ledger: PointsLedger, points: number, at: string) =>
  redeemPoints(ledger, redemptionParts(ledger, points, at));
const left = ({ lots }: PointsLedger) => lots.map((lot) => lot.left);

/** 100 points that expire on the 20th, held until the 8th; 50 that expire on the 10th. */
const two = earn(earn(emptyLedger, "O-1", 100, 8, 20), "O-2", 50, 1, 10);

describe("points", () => {
  test.each([
    [1, 50, 100],
    [7, 50, 100],
    [8, 150, 0],
    [9, 150, 0],
    [10, 100, 0],
    [20, 0, 0],
  ])("on day %i, %i may be spent and %i are held", (number, available, held) => {
    expect([availablePoints(two, day(number)), heldPoints(two, day(number))]).toEqual([available, held]);
  });

  test("those that expire first are spent first", () => {
    expect(left(spend(two, 70, day(9)))).toEqual([80, 0]);
    expect(left(spend(two, 30, day(9)))).toEqual([100, 20]);
  });

  test("lots expire one by one, and only what is left of them", () => {
    const after = expirePoints(spend(two, 30, day(9)), day(10));
    expect([left(after), after.expired]).toEqual([[100, 0], 20]);
    expect(expirePoints(after, day(11))).toBe(after);
  });

  test("given back, they go to the lots that they came from", () => {
    const parts = redemptionParts(two, 70, day(9));
    const after = restorePoints(redeemPoints(two, parts), parts);
    expect(after).toEqual(two);
  });

  test("taken back first from the order that came back, then from the others, then owed", () => {
    expect(left(takePoints(two, 60, "clawedBack", "O-1"))).toEqual([40, 50]);
    expect(left(takePoints(two, 120, "clawedBack", "O-1"))).toEqual([0, 30]);
    const owing = takePoints(spend(two, 100, day(9)), 100, "clawedBack", "O-1");
    expect([left(owing), owing.debt]).toEqual([[0, 0], 50]);
  });

  test("what is owed is paid by later points", () => {
    const owing = takePoints(spend(two, 100, day(9)), 100, "clawedBack", "O-1");
    const partly = earn(owing, "O-3", 30, 9, 30);
    expect([left(partly), partly.debt]).toEqual([[0, 0, 0], 20]);
    const paid = earn(partly, "O-4", 30, 9, 30);
    expect([left(paid), paid.debt]).toEqual([[0, 0, 0, 10], 0]);
  });

  test("forfeited, nothing is left and nothing is owed", () => {
    expect(forfeitPoints(two)).toMatchObject({ lots: [], debt: 0, forfeited: 150, forgiven: 0 });
    expect(forfeitPoints(takePoints(two, 200, "deducted"))).toMatchObject({ forfeited: 0, forgiven: 50 });
  });

  test("whatever happens, what came in is left or went out, and nothing is less than nothing", () => {
    const points = fc.integer({ min: 1, max: 100 });
    const deed = fc.record({
      kind: fc.constantFrom("earn", "spend", "restore", "take", "expire"),
      points,
      validDays: fc.integer({ min: 1, max: 30 }),
      holdDays: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let ledger = emptyLedger;
        // An oracle that knows no lots: what the member has, less what is owed.
        let balance = 0;
        const redemptions: (readonly [number, ReturnType<typeof redemptionParts>])[] = [];
        for (const [index, { kind, points, validDays, holdDays }] of deeds.entries()) {
          const at = day(index + 1);
          const before = ledger.expired;
          ledger = expirePoints(ledger, at);
          balance -= ledger.expired - before;
          if (kind === "earn") {
            ledger = earn(
              ledger,
              `O-${index}`,
              points,
              index + 1 + holdDays,
              index + 1 + holdDays + validDays,
            );
            balance += points;
          }
          if (kind === "take") {
            ledger = takePoints(ledger, points, "clawedBack", `O-${index - 3}`);
            balance -= points;
          }
          if (kind === "spend" && availablePoints(ledger, at) >= points) {
            const parts = redemptionParts(ledger, points, at);
            expect(parts.reduce((total, part) => total + part.points, 0)).toBe(points);
            ledger = redeemPoints(ledger, parts);
            redemptions.push([points, parts]);
            balance -= points;
          }
          const redemption = kind === "restore" ? redemptions.pop() : undefined;
          if (redemption) {
            ledger = restorePoints(ledger, redemption[1]);
            balance += redemption[0];
          }
          const { lots, ...sums } = ledger;
          expect(pointsDifference(ledger)).toBe(0);
          expect([...left(ledger), ...Object.values(sums)].every((value) => value >= 0)).toBe(true);
          expect(left(ledger).reduce((total, value) => total + value, 0) - ledger.debt).toBe(balance);
          expect(ledger.debt === 0 || lots.every((lot) => lot.left === 0)).toBe(true);
        }
      }),
    );
  });
});
