import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { MemberContext } from "../../../src/processes/customers/member.context.js";
import { memberProcess } from "../../../src/processes/customers/member.js";
import { availablePoints, heldPoints } from "../../../src/processes/customers/points-ledger.js";
import { memberSamples } from "../../../src/testing/samples/member.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const member = (happenings: readonly Happening[] = []) =>
  new ProcessLife(memberProcess, memberSamples.start).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as MemberContext;
const on = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

const buy = (orderId: string, amountMinor: number, outcome: string, currency = "CNY"): Happening => [
  "member.recordPurchase",
  { orderId, amountMinor, currency },
  outcome,
];
const first = buy("O-1", 4_000, "new");
const second = buy("O-2", 4_000, "repeat");
const back = (returnId: string, orderId: string, amountMinor: number): Happening => [
  "member.recordReturn",
  { returnId, orderId, amountMinor },
];
const redeem = (redemptionId: string, points: number): Happening => [
  "member.redeem",
  { redemptionId, points },
];
const adjust = (adjustmentId: string, points: number): Happening => [
  "member.adjustPoints",
  { adjustmentId, points, reason: "goodwill" },
];
const value = (outcome: string): Happening => ["member.reviewValue", { metrics: {} }, outcome];
const cause: Happening = ["member.identifyCause", { cause: "price" }, "exclusive-discount"];
const contact: Happening = ["member.contact", { contactId: "W-1" }];
const asleep: readonly Happening[] = [first, { passes: "dormantWindow" }];

describe("memberProcess", () => {
  test.each<[string, readonly Happening[], readonly string[], string | undefined]>([
    ["acquired", [], ["prospect"], undefined],
    ["new after the first purchase", [first], ["active.new"], "activated"],
    ["repeat after the second", [first, second], ["active.repeat"], "repeated"],
    ["loyal when the rules say so", [first, second, value("high-value")], ["active.loyal"], "becameLoyal"],
    [
      "loyal still after another purchase",
      [first, second, value("high-value"), buy("O-3", 100, "repeat")],
      ["active.loyal"],
      "repeated",
    ],
    [
      "loyal no longer",
      [first, second, value("high-value"), value("potential")],
      ["active.repeat"],
      "valueReviewed",
    ],
    ["dormant", asleep, ["away.absence.dormant", "away.winBack.flagged"], "becameDormant"],
    [
      "dormant by the rules",
      [first, value("dormant")],
      ["away.absence.dormant", "away.winBack.flagged"],
      "becameDormant",
    ],
    [
      "lost",
      [...asleep, { passes: "lostWindow" }],
      ["away.absence.lost", "away.winBack.flagged"],
      "becameLost",
    ],
    ["understood", [...asleep, cause], ["away.absence.dormant", "away.winBack.understood"], "winBackPlanned"],
    [
      "contacted",
      [...asleep, cause, contact],
      ["away.absence.dormant", "away.winBack.contacted"],
      "contacted",
    ],
    [
      "lost although contacted",
      [...asleep, cause, contact, { passes: "lostWindow" }],
      ["away.absence.lost", "away.winBack.contacted"],
      "becameLost",
    ],
    [
      "given up",
      [...asleep, cause, ["member.giveUp", { reason: "moved away" }]],
      ["away.absence.dormant", "away.winBack.givenUp"],
      "givenUp",
    ],
    ["back", [...asleep, cause, contact, second], ["active.repeat"], "returned"],
    [
      "back after all",
      [...asleep, ["member.giveUp", { reason: "moved away" }], { passes: "lostWindow" }, second],
      ["active.repeat"],
      "returned",
    ],
  ])("is %s", (_name, happenings, relation, told) => {
    const life = member(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([
      ...relation.map((state) => `enrolled.relation.${state}`),
      "enrolled.tier.period.base",
      happenings.length > 0 ? "enrolled.expiry.counting" : "enrolled.expiry.idle",
    ]);
    expect(life.told.at(-1)).toBe(told);
  });

  test("each purchase starts the time until dormant anew; lost counts from the last purchase", () => {
    // The starter layer: dormant after 180 days, lost after 365.
    const daysAfter = (from: string, days: number) =>
      new Date(Date.parse(from) + days * 86_400_000).toISOString();
    expect(member([first]).deadlines.get("dormantWindow")?.dueAt).toBe(daysAfter(on(2), 180));
    expect(member([first, second]).deadlines.get("dormantWindow")?.dueAt).toBe(daysAfter(on(3), 180));
    const loyal = member([first, second, value("high-value"), buy("O-3", 100, "repeat")]);
    expect(loyal.deadlines.get("dormantWindow")?.dueAt).toBe(daysAfter(on(5), 180));
    expect(member(asleep).deadlines.get("lostWindow")?.dueAt).toBe(daysAfter(on(2), 365));
    // Found dormant on the third day by the rules: still lost a year after the purchase.
    expect(member([first, value("dormant")]).deadlines.get("lostWindow")?.dueAt).toBe(daysAfter(on(2), 365));
  });

  test("points wait for seven days, then may be spent, and expire by their date", () => {
    const { points } = contextOf(member([buy("O-1", 9_950, "new")]));
    // 99.50 yuan at a point a yuan; R016: seven days.
    expect(heldPoints(points, on(2))).toBe(99);
    expect([availablePoints(points, on(8)), availablePoints(points, on(9))]).toEqual([0, 99]);
    expect(points.lots[0]?.expiresAt).toBe(new Date(Date.UTC(2026, 0, 9 + 365)).toISOString());
  });

  test("each lot expires on its own date, whatever came after it; nothing does that was spent before", () => {
    const life = member([adjust("J-1", 30), adjust("J-2", 20), redeem("D-1", 40)]);
    // Given on 2 and 3 January 2026, valid for a year; of the first nothing is left.
    expect(life.deadlines.get("pointsExpiry")?.dueAt).toBe("2027-01-02T00:00:00.000Z");
    life.live([{ passes: "pointsExpiry" }]);
    expect(life.told.at(-1)).toBe("pointsRedeemed");
    expect(life.deadlines.get("pointsExpiry")?.dueAt).toBe("2027-01-03T00:00:00.000Z");
    life.live([{ passes: "pointsExpiry" }]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.pointsExpired", points: 0 });
    expect(contextOf(life).points).toMatchObject({ granted: 50, redeemed: 40, expired: 10 });
    expect(life.states.at(-1)).toBe("enrolled.expiry.idle");
  });

  test("a lot that expires sooner is waited for first", () => {
    // The points of an order wait for seven days more than those given by hand.
    const life = member([first, adjust("J-1", 30)]);
    expect(life.deadlines.get("pointsExpiry")?.dueAt).toBe("2027-01-03T00:00:00.000Z");
    expect(member([first]).deadlines.get("pointsExpiry")?.dueAt).toBe("2027-01-09T00:00:00.000Z");
  });

  test("parts of an order that come back take back what the whole would have", () => {
    const once = member([buy("O-1", 9_950, "new"), back("R-1", "O-1", 9_950)]);
    const parts = member([
      buy("O-1", 9_950, "new"),
      back("R-1", "O-1", 3_333),
      back("R-2", "O-1", 3_333),
      back("R-3", "O-1", 3_284),
    ]);
    for (const life of [once, parts]) {
      expect(life.refusals).toEqual([]);
      expect(contextOf(life).points).toMatchObject({ earned: 99, clawedBack: 99, debt: 0 });
      expect(contextOf(life).periodMinor).toBe(0);
    }
  });

  test("points that were spent and are taken back are owed; later points pay them", () => {
    const life = member([first, adjust("J-1", 30), redeem("D-1", 30), adjust("J-2", -70)]);
    expect(contextOf(life).points).toMatchObject({ debt: 30, redeemed: 30, deducted: 70, granted: 30 });
    expect(life.live([redeem("D-2", 1)]).refusals.map(({ code }) => code)).toEqual(["condition"]);
    life.live([second]);
    expect(life.events.at(-1)).toMatchObject({ points: 10, debt: 0 });
  });

  test("a redemption is taken back whole, once", () => {
    const reverse: Happening = ["member.reverseRedemption", { redemptionId: "D-1" }];
    const life = member([adjust("J-1", 30), redeem("D-1", 30), reverse, reverse, redeem("D-2", 30)]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).points).toMatchObject({ granted: 30, redeemed: 30 });
    expect(life.told).toEqual(["pointsAdjusted", "pointsRedeemed", "redemptionReversed", "pointsRedeemed"]);
  });

  test.each<[string, Happening, Happening | undefined]>([
    ["purchase", first, buy("O-1", 6_000, "new")],
    ["adjustment", adjust("J-1", 10), adjust("J-1", 20)],
    ["redemption", redeem("D-1", 10), redeem("D-1", 20)],
    ["return", back("R-1", "O-0", 100), back("R-1", "O-0", 200)],
  ])("a %s that comes twice is booked once; with other contents it is refused", (_name, given, other) => {
    const ready = member([buy("O-0", 1_000, "new"), adjust("J-0", 100)]);
    const events = ready.live([given]).events.length;
    const context = contextOf(ready);
    ready.live([given]);
    expect(ready.refusals).toEqual([]);
    expect([ready.events.length, contextOf(ready)]).toEqual([events, context]);
    if (other) ready.live([other]);
    expect(ready.refusals).toHaveLength(1);
    expect(contextOf(ready)).toEqual(context);
  });

  test("the level rises at once, is kept for the next period, and falls without purchases", () => {
    const life = member([buy("O-1", 20_000, "new")]);
    expect(life.states).toContain("enrolled.tier.period.raised");
    expect(life.events.at(-1)).toMatchObject({ type: "member.levelRaised", level: "gold" });
    life.live([{ passes: "tierPeriod" }]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.levelKept", level: "gold" });
    life.live([buy("O-2", 9_000, "repeat"), { passes: "tierPeriod" }]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.levelLowered", level: "silver" });
    life.live([{ passes: "tierPeriod" }]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.levelLowered", level: "basic" });
    expect(life.states).toContain("enrolled.tier.period.base");
    life.live([{ passes: "tierPeriod" }]);
    expect(life.told.at(-1)).toBe("levelLowered");
  });

  test("goods that come back do not count for the next period; the relation goes on", () => {
    const life = member([buy("O-1", 20_000, "new"), back("R-1", "O-1", 20_000), { passes: "tierPeriod" }]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.levelLowered", level: "basic" });
    expect(life.states).toContain("enrolled.relation.active.new");
  });

  test("an old order that comes back takes nothing from the new period", () => {
    const life = member([buy("O-1", 20_000, "new"), { passes: "tierPeriod" }, back("R-1", "O-1", 20_000)]);
    expect(contextOf(life).periodMinor).toBe(0);
  });

  test.each<[string, readonly Happening[], string]>([
    ["to spend points that are held", [first, redeem("D-1", 1)], "condition"],
    ["to spend more than there is", [adjust("J-1", 10), redeem("D-1", 11)], "condition"],
    ["more back than was bought", [first, back("R-1", "O-1", 4_001)], "condition"],
    [
      "more back in parts than was bought",
      [first, back("R-1", "O-1", 3_000), back("R-2", "O-1", 1_001)],
      "condition",
    ],
    ["to take back what was not bought", [first, back("R-1", "O-9", 1)], "condition"],
    ["money of another currency", [buy("O-1", 100, "new", "USD")], "forbidden"],
    [
      "to write to whoever does not want it",
      [...asleep, ["member.withdrawConsent"], cause, contact],
      "condition",
    ],
    ["an offer before the cause is known", [...asleep, contact], "wrong-state"],
    ["anything after erasure", [["member.erase"], first], "finished"],
  ])("refuses %s", (_name, happenings, code) => {
    const life = member(happenings);
    expect(life.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("erased, the person is told to others once more and then forgotten", () => {
    const life = member([first, second, adjust("J-1", 5), ["member.erase"]]);
    expect(life.events.at(-1)).toMatchObject({ type: "member.erased", customerId: "B-1" });
    expect(life.states).toEqual(["anonymised"]);
    expect(JSON.stringify(life.snapshot)).not.toMatch(/B-1|O-1|O-2|J-1/);
    expect(contextOf(life).points).toMatchObject({ earned: 80, granted: 5, forfeited: 85 });
  });

  test("the rulebook tells new from repeat customers, values them, and finds what wins them back", () => {
    const send = (
      life: ProcessLife,
      command: Parameters<typeof consult<typeof memberProcess.commands>>[3],
    ) => {
      const at = "2026-02-01T00:00:00.000Z";
      return step(
        memberProcess,
        life.snapshot,
        consult(memberProcess, shopRulebook, life.snapshot, command, { at }),
      );
    };
    const purchase = { type: "member.recordPurchase", amountMinor: 100, currency: "CNY" } as const;
    const states = (taken: ReturnType<typeof send>) => taken.accepted && taken.states[0];
    // R034: from the second purchase on.
    expect(states(send(member(), { ...purchase, orderId: "O-1" }))).toBe("enrolled.relation.active.new");
    expect(states(send(member([first]), { ...purchase, orderId: "O-2" }))).toBe(
      "enrolled.relation.active.repeat",
    );
    // The starter layer: four purchases and 1000 yuan.
    const review = (frequency: number) =>
      send(member([first, second]), {
        type: "member.reviewValue",
        metrics: { frequency, monetary: 1_000 },
      });
    expect(states(review(3))).toBe("enrolled.relation.active.repeat");
    expect(review(4)).toMatchObject({
      accepted: true,
      events: [{ action: "dedicated-service" }, { type: "member.becameLoyal" }],
    });
    // R248.
    expect(send(member(asleep), { type: "member.identifyCause", cause: "experience" })).toMatchObject({
      accepted: true,
      events: [{ type: "member.winBackPlanned", action: "better-service" }],
    });
  });

  test("levels start from nothing and rise", () => {
    const start = (levels: object) => new ProcessLife(memberProcess, { ...memberSamples.start, levels });
    expect(() => start([{ name: "gold", fromMinor: 1 }])).toThrow(/from 0 upwards/);
    expect(() =>
      start([
        { name: "a", fromMinor: 0 },
        { name: "b", fromMinor: 0 },
      ]),
    ).toThrow(/from 0 upwards/);
  });
});
