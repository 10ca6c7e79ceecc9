import fc from "fast-check";
import { compare, sweep } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { history, rulebookWith, sale } from "../histories.js";

/** Units a day, of two products. */
const demand = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 })), {
  minLength: 60,
  maxLength: 160,
});

const linesOf = (days: readonly (readonly [number, number])[]) =>
  days.flatMap(([mugs, cups], day) => [
    ...(mugs > 0 ? [sale("mug", day, mugs)] : []),
    ...(cups > 0 ? [sale("cup", day, cups)] : []),
  ]);

describe("compare", () => {
  test("finds nothing between a rulebook and itself", async () => {
    await fc.assert(
      fc.asyncProperty(demand, async (days) => {
        const rulebooks = [rulebookWith(), rulebookWith()];
        const { runs, differences } = await compare({ history: history(linesOf(days)), rulebooks });
        expect(differences).toMatchObject([
          { flips: [], counts: [], products: [], campaigns: [], effects: [], diff: { params: [] } },
        ]);
        expect(runs[1]?.measures).toEqual(runs[0]?.measures);
      }),
      { numRuns: 15 },
    );
  });

  test("finds the cause of every life that is another, on the day on which it parts", async () => {
    await fc.assert(
      fc.asyncProperty(demand, fc.integer({ min: 1, max: 60 }), async (days, minimumUnits) => {
        const rulebooks = [rulebookWith(), rulebookWith({ "trial.pass": { minimumUnits } })];
        const { differences } = await compare({ history: history(linesOf(days)), rulebooks });
        const [{ flips, products } = expect.fail()] = differences;
        for (const { sku, cause, firstDate } of products) {
          const flip = cause.kind === "decision" ? flips[cause.flip] : undefined;
          expect(flip).toMatchObject({ subject: sku, rule: "trial.pass" });
          expect((flip?.firstDate ?? "") <= firstDate && firstDate <= (flip?.lastDate ?? "")).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("sweep", () => {
  // With a review period of 0 and a warning level above what the mean asks for, every sale is ordered anew at once: a
  // base-stock policy. A higher base stock never loses more, whatever the demand (Janakiraman and Roundy 2004).
  test("a higher base stock loses no more", async () => {
    const restock = { leadTimeDays: 5, bufferDays: 0, reviewPeriodDays: 0, minimumObservedDays: 1 };
    const rulebook = rulebookWith({
      "inventory.restock": restock,
      "trial.pass": { minimumUnits: 0, minimumMaturedUnits: 0 },
    });
    const level = { rule: "inventory.restock", param: "warningStockUnits", values: [16, 18, 22, 30] };
    await fc.assert(
      fc.asyncProperty(demand, async (days) => {
        const mugs = days.map(([units], day) => sale("mug", day, units + 1));
        const { points } = await sweep({
          history: history(mugs.map((line) => ({ ...line, quantity: Math.min(line.quantity, 3) }))),
          rulebook,
          ...level,
          policy: { openingStockDays: 2 },
        });
        const lost = points.map(({ measures }) => measures.lostUnits);
        expect(lost).toEqual([...lost].sort((one, other) => other - one));
      }),
      { numRuns: 15 },
    );
  });
});
