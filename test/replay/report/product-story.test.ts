import { productStory } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../../src/errors/index.js";
import { smallResult } from "./small-result.js";

describe("productStory", () => {
  test("names each step, the rule, its numbers and thresholds, and where these come from", () => {
    expect(productStory(smallResult, "mug").join("\n")).toMatchInlineSnapshot(`
      "mug 马克杯 Mug (kitchen)
      operating since 2024-06-05; now stage new, stock inStock, sales selling, promotion regular
      first sold 2024-05-01, last sold 2024-06-05; sales 810.00
      units: 30 asked for, 27 served, 3 lost out of stock, 0 forgone after it was off sale
      simulated stock: 1 replenishment, 3 in stock, 32 on order; out of stock on 2 of 36 days on sale

      2024-05-01  Adopted (first sale): → trial.testing
      2024-06-05  Review the trial: trial.testing → operating
          trial.pass: pass
            ✓ days 36 >= 30 (minimumDays set by layer guess, assumed)
            ✓ maturedUnits 20 >= 5 (minimumMaturedUnits set by layer guess, assumed)
            ✓ units 24 >= 20 (minimumUnits set by layer house)
            ✓ roundsUsed 0 < 2 (maximumRounds set by layer guess, assumed)
            ✓ days 36 < 90 (maximumDays set by layer guess, assumed)
      2024-06-06  Request replenishment: inventory.restock says order, 32 units

      Until 2024-06-05 no rule has said anything that would change this."
    `);
  });

  test("explains on demand also what changed no state", () => {
    const brief = productStory(smallResult, "mug").join("\n");
    const full = productStory(smallResult, "mug", { full: true }).join("\n");
    const reorderPoint = "reorderPoint 21 = daily units × lead time + safety stock";
    expect(brief).toContain("inventory.restock says order, 32 units");
    expect(brief).not.toContain(reorderPoint);
    expect(full).toContain(reorderPoint);
  });

  test("says what would have changed a decision", () => {
    expect(productStory(smallResult, "tea").join("\n")).toContain("to pass: units >= 20 (now 4)");
  });

  test("says that nothing has changed a product since, but not of one whose life is over", () => {
    expect(productStory(smallResult, "mug").at(-1)).toBe(
      `Until ${smallResult.totals.lastDate} no rule has said anything that would change this.`,
    );
    expect(productStory(smallResult, "tea").at(-1)).not.toContain("Until");
  });

  test("names what was left over when it was taken off sale", () => {
    const products = smallResult.products.map((life) => ({ ...life, disposedUnits: 1234 }));
    const story = productStory({ ...smallResult, products }, "tea").join("\n");
    expect(story).toContain("1,234 left over when taken off sale");
    expect(productStory(smallResult, "tea").join("\n")).not.toContain("left over");
  });

  test("dates a step by the calendar of the shop's zone", () => {
    const inLondon = productStory({ ...smallResult, zone: "Europe/London" }, "mug");
    expect(productStory(smallResult, "mug").find((line) => line.includes("Review"))).toMatch(/^2024-06-05/);
    expect(inLondon.find((line) => line.includes("Review"))).toMatch(/^2024-06-04/);
  });

  test("refuses a product that the history does not have, with the nearest", () => {
    expect(() => productStory(smallResult, "mgu")).toThrow(NotFoundError);
    expect(() => productStory(smallResult, "mgu")).toThrow('(did you mean "mug"?)');
  });
});
