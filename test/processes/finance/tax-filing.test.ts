import { type AnyCommand, consult, start, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { taxFilingProcess } from "../../../src/processes/finance/tax-filing.js";
import { balanceMinor, type TaxFilingContext } from "../../../src/processes/finance/tax-filing.updates.js";
import { taxFilingSamples } from "../../../src/testing/samples/tax-filing.js";
import { type Happening, ProcessLife } from "../process-life.js";

const general = { rate: 0.13, source: "table", confirmed: true };
const reason = "an invoice was forgotten";
const file = (happenings: readonly Happening[], input: object = {}, proposal: unknown = general) =>
  new ProcessLife(taxFilingProcess, { ...taxFilingSamples.start, ...input }, proposal).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as TaxFilingContext;

const sale = (entryId: string, amountMinor: number, outcome = "statutory"): Happening => [
  "taxFiling.recordSale",
  { entryId, soldOn: "2026-03-05", amountMinor },
  outcome,
];
const inputTax = (entryId: string, taxMinor: number): Happening => [
  "taxFiling.recordInputTax",
  { entryId, taxMinor },
];
const review = (outcome: string): Happening => ["taxFiling.review", { metrics: {} }, outcome];
// 1,000.00 and a refund of 100.00 at 13 %, less 50.00 of input tax: 67.00.
const entries: Happening[] = [sale("S-1", 100_000), sale("S-2", -10_000), inputTax("I-1", 5_000)];
const computed: Happening[] = [...entries, ["taxFiling.closePeriod"], ["taxFiling.computeVat"]];
const filed: Happening[] = [...computed, review("in-order"), ["taxFiling.file", { returnId: "T-1" }]];
const pay = (paymentId: string, amountMinor: number): Happening => [
  "taxFiling.recordPayment",
  { paymentId, amountMinor },
];

describe("taxFilingProcess", () => {
  test("is recorded, closed, computed, reviewed, filed, paid in parts and archived", () => {
    const life = file([
      ...filed,
      pay("P-1", 5_000),
      pay("P-1", 5_000),
      pay("P-2", 1_700),
      ["taxFiling.archive", { place: "safe 2" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["archived"]);
    expect(life.told).toEqual(["periodClosed", "computed", "filed", "paid", "paid", "settled", "archived"]);
    expect(life.events.at(-1)).toMatchObject({ taxMinor: 6_700, balanceMinor: 0, late: false });
  });

  test("entries count once; the same id with other contents is refused, and so is a sale without a rate", () => {
    const life = file([...entries, ...entries, sale("S-1", 1), sale("S-9", 100, "unknown")]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["forbidden", "forbidden"]);
    expect(contextOf(life).sales).toHaveLength(2);
  });

  test.each<[string, readonly Happening[], string]>([
    ["more than is owed", [...filed, pay("P-1", 6_701)], "condition"],
    ["to file what was not reviewed", [...computed, ["taxFiling.file", { returnId: "T-1" }]], "wrong-state"],
    ["to claim a refund while tax is owed", [...filed, ["taxFiling.claimRefund"]], "wrong-state"],
    ["entries after the period is closed", [...computed, inputTax("I-2", 1)], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    expect(file(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("faulty records are put right, and the time to file runs on", () => {
    const life = file([...computed, review("faulty"), ["taxFiling.reopenPeriod", { reason }]]);
    // Closed on the fourth day after 1 January 2026, with 15 days to file.
    expect(life.deadlines.get("filingWindow")?.dueAt).toBe("2026-01-20T00:00:00.000Z");
    life.live([
      { passes: "filingWindow" },
      inputTax("I-2", 700),
      ["taxFiling.closePeriod"],
      ["taxFiling.computeVat"],
    ]);
    expect(life.tags).toContain("overdue");
    life.live([review("in-order"), ["taxFiling.file", { returnId: "T-1" }]]);
    expect(life.refusals).toEqual([]);
    expect(life.events.at(-1)).toMatchObject({ type: "taxFiling.filed", taxMinor: 6_000, late: true });
  });

  test("a late payment costs a surcharge, which is paid too", () => {
    const life = file([...filed, { passes: "paymentWindow" }]);
    expect(life.states).toEqual(["filed.owed.late"]);
    life.live([["taxFiling.recordSurcharge", { surchargeId: "L-1", amountMinor: 33 }], pay("P-1", 6_733)]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["settled"]);
  });

  test("more input than output tax is a credit: claimed back in parts, or carried forward", () => {
    const credit: Happening[] = [
      sale("S-1", 10_000),
      inputTax("I-1", 2_000),
      ["taxFiling.closePeriod"],
      ["taxFiling.computeVat"],
      review("in-order"),
      ["taxFiling.file", { returnId: "T-1" }],
    ];
    const claimed = file([...credit, ["taxFiling.claimRefund"]]);
    expect(balanceMinor(contextOf(claimed))).toBe(-700);
    const refund = (refundId: string, amountMinor: number): Happening => [
      "taxFiling.recordRefund",
      { refundId, amountMinor },
    ];
    claimed.live([refund("R-1", 701), refund("R-1", 300), refund("R-1", 300), refund("R-2", 400)]);
    expect(claimed.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(claimed.states).toEqual(["settled"]);
    const carried = file([...credit, ["taxFiling.carryForward"]]);
    expect(carried.states).toEqual(["settled"]);
    expect(contextOf(carried).carriedMinor).toBe(700);
  });

  test("a correction after the fact is paid or comes back, however late, and counts once", () => {
    const correct = (returnId: string, taxMinor: number): Happening => [
      "taxFiling.correct",
      { returnId, taxMinor, reason },
    ];
    const life = file([
      ...filed,
      pay("P-1", 6_700),
      ["taxFiling.archive", { place: "safe 2" }],
      correct("T-2", 7_000),
    ]);
    expect(life.states).toEqual(["filed.owed.due"]);
    life.live([pay("P-2", 300), correct("T-2", 7_000)]);
    expect(life.states).toEqual(["settled"]);
    life.live([correct("T-3", 6_900)]);
    expect(life.states).toEqual(["filed.credit"]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).returns).toHaveLength(3);
  });

  test("a return that the authority rejects is prepared again", () => {
    const life = file([
      ...filed,
      ["taxFiling.file", { returnId: "T-1" }],
      ["taxFiling.recordRejection", { reason }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toContain("preparing.work.faulty");
  });

  test("income tax comes of the rule, other taxes of who computed them", () => {
    const income = file(
      [["taxFiling.closePeriod"], ["taxFiling.computeIncomeTax", { taxableIncomeMinor: 10_000 }, "due"]],
      { tax: "income" },
      { taxMinor: 2_500 },
    );
    expect(contextOf(income).taxMinor).toBe(2_500);
    const abroad = file(
      [["taxFiling.closePeriod"], ["taxFiling.enterTax", { taxMinor: 900, basis: "adviser" }]],
      {
        tax: "foreign-vat",
        country: "GB",
      },
    );
    expect(contextOf(abroad).taxMinor).toBe(900);
    const mixed = file([
      ...entries,
      ["taxFiling.closePeriod"],
      ["taxFiling.computeIncomeTax", { taxableIncomeMinor: 1 }, "due"],
    ]);
    expect(mixed.refusals.map(({ code }) => code)).toEqual(["forbidden"]);
  });

  test("a return of nothing is settled once it is filed", () => {
    const life = file([
      ["taxFiling.closePeriod"],
      ["taxFiling.computeVat"],
      review("in-order"),
      ["taxFiling.file", { returnId: "T-1" }],
    ]);
    expect(life.states).toEqual(["settled"]);
  });

  test("rate and records are asked of the rulebook", () => {
    const house = { id: "house", params: { "tax.vat": { taxpayer: "general" } } } as const;
    const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, house] });
    const at = "2026-04-01T00:00:00.000Z";
    let { snapshot } = start(
      taxFilingProcess,
      taxFilingProcess.input(taxFilingSamples.start as never, rulebook.at()),
      at,
    );
    const send = (command: AnyCommand & object) => {
      const event = consult(taxFilingProcess, rulebook, snapshot, command as never, { at });
      const taken = step(taxFilingProcess, snapshot, event);
      if (taken.accepted) snapshot = taken.snapshot;
      return taken;
    };
    // R031: 13 % of 99.99 is 12.9987, so 13.00.
    send({
      type: "taxFiling.recordSale",
      entryId: "S-1",
      soldOn: "2026-03-05",
      amountMinor: 9_999,
    } as AnyCommand);
    send({ type: "taxFiling.closePeriod" });
    send({ type: "taxFiling.computeVat" });
    expect(snapshot.context).toMatchObject({ taxMinor: 1_300 });
    // R242: one transaction without its record.
    const metrics = {
      transactions: 2,
      recordedTransactions: 1,
      fictitiousEntries: 0,
      recordedIncomeMinor: 9_999,
      declaredIncomeMinor: 9_999,
    };
    send({ type: "taxFiling.review", metrics } as AnyCommand);
    expect(snapshot.value).toMatchObject({ preparing: { work: "faulty" } });
  });
});
