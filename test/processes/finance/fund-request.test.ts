import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { FundRequestContext } from "../../../src/processes/finance/fund-request.commands.js";
import { fundRequestProcess } from "../../../src/processes/finance/fund-request.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const person = (actor: string, role: string) => ({ by: { actor, role } });
const li = person("li", "operations-director");
const items = [
  { itemId: "ads", purpose: "search ads", amountMinor: 6_000_000 },
  { itemId: "live", purpose: "live stream", amountMinor: 4_000_000 },
];
const begin = { requestId: "F-1", currency: "CNY", items, reviewDays: 3, validDays: 30, accountingDays: 20 };
const budget = { budget: { budgetId: "BG-1", lineId: "ads" } };
const submitted: Happening[] = [["fundRequest.submit", {}, "accept"]];
const approved: Happening[] = [...submitted, ["fundRequest.approve", li]];
const granted: Happening[] = [...approved, ["fundRequest.grant", {}, "approved"]];
const payOut = (entryId: string, amountMinor: number): Happening => [
  "fundRequest.payOut",
  { entryId, amountMinor },
];
const spend = (entryId: string, amountMinor: number, itemId = "ads"): Happening => [
  "fundRequest.recordSpend",
  { entryId, amountMinor, itemId },
];
const giveBack = (entryId: string, amountMinor: number): Happening => [
  "fundRequest.returnUnspent",
  { entryId, amountMinor },
];
const paid: Happening[] = [...granted, payOut("P-1", 10_000_000)];
const why = { ...li, reason: "too dear" };

const ask = (happenings: readonly Happening[], change: object = {}) =>
  new ProcessLife(fundRequestProcess, { ...begin, ...change }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as FundRequestContext;
const codes = (happenings: readonly Happening[]) => ask(happenings).refusals.map(({ code }) => code);

describe("fundRequestProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["is drafted", [], "draft", undefined],
    ["is reviewed by finance", submitted, "financeReview.inTime", "submitted"],
    [
      "is overdue there",
      [...submitted, { passes: "reviewWindow" }],
      "financeReview.overdue",
      "reviewOverdue",
    ],
    ["is approved on one level", approved, "financeReview.inTime", "approvedOnLevel"],
    ["is granted", granted, "granted", "granted"],
    ["is sent back", [...submitted, ["fundRequest.sendBack", why]], "draft", "sentBack"],
    ["is refused", [...submitted, ["fundRequest.refuse", why]], "refused", "refused"],
    ["is withdrawn", [...granted, ["fundRequest.withdraw", {}]], "withdrawn", "withdrawn"],
    ["expires", [...granted, { passes: "validityWindow" }], "expired", "expired"],
    ["is paid out", paid, "paidOut.inTime", "paidOut"],
    [
      "is not accounted for in time",
      [...paid, { passes: "accountingWindow" }],
      "paidOut.overdue",
      "accountOverdue",
    ],
    [
      "is reconciled late",
      [...paid, { passes: "accountingWindow" }, spend("R-1", 10_000_000), ["fundRequest.reconcile"]],
      "reconciled",
      "reconciled",
    ],
  ])("%s", (_name, happenings, state, lastTold) => {
    const life = ask(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("one that is of a budget waits for it, and goes back to finance where the money is not there", () => {
    const life = ask([...approved, ["fundRequest.grant", { amountMinor: 8_000_000 }, "approved"]], budget);
    expect(life.states).toEqual(["awaitingBudget"]);
    expect(life.events.at(-1)).toMatchObject({
      type: "fundRequest.approved",
      grantedMinor: 8_000_000,
      ...budget,
    });
    const short = ask(
      [
        ...approved,
        ["fundRequest.grant", {}, "approved"],
        ["fundRequest.reportShortfall", { availableMinor: 5_000_000 }],
      ],
      budget,
    );
    expect(short.states).toEqual(["financeReview.inTime"]);
    expect(contextOf(short)).toMatchObject({ grantedMinor: 0, approvals: ["li"] });
    life.live([["fundRequest.confirmFunds"]]);
    expect(life.states).toEqual(["granted"]);
    expect(life.told.at(-1)).toBe("granted");
  });

  test("is paid out in parts, spent with receipts, and the rest is given back", () => {
    const life = ask([
      ...granted,
      payOut("P-1", 7_000_000),
      spend("R-1", 6_400_000),
      payOut("P-2", 3_000_000),
      spend("R-2", 3_000_000, "live"),
      giveBack("B-1", 600_000),
      ["fundRequest.reconcile"],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.events.at(-1)).toMatchObject({
      type: "fundRequest.reconciled",
      grantedMinor: 10_000_000,
      spentMinor: 9_400_000,
    });
  });

  test("the same payment, receipt or return counts once", () => {
    const once = ask([...paid, spend("R-1", 5), giveBack("B-1", 5)]);
    const twice = ask([
      ...paid,
      payOut("P-1", 10_000_000),
      spend("R-1", 5),
      spend("R-1", 5),
      giveBack("B-1", 5),
      giveBack("B-1", 5),
    ]);
    expect(twice.refusals).toEqual([]);
    expect(contextOf(twice).movements).toEqual(contextOf(once).movements);
  });

  test("a wrong receipt is corrected", () => {
    const life = ask([
      ...paid,
      spend("R-1", 10_000_000),
      ["fundRequest.correctSpend", { entryId: "R-1", amountMinor: 9_000_000 }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.live([["fundRequest.reconcile"]]).refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(life.live([giveBack("B-1", 1_000_000), ["fundRequest.reconcile"]]).states).toEqual(["reconciled"]);
  });

  test("once it was sent back it needs all approvals anew", () => {
    const life = ask([...approved, ["fundRequest.sendBack", why], ["fundRequest.submit", {}, "accept"]]);
    expect(contextOf(life).approvals).toEqual([]);
  });

  test.each<[string, readonly Happening[], string]>([
    [
      "an approval by the same person on another level",
      [...approved, ["fundRequest.approve", person("li", "chairman")]],
      "condition",
    ],
    ["a grant that the rule holds", [...approved, ["fundRequest.grant", {}, "held"]], "forbidden"],
    [
      "a grant of more than was asked for",
      [...approved, ["fundRequest.grant", { amountMinor: 10_000_001 }, "approved"]],
      "forbidden",
    ],
    ["to pay out more than was granted", [...granted, payOut("P-1", 10_000_001)], "condition"],
    [
      "to pay out more than is left",
      [...granted, payOut("P-1", 6_000_000), payOut("P-2", 4_000_001)],
      "condition",
    ],
    [
      "another payment under a known id",
      [...granted, payOut("P-1", 6_000_000), payOut("P-1", 1_000_000)],
      "condition",
    ],
    ["to spend more than was paid out", [...paid, spend("R-1", 10_000_001)], "condition"],
    ["to spend on what nobody asked for", [...paid, spend("R-1", 1, "brushing")], "condition"],
    [
      "to give back more than is left",
      [...paid, spend("R-1", 9_000_000), giveBack("B-1", 1_000_001)],
      "condition",
    ],
    [
      "a receipt corrected to more than there is",
      [...paid, spend("R-1", 1), ["fundRequest.correctSpend", { entryId: "R-1", amountMinor: 10_000_001 }]],
      "condition",
    ],
    ["to reconcile what is not accounted for", [...paid, ["fundRequest.reconcile"]], "condition"],
    ["to withdraw what is paid out", [...paid, ["fundRequest.withdraw", {}]], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(codes(happenings)).toEqual([code]);
  });

  describe("with a rulebook", () => {
    const at = "2026-01-05T00:00:00.000Z";
    const finance = { actor: "chen", role: "finance" } as const;
    const director = { actor: "li", role: "operations-director" } as const;

    test.each(["brushing", "刷单", "Fake_Orders"])(
      "an item %s is refused, and nobody may overrule that (R224, E-18)",
      (purpose) => {
        const { snapshot } = ask([], { items: [...items, { itemId: "x", purpose, amountMinor: 1 }] });
        const event = consult(
          fundRequestProcess,
          shopRulebook,
          snapshot,
          { type: "fundRequest.submit" },
          { at },
        );
        expect(step(fundRequestProcess, snapshot, event)).toMatchObject({
          accepted: false,
          refusal: { decision: { rule: "redline.brushing", outcome: "reject", redLine: true } },
        });
        const override = { outcome: "accept", reason: "everybody does it" };
        const overruled = consult(
          fundRequestProcess,
          shopRulebook,
          snapshot,
          { type: "fundRequest.submit" },
          { at, by: director, override },
        );
        expect(step(fundRequestProcess, snapshot, overruled)).toMatchObject({ accepted: false });
      },
    );

    test("once the item is struck out it may be submitted", () => {
      const life = ask([["fundRequest.revise", { items }]], {
        items: [{ itemId: "x", purpose: "brushing", amountMinor: 1 }],
      });
      const { snapshot } = life;
      const event = consult(
        fundRequestProcess,
        shopRulebook,
        snapshot,
        { type: "fundRequest.submit" },
        { at },
      );
      expect(step(fundRequestProcess, snapshot, event)).toMatchObject({ accepted: true });
    });

    test("50,000 yuan need two levels, less needs one (R120)", () => {
      const { snapshot } = ask(approved);
      const grant = (amountMinor: number) => {
        const command = { type: "fundRequest.grant", amountMinor } as const;
        const event = consult(fundRequestProcess, shopRulebook, snapshot, command, { at, by: finance });
        return step(fundRequestProcess, snapshot, event);
      };
      expect(grant(4_999_999)).toMatchObject({ accepted: true, to: "granted" });
      expect(grant(5_000_000)).toMatchObject({
        accepted: false,
        refusal: {
          code: "forbidden",
          checks: expect.arrayContaining([
            expect.objectContaining({ name: "approvedLevels", passed: false }),
          ]),
        },
      });
    });
  });

  test("cannot be started with an item twice", () => {
    expect(() => ask([], { items: [...items, ...items] })).toThrow(/items/);
  });
});
