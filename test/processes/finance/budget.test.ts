import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { BudgetContext } from "../../../src/processes/finance/budget.commands.js";
import { budgetProcess } from "../../../src/processes/finance/budget.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const lines = [
  { lineId: "ads", title: "Ads", allocatedMinor: 100_000 },
  { lineId: "samples", title: "Samples", allocatedMinor: 50_000 },
];
const begin = {
  budgetId: "BG-1",
  period: { from: "2026-01-01", to: "2026-03-31" },
  currency: "CNY",
  lines,
  reviewDays: 7,
};
const active: Happening[] = [["budget.approve"], ["budget.open"]];
const book = (kind: string, entryId: string, amountMinor: number, more: object = {}): Happening => [
  `budget.${kind}`,
  { entryId, lineId: "ads", amountMinor, ...more },
];
const committed: Happening[] = [...active, book("commit", "F-1", 60_000, { requestId: "F-1" })];
const review = (outcome: string, lineId = "ads"): Happening => [
  "budget.review",
  { lineId, plannedMinor: 20_000 },
  outcome,
];
const why = { reason: "audit" };

/** What finance may not decide alone. */
const decided = [
  "approve",
  "approveOverdraft",
  "adjust",
  "intervene",
  "freeze",
  "unfreeze",
  "redraft",
  "cancel",
];
const li = { by: { actor: "li", role: "operations-director" } };
const sent = (happening: Happening): Happening => {
  if ("passes" in happening) return happening;
  const [type, fields, outcome = "undecided"] = happening;
  return [type, { ...fields, ...(decided.some((name) => type === `budget.${name}`) && li) }, outcome];
};
const budget = (happenings: readonly Happening[]) =>
  new ProcessLife(budgetProcess, begin, undefined, { actor: "chen", role: "finance" }).live(
    happenings.map(sent),
  );
const ads = ({ snapshot }: ProcessLife) => (snapshot.context as BudgetContext).lines[0];
const codes = (happenings: readonly Happening[]) => budget(happenings).refusals.map(({ code }) => code);

describe("budgetProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["is drafted", [], "drafted", undefined],
    ["is approved", [["budget.approve"]], "approved", "approved"],
    ["is drafted anew", [["budget.approve"], ["budget.redraft"]], "drafted", "approved"],
    ["is open", active, "active.monitored", "opened"],
    ["is to be reviewed", [...active, { passes: "reviewInterval" }], "active.reviewDue", "reviewDue"],
    ["deviates", [...active, review("raise")], "active.deviating", "deviationRaised"],
    [
      "has somebody step in",
      [...active, review("raise"), ["budget.intervene", { measure: "bids cut" }]],
      "active.intervening",
      "intervened",
    ],
    [
      "is in order again",
      [...active, review("raise"), ["budget.intervene", { measure: "bids cut" }], review("clear")],
      "active.monitored",
      "deviationCleared",
    ],
    [
      "deviates while another line still does",
      [...active, review("raise"), review("raise", "samples"), review("clear")],
      "active.deviating",
      "deviationRaised",
    ],
    ["is frozen", [...active, ["budget.freeze", why]], "frozen", "frozen"],
    [
      "still deviates once it is unfrozen",
      [...active, review("raise"), ["budget.freeze", why], ["budget.unfreeze"]],
      "active.deviating",
      "unfrozen",
    ],
    ["is closed", [...active, ["budget.close", {}]], "closed", "closed"],
    [
      "is cancelled before it is opened",
      [["budget.approve"], ["budget.cancel", why]],
      "cancelled",
      "cancelled",
    ],
  ])("%s", (_name, happenings, state, lastTold) => {
    const life = budget(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("sets aside, spends of it, releases the rest, and takes a refund", () => {
    const life = budget([
      ...committed,
      book("spend", "F-1/spent", 45_000, { commitmentId: "F-1" }),
      book("release", "F-1/rest", 15_000, { commitmentId: "F-1" }),
      book("spend", "S-1", 10_000),
      book("refund", "R-1", 2_500),
    ]);
    expect(life.refusals).toEqual([]);
    expect(ads(life)).toMatchObject({ allocatedMinor: 100_000, committedMinor: 0, spentMinor: 52_500 });
  });

  test("moves money between lines, and neither makes nor loses any", () => {
    const life = budget([...active, book("transfer", "T-1", 30_000, { toLineId: "samples" })]);
    const { lines: after } = life.snapshot.context as BudgetContext;
    expect(after.map(({ allocatedMinor }) => allocatedMinor)).toEqual([70_000, 80_000]);
  });

  test.each<[string, number, object?]>([
    ["commit", 60_000, { requestId: "F-1" }],
    ["spend", 1_000],
    ["transfer", 1_000, { toLineId: "samples" }],
    ["approveOverdraft", 1_000],
    ["adjust", -1_000],
    ["receiveCarryOver", 1_000],
  ])("the same %s counts once, and other contents under its id are refused", (kind, amountMinor, more) => {
    const entry = book(kind, "E-1", amountMinor, more);
    const once = budget([...active, entry]);
    const twice = budget([...active, entry, entry]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(twice.told).toEqual(once.told);
    expect(codes([...active, entry, book(kind, "E-1", 7, more)])).toEqual(["condition"]);
  });

  test.each<[string, readonly Happening[]]>([
    ["to set aside more than there is", [...active, book("commit", "F-1", 100_001)]],
    ["to spend what is set aside for something else", [...committed, book("spend", "S-1", 40_001)]],
    [
      "to spend more of a commitment than it is",
      [...committed, book("spend", "S-1", 60_001, { commitmentId: "F-1" })],
    ],
    [
      "to release more than is left of it",
      [
        ...committed,
        book("spend", "S-1", 50_000, { commitmentId: "F-1" }),
        book("release", "R-1", 10_001, { commitmentId: "F-1" }),
      ],
    ],
    ["to release what was never set aside", [...active, book("release", "R-1", 1, { commitmentId: "F-9" })]],
    ["a refund of more than was spent", [...active, book("spend", "S-1", 100), book("refund", "R-1", 101)]],
    ["to move what is set aside", [...committed, book("transfer", "T-1", 40_001, { toLineId: "samples" })]],
    ["to move to a line that is not there", [...active, book("transfer", "T-1", 1, { toLineId: "nothing" })]],
    ["to move to the same line", [...active, book("transfer", "T-1", 1, { toLineId: "ads" })]],
    ["to cut a line below what it has promised", [...committed, book("adjust", "A-1", -40_001)]],
    ["an entry of a line that is not there", [...active, book("spend", "S-1", 1, { lineId: "nothing" })]],
    ["to close with something set aside", [...committed, ["budget.close", {}]]],
    [
      "to draft anew what has taken money over",
      [["budget.approve"], book("receiveCarryOver", "BG-0/ads", 1), ["budget.redraft"]],
    ],
  ])("refuses %s", (_name, happenings) => {
    expect(codes(happenings)).toEqual(["condition"]);
  });

  test("spends beyond its line only as far as an overdraft was approved", () => {
    const over: Happening[] = [...active, book("approveOverdraft", "O-1", 5_000)];
    expect(codes([...over, book("spend", "S-1", 105_000)])).toEqual([]);
    expect(codes([...over, book("spend", "S-1", 105_001)])).toEqual(["condition"]);
    expect(codes([...over, book("transfer", "T-1", 100_001, { toLineId: "samples" })])).toEqual([
      "condition",
    ]);
  });

  test("answers a request for funds either way", () => {
    expect(budget(committed).events.at(-1)).toMatchObject({
      type: "budget.committed",
      requestId: "F-1",
      amountMinor: 60_000,
    });
    const short = budget([...committed, book("commit", "F-2", 40_001, { requestId: "F-2" })]);
    expect(short.refusals).toEqual([]);
    expect(short.events.at(-1)).toMatchObject({
      type: "budget.shortfall",
      requestId: "F-2",
      availableMinor: 40_000,
    });
    expect(ads(short)?.committedMinor).toBe(60_000);
    const unknown = budget([...active, book("commit", "F-3", 1, { requestId: "F-3", lineId: "nothing" })]);
    expect(unknown.events.at(-1)).toMatchObject({ type: "budget.shortfall", availableMinor: 0 });
  });

  test("while it is frozen only what was promised is paid", () => {
    const frozen: Happening[] = [...committed, ["budget.freeze", why]];
    const life = budget([
      ...frozen,
      book("spend", "S-1", 50_000, { commitmentId: "F-1" }),
      book("release", "R-1", 10_000, { commitmentId: "F-1" }),
    ]);
    expect(life.refusals).toEqual([]);
    expect(codes([...frozen, book("spend", "S-1", 1)])).toEqual(["condition"]);
    expect(codes([...frozen, book("commit", "F-2", 1)])).toEqual(["condition"]);
    expect(codes([...frozen, book("transfer", "T-1", 1, { toLineId: "samples" })])).toEqual(["wrong-state"]);
    const asked = budget([...frozen, book("commit", "F-2", 1, { requestId: "F-2" })]);
    expect(asked.told.at(-1)).toBe("shortfall");
  });

  test("tells at its close what is left of each line, and who takes it over", () => {
    const life = budget([
      ...active,
      book("spend", "S-1", 30_000),
      ["budget.close", { carryToBudgetId: "BG-2" }],
    ]);
    expect(life.events.at(-1)).toMatchObject({
      type: "budget.closed",
      carryToBudgetId: "BG-2",
      remainders: [
        { lineId: "ads", amountMinor: 70_000 },
        { lineId: "samples", amountMinor: 50_000 },
      ],
    });
  });

  test("a line is held against what was planned by the rule (R122): a tenth too much raises it", () => {
    const at = "2026-02-01T00:00:00.000Z";
    const reviewed = (plannedMinor: number) => {
      const { snapshot } = budget([...active, book("spend", "S-1", 55_001)]);
      const command = { type: "budget.review", lineId: "ads", plannedMinor } as const;
      return step(budgetProcess, snapshot, consult(budgetProcess, shopRulebook, snapshot, command, { at }));
    };
    // 550.01 yuan spent: a tenth above 500 and a hair; within a tenth of 501.
    expect(reviewed(50_000)).toMatchObject({ accepted: true, to: { active: "deviating" } });
    expect(reviewed(50_100)).toMatchObject({ accepted: true, to: { active: "monitored" } });
  });

  test("a review of a line that is not there is undecided", () => {
    const { snapshot } = budget(active);
    const command = { type: "budget.review", lineId: "nothing", plannedMinor: 1 } as const;
    const event = consult(budgetProcess, shopRulebook, snapshot, command, { at: "2026-02-01T00:00:00.000Z" });
    expect(step(budgetProcess, snapshot, event)).toMatchObject({ refusal: { code: "undecided" } });
  });

  test("cannot be started with a line twice, or a period that ends before it begins", () => {
    expect(() => new ProcessLife(budgetProcess, { ...begin, lines: [...lines, ...lines] })).toThrow(/lines/);
    expect(
      () => new ProcessLife(budgetProcess, { ...begin, period: { from: "2026-03-31", to: "2026-01-01" } }),
    ).toThrow(/period/);
  });
});
