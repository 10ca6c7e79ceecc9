import { describe, expect, test } from "vitest";
import type { IpComplaintContext } from "../../../src/processes/compliance/ip-complaint.commands.js";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { type Happening, ProcessLife } from "../process-life.js";

const input = {
  complaintId: "K-1",
  storeId: "S-1",
  listingId: "A-1@tmall",
  right: "trademark",
  complainant: "the right holder",
  currency: "CNY",
  listingDown: true,
  answerDays: 3,
  waitingDays: 15,
} as const;

const assess = (verdict: string): Happening => ["ipComplaint.assess", { verdict, finding: "…" }];
const counter = (statementId = "D-1"): Happening => [
  "ipComplaint.counter",
  { statementId, evidence: ["licence"] },
];
const forward: Happening = ["ipComplaint.forwardStatement"];
const sue: Happening = ["ipComplaint.recordSuit", { forum: "court", reference: "2026-1" }];
const rule = (verdict: string, compensationMinor?: number): Happening => [
  "ipComplaint.recordRuling",
  { verdict, ...(compensationMinor !== undefined && { compensationMinor }) },
];
const concede = (compensationMinor: number): Happening => ["ipComplaint.concede", { compensationMinor }];
const restore: Happening = ["ipComplaint.restore"];
const pay = (paymentId: string, amountMinor: number): Happening => [
  "ipComplaint.payCompensation",
  { paymentId, amountMinor },
];
const recourse = (recourseId: string, amountMinor: number): Happening => [
  "ipComplaint.recordRecourse",
  { recourseId, amountMinor },
];
const waiting: Happening[] = [assess("unfounded"), counter(), forward];
const owing: Happening[] = [assess("justified"), concede(1000)];

const live = (happenings: readonly Happening[], more: object = {}) =>
  new ProcessLife(ipComplaintProcess, { ...input, ...more }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as IpComplaintContext;

describe("ipComplaintProcess", () => {
  test.each<[string, readonly Happening[], string, string[]]>([
    ["received", [], "contested.received", []],
    ["unanswered", [{ passes: "answerWindow" }], "contested.unanswered", ["answerOverdue"]],
    ["disputed", [assess("unfounded")], "contested.disputed", []],
    ["with the platform", [assess("unfounded"), counter()], "contested.stated", ["countered"]],
    [
      "disputed anew when the platform wants a better statement",
      [
        assess("unfounded"),
        counter(),
        ["ipComplaint.rejectStatement", { reason: "no licence" }],
        counter("D-2"),
      ],
      "contested.stated",
      ["countered", "countered"],
    ],
    ["waiting for the right holder", waiting, "contested.awaitingRightHolder", ["countered"]],
    [
      "cleared when nobody sues in time",
      [...waiting, { passes: "waitingPeriod" }],
      "cleared",
      ["countered", "cleared"],
    ],
    [
      "over with the listing back",
      [...waiting, { passes: "waitingPeriod" }, restore],
      "dismissed",
      ["countered", "cleared", "listingRestored", "closed"],
    ],
    ["in proceedings", [...waiting, sue], "contested.inProceedings", ["countered", "sued"]],
    [
      "cleared by the court",
      [...waiting, sue, rule("dismissed")],
      "cleared",
      ["countered", "sued", "cleared"],
    ],
    ["owing", [...waiting, sue, rule("upheld", 1000)], "liable.owing", ["countered", "sued", "upheld"]],
    [
      "settled at once where nothing is owed",
      [...waiting, sue, rule("upheld")],
      "liable.settled",
      ["countered", "sued", "upheld", "settled"],
    ],
    ["conceded", owing, "liable.owing", ["upheld"]],
    ["withdrawn", [["ipComplaint.withdraw", { reason: "a mistake" }]], "cleared", ["cleared"]],
    [
      "paid in parts and closed",
      [...owing, pay("Z-1", 400), pay("Z-2", 600), recourse("Q-1", 700), ["ipComplaint.close"]],
      "closed",
      ["upheld", "settled", "closed"],
    ],
  ])("is %s", (_name, happenings, state, told) => {
    const life = live(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told).toEqual(told);
  });

  test("the waiting period runs from the day the statement reaches the right holder", () => {
    // Forwarded three days after 1 January 2026; 15 days by art. 43 of the E-Commerce Law.
    expect(live(waiting).deadlines.get("waitingPeriod")?.dueAt).toBe("2026-01-19T00:00:00.000Z");
  });

  test("nothing is to be restored where the listing was never down", () => {
    expect(live([["ipComplaint.withdraw", { reason: "a mistake" }]], { listingDown: false }).states).toEqual([
      "dismissed",
    ]);
  });

  test("a takedown is told once, and what is upheld says whether the listing was down already", () => {
    const takedown: Happening = ["ipComplaint.recordTakedown", { takenBy: "platform" }];
    const life = live([takedown, takedown, ...owing], { listingDown: false });
    expect(life.told).toEqual(["listingTakenDown", "upheld"]);
    expect(life.events.at(-1)).toMatchObject({ isListingDown: true, compensationMinor: 1000 });
    const up = live(owing, { listingDown: false });
    expect(up.events).toMatchObject([{ type: "ipComplaint.upheld", isListingDown: false }]);
    expect(contextOf(up).isListingDown).toBe(true);
  });

  test("tells a repeat offender", () => {
    expect(live(owing, { earlierUpheld: 2 }).events).toMatchObject([{ isRepeated: true }]);
    expect(live(owing).events).toMatchObject([{ isRepeated: false }]);
  });

  test("what comes twice counts once", () => {
    const penalty = {
      penaltyId: "P-1",
      storeId: "S-1",
      level: "points",
      cause: "infringement",
      pointsValidDays: 30,
      evidenceDays: 3,
    };
    const record: Happening = ["ipComplaint.recordPenalty", { penalty }];
    const life = live([record, record, assess("unfounded"), counter(), counter(), forward]);
    expect(life.told).toEqual(["penalised", "countered"]);
    const paid = live([...owing, pay("Z-1", 400), pay("Z-1", 400)]);
    expect(paid.refusals).toEqual([]);
    expect(contextOf(paid).payments).toHaveLength(1);
  });

  test.each<[string, readonly Happening[], string]>([
    ["more than is owed", [...owing, pay("Z-1", 1001)], "condition"],
    ["one payment with two amounts", [...owing, pay("Z-1", 400), pay("Z-1", 600)], "condition"],
    [
      "more from the supplier than was paid",
      [...owing, pay("Z-1", 1000), recourse("Q-1", 1001)],
      "condition",
    ],
    [
      "a statement that was sent back already",
      [assess("unfounded"), counter(), ["ipComplaint.rejectStatement", { reason: "…" }], counter()],
      "condition",
    ],
    ["to close what is not paid", [...owing, ["ipComplaint.close"]], "wrong-state"],
    ["to restore before it is cleared what is not down", [restore, restore], "condition"],
    ["a suit after the waiting period", [...waiting, { passes: "waitingPeriod" }, sue], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });
});
