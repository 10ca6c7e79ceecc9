import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BudgetContext } from "../../../src/processes/finance/budget.commands.js";
import { budgetProcess } from "../../../src/processes/finance/budget.js";
import { budgetSamples } from "../../../src/testing/samples/budget.js";
import { type Happening, ProcessLife } from "../process-life.js";

const li = { by: { actor: "li", role: "operations-director" } };
const chen = { by: { actor: "chen", role: "finance" } };
const lineId = fc.constantFrom("ads", "ads", "samples", "samples", "nothing");
const id = fc.constantFrom(
  "E-1",
  "E-2",
  "E-3",
  "E-4",
  "E-5",
  "E-6",
  "E-7",
  "E-8",
  "E-9",
  "E-10",
  "E-11",
  "E-12",
);
const amountMinor = fc.integer({ min: 1, max: 6_000 });
const commitmentId = fc.constantFrom("E-1", "E-2", "E-3");

/** Any entry of any amount, under few ids, so that repeats and contradictions are common. */
const entry: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({ entryId: id, lineId, amountMinor })
    .map((fields): Happening => ["budget.commit", { ...fields, ...chen }]),
  fc
    .record({ entryId: id, lineId, amountMinor, commitmentId })
    .map((fields): Happening => ["budget.release", { ...fields, ...chen }]),
  fc
    .record(
      { entryId: id, lineId, amountMinor, commitmentId },
      { requiredKeys: ["entryId", "lineId", "amountMinor"] },
    )
    .map((fields): Happening => ["budget.spend", { ...fields, ...chen }]),
  fc
    .record({ entryId: id, lineId, amountMinor })
    .map((fields): Happening => ["budget.refund", { ...fields, ...chen }]),
  fc
    .record({ entryId: id, lineId, amountMinor, toLineId: lineId })
    .map((fields): Happening => ["budget.transfer", { ...fields, ...chen }]),
  fc
    .record({ entryId: id, lineId, amountMinor })
    .map((fields): Happening => ["budget.approveOverdraft", { ...fields, ...li }]),
  fc
    .record({ entryId: id, lineId, amountMinor: fc.integer({ min: -12_000, max: 12_000 }) })
    .map((fields): Happening => ["budget.adjust", { ...fields, ...li }]),
  fc
    .record({ entryId: id, lineId, amountMinor })
    .map((fields): Happening => ["budget.receiveCarryOver", { ...fields, ...chen }]),
  fc.constantFrom<Happening>(["budget.freeze", { reason: "audit", ...li }], ["budget.unfreeze", li]),
);

describe("budgetProcess", () => {
  test("whatever is booked, every sum holds, and the same again changes nothing", () => {
    let booked = 0;
    fc.assert(
      fc.property(fc.array(entry, { minLength: 10, maxLength: 40 }), (entries) => {
        const life = new ProcessLife(budgetProcess, budgetSamples.start).live([
          ["budget.approve", li],
          ["budget.open", chen],
        ]);
        for (const one of entries) {
          const { context } = life.live([one]).snapshot;
          for (const { name, holds } of budgetSamples.invariants)
            expect(holds({ context: context as BudgetContext, states: life.states }), name).toBe(true);
          expect(life.live([one]).snapshot.context).toEqual(context);
        }
        booked += (life.snapshot.context as BudgetContext).entries.length;
      }),
    );
    expect(booked).toBeGreaterThan(200);
  });
});
