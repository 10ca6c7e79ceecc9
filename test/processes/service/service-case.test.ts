import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { ServiceCaseContext } from "../../../src/processes/service/service-case.context.js";
import { serviceCaseProcess } from "../../../src/processes/service/service-case.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const base = { caseId: "SC-1", orderId: "O-1", sku: "A-1", currency: "CNY", messageId: "M-0" };
const opened = (kind: string, happenings: readonly Happening[] = [], more: object = {}) =>
  new ProcessLife(serviceCaseProcess, {
    ...base,
    kind,
    ...(kind === "inquiry" && { responseHours: 1 }),
    ...more,
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ServiceCaseContext;

const assign: Happening = ["serviceCase.assign", { agent: "mei" }];
const reply: Happening = ["serviceCase.reply", { messageId: "A-1" }];
const sorry: Happening = ["serviceCase.reply", { messageId: "A-1", apology: true, proposal: "a new one" }];
const cause: Happening = ["serviceCase.identifyCause", { cause: "quality" }, "full-refund"];
const offer: Happening = ["serviceCase.offer", { solution: { remedy: "full-refund", amountMinor: 9900 } }];
const answer = (verdict: string): Happening => ["serviceCase.recordAnswer", { verdict }];
const settle: Happening = ["serviceCase.settle"];
const message = (messageId: string): Happening => ["serviceCase.recordMessage", { messageId }];
const resolved = [reply, cause, offer, answer("accepted"), settle];
const reviewResolved = [sorry, cause, offer, answer("accepted"), settle];
const escalate = (to: string): Happening => [
  "serviceCase.escalate",
  { to, agent: "li", reason: "it is complex" },
];

describe("serviceCaseProcess", () => {
  test.each<[string, string, readonly Happening[], string, string]>([
    ["an inquiry is with the bot", "inquiry", [], "withBot", "unassigned"],
    [
      "the bot goes on with what is routine",
      "inquiry",
      [["serviceCase.recordBotTurn", { metrics: {} }, "bot"]],
      "withBot",
      "unassigned",
    ],
    [
      "a key problem goes to a person",
      "inquiry",
      [["serviceCase.recordBotTurn", { metrics: {} }, "person"]],
      "answering.inTime",
      "unassigned",
    ],
    [
      "an agent takes over",
      "inquiry",
      [["serviceCase.takeOver", { agent: "mei" }]],
      "answering.inTime",
      "unassigned",
    ],
    ["the bot solves it alone", "inquiry", [["serviceCase.resolve"]], "resolved.untilClosed", "unassigned"],
    [
      "an inquiry turns out to be a complaint",
      "inquiry",
      [["serviceCase.classify", { kind: "complaint" }]],
      "answering.inTime",
      "unassigned",
    ],
    ["after-sales waits for a person", "after-sales", [], "answering.inTime", "unassigned"],
    [
      "nobody answered in time",
      "after-sales",
      [{ passes: "responseWindow" }],
      "answering.overdue",
      "unassigned",
    ],
    ["answered late", "after-sales", [{ passes: "responseWindow" }, reply], "analysing", "unassigned"],
    [
      "a small matter is for the online service",
      "after-sales",
      [["serviceCase.grade", { metrics: {} }, "small"]],
      "answering.inTime",
      "online",
    ],
    [
      "a big one is for one person",
      "after-sales",
      [["serviceCase.grade", { metrics: {} }, "big"]],
      "answering.inTime",
      "dedicated",
    ],
    ["a complaint has an owner, and is answered", "complaint", [assign, reply], "analysing", "dedicated"],
    [
      "a complex one goes to a senior agent, then to the supervisor",
      "complaint",
      [assign, reply, escalate("senior-agent"), escalate("supervisor")],
      "analysing",
      "supervised",
    ],
    [
      "a senior agent is replaced by another",
      "complaint",
      [escalate("senior-agent"), assign],
      "answering.inTime",
      "senior",
    ],
    [
      "a bad review is answered with apology and proposal",
      "negative-review",
      [sorry],
      "analysing",
      "unassigned",
    ],
    ["the cause is found", "after-sales", [reply, cause], "solving", "unassigned"],
    [
      "a cause that no rule has an answer for is solved by people",
      "after-sales",
      [reply, ["serviceCase.identifyCause", { cause: "other" }, "undecided"]],
      "solving",
      "unassigned",
    ],
    ["a solution is offered", "after-sales", [reply, cause, offer], "offered", "unassigned"],
    [
      "a rejected one is thought over",
      "after-sales",
      [reply, cause, offer, answer("rejected")],
      "solving",
      "unassigned",
    ],
    [
      "an accepted one falls through",
      "after-sales",
      [reply, cause, offer, answer("accepted"), ["serviceCase.failSettlement", { reason: "none left" }]],
      "solving",
      "unassigned",
    ],
    ["settled", "after-sales", resolved, "resolved.untilClosed", "unassigned"],
    [
      "waits for the customer without a limit",
      "after-sales",
      [reply, ["serviceCase.askCustomer", { messageId: "Q-1" }]],
      "waitingForCustomer.unlimited",
      "unassigned",
    ],
    [
      "goes on when the customer writes",
      "after-sales",
      [reply, ["serviceCase.askCustomer", { messageId: "Q-1" }], message("M-1")],
      "analysing",
      "unassigned",
    ],
    [
      "the platform is called in",
      "complaint",
      [["serviceCase.recordDispute", { disputeId: "D-1" }]],
      "inDispute",
      "unassigned",
    ],
    [
      "the customer withdraws the dispute",
      "complaint",
      [
        ["serviceCase.recordDispute", { disputeId: "D-1" }],
        ["serviceCase.recordRuling", { verdict: "withdrawn" }],
      ],
      "solving",
      "unassigned",
    ],
    [
      "comes back after it was solved",
      "after-sales",
      [...resolved, message("M-1")],
      "analysing",
      "unassigned",
    ],
    [
      "is reopened",
      "after-sales",
      [...resolved, ["serviceCase.reopen", { reason: "again" }]],
      "analysing",
      "unassigned",
    ],
  ])("%s", (_name, kind, happenings, matter, care) => {
    const life = opened(kind, happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([`open.matter.${matter}`, `open.care.${care}`]);
  });

  test.each<[string, readonly Happening[], string, string]>([
    ["closed", [...resolved, ["serviceCase.close"]], "closed", "closed"],
    ["merged", [["serviceCase.merge", { intoCaseId: "SC-0" }]], "merged", "merged"],
    ["withdrawn", [["serviceCase.withdraw"]], "withdrawn", "withdrawn"],
    [
      "closed after a dispute that was lost",
      [
        ["serviceCase.recordDispute", { disputeId: "D-1" }],
        ["serviceCase.recordRuling", { verdict: "lost" }],
      ],
      "closed",
      "closed",
    ],
  ])("ends %s", (_name, happenings, state, told) => {
    const life = opened("after-sales", happenings);
    expect(life.refusals).toEqual([]);
    expect([life.states, life.told.at(-1)]).toEqual([[state], told]);
  });

  // R010, R012, R013: 48, 24 and 2 hours from the start of the case on 1 January 2026.
  test.each([
    ["after-sales", {}, "2026-01-03T00:00:00.000Z"],
    ["complaint", {}, "2026-01-02T00:00:00.000Z"],
    ["negative-review", {}, "2026-01-01T02:00:00.000Z"],
    // E-16: the shortest limit counts.
    ["complaint", { responseHours: 6 }, "2026-01-01T06:00:00.000Z"],
    ["negative-review", { responseHours: 6 }, "2026-01-01T02:00:00.000Z"],
  ])("%s with %j is to be answered by %s", (kind, more, dueAt) => {
    expect(opened(kind, [], more).deadlines.get("responseWindow")?.dueAt).toBe(dueAt);
  });

  test("the clock of another kind counts from when the customer wrote", () => {
    // Received on 1 January at noon, found to be a complaint on 2 January at midnight: 12 of 24 hours are left.
    const life = opened("inquiry", [["serviceCase.classify", { kind: "complaint" }]], {
      receivedAt: "2026-01-01T12:00:00.000Z",
      responseHours: 100,
    });
    expect(life.deadlines.get("responseWindow")?.dueAt).toBe("2026-01-02T12:00:00.000Z");
  });

  test("an inquiry needs a limit of the shop's own, which says where it is set", () => {
    expect(() => new ProcessLife(serviceCaseProcess, { ...base, kind: "inquiry" })).toThrow(
      /ownWindow.*responseHours of the start input/,
    );
  });

  test("an overdue case wants a person", () => {
    const late = opened("complaint", [{ passes: "responseWindow" }]);
    expect(late.tags).toContain("overdue");
    expect(late.events.at(-1)).toMatchObject({
      type: "serviceCase.responseOverdue",
      caseId: "SC-1",
      kind: "complaint",
      orderId: "O-1",
    });
  });

  test("silence for as long as the shop waits means that it is solved", () => {
    const life = opened("after-sales", [reply, ["serviceCase.askCustomer", { messageId: "Q-1" }]], {
      silenceDays: 7,
    });
    // Asked on the third day.
    expect(life.deadlines.get("silenceWindow")?.dueAt).toBe("2026-01-10T00:00:00.000Z");
    life.live([{ passes: "silenceWindow" }]);
    expect(life.states[0]).toBe("open.matter.resolved.untilClosed");
    expect(life.told.at(-1)).toBe("customerSilent");
  });

  test("a solved case closes by itself when it can no longer be reopened", () => {
    const life = opened("after-sales", resolved, { reopenDays: 3 });
    expect(life.states[0]).toBe("open.matter.resolved.reopenable");
    expect(life.deadlines.get("reopenWindow")?.dueAt).toBe("2026-01-09T00:00:00.000Z");
    life.live([{ passes: "reopenWindow" }]);
    expect(life.states).toEqual(["closed"]);
  });

  test("a message that comes twice is taken once, and does not reopen", () => {
    const life = opened("after-sales", [...resolved, message("M-0"), message("A-1")]);
    expect(life.refusals).toEqual([]);
    expect(life.states[0]).toBe("open.matter.resolved.untilClosed");
    expect(contextOf(life).messageIds).toEqual(["M-0", "A-1"]);
  });

  test("compensation of one id is granted once; with another amount it is refused", () => {
    const grant = (amountMinor: number): Happening => [
      "serviceCase.compensate",
      { compensationId: "K-1", form: "coupon", amountMinor },
    ];
    const life = opened("complaint", [assign, reply, grant(1000), grant(1000), grant(2000)]);
    expect(contextOf(life).compensations).toEqual([
      { compensationId: "K-1", form: "coupon", amountMinor: 1000 },
    ]);
    expect(life.told.filter((told) => told === "compensationGranted")).toHaveLength(1);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("a return is asked for with what the order needs, once the customer agrees", () => {
    const solution = { remedy: "return", returnId: "R-1", lines: [{ lineId: "1", units: 1 }] };
    const life = opened("after-sales", [
      reply,
      cause,
      ["serviceCase.offer", { solution }],
      answer("accepted"),
    ]);
    expect(life.events.at(-1)).toMatchObject({
      type: "serviceCase.solutionAccepted",
      orderId: "O-1",
      cause: "quality",
      solution,
    });
  });

  test.each<[string, string, readonly Happening[], string]>([
    ["to answer a complaint that nobody owns", "complaint", [reply], "condition"],
    ["to answer a bad review without an apology", "negative-review", [reply], "condition"],
    ["to offer money where no currency is known", "after-sales", [reply, offer], "condition"],
    ["to settle what was not accepted", "after-sales", [reply, cause, offer, settle], "wrong-state"],
    ["to merge it into itself", "after-sales", [["serviceCase.merge", { intoCaseId: "SC-1" }]], "condition"],
    [
      "to ask for a revision of what is no bad review",
      "after-sales",
      [...resolved, ["serviceCase.requestRevision", { metrics: {} }, "accept"]],
      "forbidden",
    ],
    [
      "to ask for a revision before it is solved",
      "negative-review",
      [sorry, ["serviceCase.requestRevision", { metrics: {} }, "accept"]],
      "wrong-state",
    ],
    [
      "to ask for a revision twice",
      "negative-review",
      [
        ...reviewResolved,
        ["serviceCase.requestRevision", { metrics: {} }, "accept"],
        ["serviceCase.requestRevision", { metrics: {} }, "accept"],
      ],
      "forbidden",
    ],
    [
      "to ask for a revision against the red line",
      "negative-review",
      [...reviewResolved, ["serviceCase.requestRevision", { metrics: {} }, "reject"]],
      "forbidden",
    ],
    [
      "a second crisis of one case",
      "complaint",
      [
        ["serviceCase.reportCrisis", { crisisId: "CR-1", summary: "a video" }],
        ["serviceCase.reportCrisis", { crisisId: "CR-2", summary: "a video" }],
      ],
      "condition",
    ],
    ["anything after the end", "after-sales", [["serviceCase.withdraw"], message("M-9")], "finished"],
  ])("refuses %s", (name, kind, happenings, code) => {
    const more = name.includes("currency") ? { currency: undefined } : {};
    const start = JSON.parse(JSON.stringify({ ...base, ...more, kind }));
    const life = new ProcessLife(serviceCaseProcess, start).live(happenings);
    expect(life.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("the red line is asked of the rulebook: nothing may be offered for a revision", () => {
    const life = opened("negative-review", reviewResolved);
    const request = (rewarded: boolean) =>
      step(
        serviceCaseProcess,
        life.snapshot,
        consult(
          serviceCaseProcess,
          shopRulebook,
          life.snapshot,
          { type: "serviceCase.requestRevision", metrics: { rewarded, pressed: false } },
          { at: "2026-02-01T00:00:00.000Z" },
        ),
      );
    expect(request(true)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
    expect(request(false)).toMatchObject({
      accepted: true,
      events: [{ type: "serviceCase.revisionRequested" }],
      snapshot: { context: { revision: "asked" } },
    });
  });

  test("key problems are found by the rulebook", () => {
    const life = opened("inquiry");
    const turn = (topics: readonly string[]) =>
      step(
        serviceCaseProcess,
        life.snapshot,
        consult(
          serviceCaseProcess,
          shopRulebook,
          life.snapshot,
          {
            type: "serviceCase.recordBotTurn",
            metrics: { topics: [...topics], grade: "small", personWanted: false, failedTurns: 0 },
          },
          { at: "2026-02-01T00:00:00.000Z" },
        ),
      );
    expect(turn(["sizes"])).toMatchObject({
      accepted: true,
      states: ["open.matter.withBot", "open.care.unassigned"],
    });
    expect(turn(["injury"])).toMatchObject({
      accepted: true,
      states: ["open.matter.answering.inTime", "open.care.unassigned"],
    });
  });

  // Zendesk, Zammad and osTicket: new, open, waiting for the customer, solved or pending close, closed, merged.
  test.each<[string, readonly Happening[]]>([
    ["new, open, solved, closed", [reply, ["serviceCase.resolve"], ["serviceCase.close"]]],
    [
      "open, pending, solved, open again, solved, closed",
      [
        reply,
        ["serviceCase.askCustomer", { messageId: "Q-1" }],
        ["serviceCase.resolve"],
        message("M-1"),
        ["serviceCase.resolve"],
        ["serviceCase.close"],
      ],
    ],
    [
      "pending close until a date",
      [reply, ["serviceCase.resolve", { until: "2026-02-01T00:00:00.000Z" }], { passes: "reopenWindow" }],
    ],
  ])("can go the way of a help desk: %s", (_name, happenings) => {
    const life = opened("after-sales", happenings);
    expect([life.refusals, life.states]).toEqual([[], ["closed"]]);
  });
});
