import { describe, expect, test } from "vitest";
import { afterCycles } from "../../../src/processes/customers/cycle-dates.js";
import type { SubscriptionContext } from "../../../src/processes/customers/subscription.context.js";
import { subscriptionProcess } from "../../../src/processes/customers/subscription.js";
import { type Happening, ProcessLife } from "../process-life.js";

const line = { lineId: "1", sku: "A-1", units: 2, unitPriceMinor: 4_950 };
const start = {
  subscriptionId: "S-1",
  currency: "CNY",
  lines: [line],
  cycleDays: 30,
  startsAt: "2026-01-01T00:00:00.000Z",
  retryDays: 3,
  maximumRetries: 2,
};
const subscription = (happenings: readonly Happening[] = [], more: object = {}) =>
  new ProcessLife(subscriptionProcess, { ...start, ...more }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as SubscriptionContext;

const pay = (number = 1): Happening => ["subscription.recordPayment", { orderId: `S-1/order/${number}` }];
const fail = (attempt: number, number = 1): Happening => [
  "subscription.recordPaymentFailure",
  { orderId: `S-1/order/${number}`, attemptId: `T-${number}/${attempt}` },
];
const cancelled: Happening = ["subscription.recordOrderCancellation", { orderId: "S-1/order/1" }];
const renewal: Happening = { passes: "renewal" };
const retry: Happening = { passes: "retryWindow" };
const skip: Happening = ["subscription.skip"];
const resume: Happening = ["subscription.resume"];
const cancel = (when: string): Happening => ["subscription.cancel", { when }];
const pause = (until?: string): Happening => ["subscription.pause", until === undefined ? {} : { until }];
const reason = { reason: "charged back" };
const suspended = [fail(1), retry, fail(2), retry, fail(3)];

describe("subscriptionProcess", () => {
  test.each<[string, readonly Happening[], string]>([
    ["waits for the payment of its first order", [], "awaitingPayment"],
    ["active once it is paid", [pay()], "active"],
    ["waits for the next payment", [pay(), renewal], "awaitingPayment"],
    ["past due", [fail(1)], "pastDue.betweenAttempts"],
    ["to be attempted again", [fail(1), retry], "pastDue.attempting"],
    ["past due again", [fail(1), retry, fail(2)], "pastDue.betweenAttempts"],
    ["suspended after the last attempt", suspended, "suspended"],
    ["active again when it is paid after all", [...suspended, pay()], "active"],
    ["active when the retry succeeds", [fail(1), retry, pay()], "active"],
    ["active when the open order is cancelled", [fail(1), cancelled], "active"],
    [
      "suspended when its order was closed unpaid",
      [["subscription.recordOrderCancellation", { orderId: "S-1/order/1", unpaid: true }]],
      "suspended",
    ],
    ["suspended by hand", [pay(), ["subscription.suspend", reason]], "suspended"],
    ["resumed by hand when nothing is owed", [pay(), ["subscription.suspend", reason], resume], "active"],
    ["paused until it is resumed", [pay(), pause()], "paused.untilResumed"],
    ["paused until a day", [pay(), pause("2026-03-01T00:00:00.000Z")], "paused.limited"],
    [
      "active after that day",
      [pay(), pause("2026-03-01T00:00:00.000Z"), { passes: "pauseWindow" }],
      "active",
    ],
    ["resumed", [pay(), pause(), resume], "active"],
    ["cancelled at once", [pay(), cancel("now")], "cancelled"],
    ["cancelled while it is owed for", [...suspended, cancel("now")], "cancelled"],
    ["cancelled to the end of the period", [pay(), cancel("periodEnd")], "ending"],
    ["cancelled when the period is over", [pay(), cancel("periodEnd"), renewal], "cancelled"],
    ["kept after all", [pay(), cancel("periodEnd"), ["subscription.keep"]], "active"],
    ["skips", [pay(), skip], "active"],
    ["replaced", [pay(), ["subscription.replace", { bySubscriptionId: "S-2" }]], "replaced"],
  ])("is %s", (_name, happenings, state) => {
    const life = subscription(happenings);
    expect([life.refusals, life.states]).toEqual([[], [state]]);
  });

  test("tells which order to place, with what it costs", () => {
    const life = subscription([pay(), renewal]);
    expect(life.events.filter(({ type }) => type === "subscription.orderReleased")).toMatchObject([
      { order: { orderId: "S-1/order/1", number: 1, lines: [line], totalMinor: 9_900, free: false } },
      { order: { orderId: "S-1/order/2", number: 2, lines: [line], totalMinor: 9_900, free: false } },
    ]);
  });

  test("a trial comes first, and may be ended early: the cycles are counted from its end", () => {
    const trial = subscription([], { trialDays: 7 });
    expect([trial.states, trial.told]).toEqual([["trialing"], []]);
    expect(trial.deadlines.get("trialWindow")?.dueAt).toBe("2026-01-08T00:00:00.000Z");
    trial.live([{ passes: "trialWindow" }, pay()]);
    expect(trial.deadlines.get("renewal")?.dueAt).toBe("2026-02-07T00:00:00.000Z");
    const early = subscription([["subscription.endTrial"], pay()], { trialDays: 7 });
    expect(early.deadlines.get("renewal")?.dueAt).toBe("2026-02-01T00:00:00.000Z");
  });

  test("buy three, get one: every fourth order is free and waits for no payment", () => {
    const life = subscription([pay(1), renewal, pay(2), renewal, pay(3), renewal, renewal], {
      offer: { boughtOrders: 3, freeOrders: 1 },
    });
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).orders.map(({ free }) => free)).toEqual([false, false, false, true, false]);
    expect(life.states).toEqual(["awaitingPayment"]);
  });

  test("a cancelled order earns nothing towards the free one", () => {
    const life = subscription([cancelled, renewal, pay(2), renewal], {
      offer: { boughtOrders: 1, freeOrders: 1 },
    });
    expect(contextOf(life).orders.map(({ free }) => free)).toEqual([false, false, true]);
  });

  test("it expires when the period of its last order is over", () => {
    const life = subscription([pay(1), renewal, pay(2)], { endsAfterOrders: 2 });
    expect(life.states).toEqual(["active"]);
    expect(life.live([skip]).refusals.map(({ code }) => code)).toEqual(["condition"]);
    life.live([renewal]);
    expect([life.states, life.told.at(-1)]).toEqual([["expired"], "expired"]);
  });

  test("cycles do not drift, however late a payment comes", () => {
    // Due every 30 days from 1 January; paid on the 2nd, the first on 3 January.
    expect(subscription([pay()]).deadlines.get("renewal")?.dueAt).toBe("2026-01-31T00:00:00.000Z");
    expect(subscription([fail(1), pay()]).deadlines.get("renewal")?.dueAt).toBe("2026-01-31T00:00:00.000Z");
    expect(subscription([pay(), skip]).deadlines.get("renewal")?.dueAt).toBe("2026-03-02T00:00:00.000Z");
  });

  test("cycles that go by while it is paused are let go", () => {
    const until = "2026-03-15T00:00:00.000Z";
    const life = subscription([pay(), pause(until)]);
    expect(life.deadlines.get("pauseWindow")?.dueAt).toBe(until);
    life.live([{ passes: "pauseWindow" }]);
    // 31 January and 2 March are over.
    expect(life.deadlines.get("renewal")?.dueAt).toBe("2026-04-01T00:00:00.000Z");
    expect(contextOf(life).orders).toHaveLength(1);
  });

  test("a pause without a day lasts as long as pauses may; a longer one is refused", () => {
    const life = subscription([pay(), pause()], { longestPauseDays: 60 });
    expect(life.deadlines.get("pauseWindow")?.dueAt).toBe("2026-03-04T00:00:00.000Z");
    const longer = subscription([pay(), pause("2026-03-05T00:00:00.000Z")], { longestPauseDays: 60 });
    expect(longer.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("goods and rhythm change with the next order; changes add up", () => {
    const lines = [{ ...line, units: 3 }];
    const life = subscription([
      pay(),
      ["subscription.change", { lines }],
      ["subscription.change", { cycleMonths: 1 }],
    ]);
    expect(contextOf(life).lines).toEqual([line]);
    expect(life.deadlines.get("renewal")?.dueAt).toBe("2026-01-31T00:00:00.000Z");
    life.live([renewal, pay(2)]);
    expect(contextOf(life)).toMatchObject({ lines, change: null, cycle: { every: 1, unit: "month" } });
    expect(life.events.at(-2)).toMatchObject({ order: { totalMinor: 14_850 } });
    // From 31 January a month on.
    expect(life.deadlines.get("renewal")?.dueAt).toBe("2026-02-28T00:00:00.000Z");
  });

  test("payments, failures and cancellations that are told twice are taken once", () => {
    const life = subscription([fail(1), fail(1), pay(), pay(), fail(1), renewal, pay(1), fail(1)]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["awaitingPayment"]);
    expect(contextOf(life).failures).toEqual([{ orderId: "S-1/order/1", attemptId: "T-1/1" }]);
    const twice = subscription([cancelled, cancelled]);
    expect([twice.refusals, twice.states]).toEqual([[], ["active"]]);
  });

  test.each<[string, readonly Happening[], string]>([
    ["the payment of an order that is not there", [pay(2)], "condition"],
    ["the failure of another order", [fail(1, 2)], "condition"],
    ["to cancel an order that is paid", [pay(), cancelled], "condition"],
    ["to skip what is not paid", [skip], "wrong-state"],
    ["to pause what is owed for", [...suspended, pause()], "wrong-state"],
    ["to resume what is owed for", [...suspended, resume], "condition"],
    ["to replace it by itself", [["subscription.replace", { bySubscriptionId: "S-1" }]], "condition"],
    ["to pause into the past", [pay(), pause("2026-01-01T00:00:00.000Z")], "condition"],
    ["anything after the end", [pay(), cancel("now"), resume], "finished"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(subscription(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("it is either days or months", () => {
    const { cycleDays: _none, ...rest } = start;
    expect(() => new ProcessLife(subscriptionProcess, rest)).toThrow(/cycleMonths/);
    expect(() => subscription([], { cycleMonths: 1 })).toThrow(/cycleMonths/);
  });

  // What WooCommerce Subscriptions lets happen (`can_be_updated_to`): from, to, and how it is said here.
  test.each<[string, string, readonly Happening[]]>([
    ["pending", "active", [pay()]],
    ["pending", "suspended", [["subscription.suspend", reason]]],
    ["pending", "cancelled", [cancel("now")]],
    ["pending", "expired", [["subscription.expire", reason]]],
    ["active", "suspended", [pay(), ["subscription.suspend", reason]]],
    ["active", "ending", [pay(), cancel("periodEnd")]],
    ["active", "cancelled", [pay(), cancel("now")]],
    ["active", "expired", [pay(), ["subscription.expire", reason]]],
    ["active", "replaced", [pay(), ["subscription.replace", { bySubscriptionId: "S-2" }]]],
    ["on-hold", "active", [pay(), pause(), resume]],
    ["on-hold", "ending", [pay(), pause(), cancel("periodEnd")]],
    ["on-hold", "cancelled", [pay(), pause(), cancel("now")]],
    ["on-hold", "expired", [...suspended, ["subscription.expire", reason]]],
    ["pending-cancel", "active", [pay(), cancel("periodEnd"), ["subscription.keep"]]],
    ["pending-cancel", "cancelled", [pay(), cancel("periodEnd"), cancel("now")]],
    ["pending-cancel", "expired", [pay(), cancel("periodEnd"), ["subscription.expire", reason]]],
  ])("goes from %s to %s as commerce engines do", (_from, state, happenings) => {
    const life = subscription(happenings);
    expect([life.refusals, life.states]).toEqual([[], [state]]);
  });
});

describe("afterCycles", () => {
  test.each([
    ["2026-01-31T10:30:00.000Z", 1, 1, "2026-02-28T10:30:00.000Z"],
    ["2026-01-31T10:30:00.000Z", 2, 1, "2026-03-31T10:30:00.000Z"],
    ["2027-12-31T10:30:00.000Z", 2, 1, "2028-02-29T10:30:00.000Z"],
    ["2026-11-30T00:00:00.000Z", 1, 3, "2027-02-28T00:00:00.000Z"],
    ["2026-01-15T23:59:59.999Z", 12, 1, "2027-01-15T23:59:59.999Z"],
    ["2026-01-15T00:00:00.000Z", 0, 1, "2026-01-15T00:00:00.000Z"],
  ])("%s, %i times %i months on, is %s", (anchor, cycles, every, due) => {
    expect(afterCycles(anchor, cycles, { every, unit: "month" })).toBe(due);
  });

  test("days are 24 hours each", () => {
    expect(afterCycles("2026-02-27T12:00:00.000Z", 2, { every: 1, unit: "day" })).toBe(
      "2026-03-01T12:00:00.000Z",
    );
  });
});
