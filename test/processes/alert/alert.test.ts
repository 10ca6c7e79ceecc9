import { type AlertContext, alertProcess, consult, start } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "../process-life.js";
import { mei, robot, shopRulebook } from "../shop-rulebook.js";

const about = { rule: "inventory.slow-mover", subject: "A-1" };
const observe = (outcome: string, cause?: string): Happening => [
  "alert.observe",
  { facts: {}, ...(cause !== undefined && { cause }) },
  outcome,
];
const [bad, good, other] = [observe("raise"), observe("clear"), observe("raise", "another supplier")];
const acknowledge: Happening = ["alert.acknowledge"];
const snooze: Happening = ["alert.snooze", { reason: "stock is on its way" }];
const close: Happening = ["alert.close", { reason: "seen to" }];

const lives = (happenings: readonly Happening[]) =>
  new ProcessLife(alertProcess, about, undefined, mei).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as AlertContext;

describe("alertProcess", () => {
  test.each<[string, readonly Happening[], string, readonly string[]]>([
    ["clear at first", [], "clear", []],
    ["clear while all is well", [good, good], "clear", []],
    ["raised", [bad], "active.raised", ["raised"]],
    ["raised once, however often the cause is seen", [bad, bad, bad], "active.raised", ["raised"]],
    [
      "raised anew for another cause",
      [bad, acknowledge, other],
      "active.raised",
      ["raised", "acknowledged", "raised"],
    ],
    ["acknowledged", [bad, acknowledge], "active.acknowledged", ["raised", "acknowledged"]],
    [
      "acknowledged still when the cause is seen again",
      [bad, acknowledge, bad],
      "active.acknowledged",
      ["raised", "acknowledged"],
    ],
    [
      "escalated when nobody takes it on",
      [bad, { passes: "escalationWindow" }],
      "active.escalated",
      ["raised", "escalated"],
    ],
    [
      "escalated by hand",
      [bad, acknowledge, ["alert.escalate", { reason: "too big" }]],
      "active.escalated",
      ["raised", "acknowledged", "escalated"],
    ],
    [
      "acknowledged after it was escalated",
      [bad, { passes: "escalationWindow" }, acknowledge],
      "active.acknowledged",
      ["raised", "escalated", "acknowledged"],
    ],
    ["snoozed", [bad, snooze, bad], "active.snoozed", ["raised"]],
    [
      "back with a reminder after the snooze",
      [bad, snooze, { passes: "snoozeWindow" }],
      "active.raised",
      ["raised", "reminded"],
    ],
    [
      "raised anew for another cause while snoozed",
      [bad, snooze, other],
      "active.raised",
      ["raised", "raised"],
    ],
    ["cleared, and cooling down", [bad, good], "coolingDown", ["raised", "cleared"]],
    ["cleared while snoozed", [bad, snooze, good], "coolingDown", ["raised", "cleared"]],
    ["clear after the cool-down", [bad, good, { passes: "coolDownWindow" }], "clear", ["raised", "cleared"]],
    [
      "silent when the cause comes back within the cool-down",
      [bad, good, bad, bad],
      "coolingDown",
      ["raised", "cleared"],
    ],
    [
      "clear when it also went within the cool-down",
      [bad, good, bad, good, { passes: "coolDownWindow" }],
      "clear",
      ["raised", "cleared"],
    ],
    [
      "raised when the cause outlasts the cool-down",
      [bad, good, bad, { passes: "coolDownWindow" }],
      "active.raised",
      ["raised", "cleared", "raised"],
    ],
    [
      "raised at once for another cause in the cool-down",
      [bad, good, other],
      "active.raised",
      ["raised", "cleared", "raised"],
    ],
    [
      "raised anew for the same cause after the cool-down",
      [bad, good, { passes: "coolDownWindow" }, bad],
      "active.raised",
      ["raised", "cleared", "raised"],
    ],
    [
      "closed by hand, and not raised by the same cause at once",
      [bad, close, bad],
      "coolingDown",
      ["raised", "cleared"],
    ],
  ])("is %s", (_name, happenings, state, told) => {
    const life = lives(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told).toEqual(told);
  });

  test.each<[string, readonly Happening[], string]>([
    ["to acknowledge what is not raised", [acknowledge], "wrong-state"],
    ["to acknowledge twice", [bad, acknowledge, acknowledge], "wrong-state"],
    ["to snooze what was escalated", [bad, { passes: "escalationWindow" }, snooze], "wrong-state"],
    ["what the rule cannot decide", [observe("undecided")], "undecided"],
    ["what the rule cannot decide while it is raised", [bad, observe("undecided")], "undecided"],
    ["what the rule cannot decide while it cools down", [bad, good, observe("undecided")], "undecided"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(lives(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("remembers what raised it, how often, and forgets who was at it when it is raised anew", () => {
    expect(contextOf(lives([bad]))).toMatchObject({ outcome: "raise", cause: "raise", timesRaised: 1 });
    expect(contextOf(lives([bad, acknowledge, other]))).toMatchObject({
      cause: "another supplier",
      timesRaised: 2,
      acknowledgedBy: null,
    });
  });

  test("takes the windows of its scope", () => {
    const { windows } = alertProcess.input(about, shopRulebook.at()) as AlertContext;
    const hour = 3_600_000;
    expect(windows).toEqual({
      escalationWindow: 24 * hour,
      snoozeWindow: 72 * hour,
      coolDownWindow: 24 * hour,
    });
  });

  test("is snoozed until the instant that is named", () => {
    const until = "2026-01-05T00:00:00.000Z";
    const life = lives([bad, ["alert.snooze", { reason: "weekend", until }]]);
    expect(life.deadlines.get("snoozeWindow")?.dueAt).toBe(until);
    expect(contextOf(life).snoozedUntil).toBe(until);
  });

  test("is snoozed for the usual time where none is named", () => {
    const { dueAt = "" } = lives([bad, snooze]).deadlines.get("snoozeWindow") ?? {};
    // The second happening is on the third of January; 72 hours later is the sixth.
    expect(dueAt.slice(0, 10)).toBe("2026-01-06");
  });

  test("is about no policy, and no rule that is not there", () => {
    const begin = (rule: string) => () => alertProcess.input({ rule, subject: "A-1" }, shopRulebook.at());
    expect(begin("inventory.restock")).toThrow(
      "process alert requires rule to be an alert or a gate, received the policy inventory.restock",
    );
    expect(begin("inventory.slow-moover")).toThrow(/did you mean "inventory.slow-mover"/);
  });
});

describe("the rule that an alert names", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const begun = (rule: string) =>
    start(
      alertProcess,
      alertProcess.input({ rule, subject: "A-1", category: "fresh" }, shopRulebook.at()),
      at,
    );
  const ask = (rule: string, facts: object): unknown => {
    const command = { type: "alert.observe", facts: { ...facts } } as const;
    const event = consult(alertProcess, shopRulebook, begun(rule).snapshot, command, { at, by: robot });
    return Reflect.get(event, "decision");
  };

  test("is asked in the alert's scope, with what stands", () => {
    const decision = ask("inventory.slow-mover", { unitsSold: 1, stockOnHand: 80, daysOnSale: 200 });
    expect(decision).toMatchObject({
      rule: "inventory.slow-mover",
      outcome: "raise",
      scope: { category: "fresh", at },
      facts: { raised: false },
    });
  });

  test("may have outcomes and facts of its own", () => {
    const decision = ask("inventory.turnover", { turnoverDays: 30 });
    expect(decision).toMatchObject({
      rule: "inventory.turnover",
      outcome: "watch",
      facts: { turnoverDays: 30 },
    });
  });

  test("refuses a fact that it does not know", () => {
    expect(() => ask("inventory.turnover", { turnoverDaze: 30 })).toThrow(/did you mean "turnoverDays"/);
  });

  test("knows who acts", () => {
    expect(alertProcess.commands["alert.acknowledge"].roles).toContain(mei.role);
    expect(alertProcess.commands["alert.acknowledge"].roles).not.toContain(robot.role);
  });
});
