import { costShares } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("costShares", () => {
  test("gives the share of each item that is given", () => {
    expect(costShares({ purchase: 300, logistics: 60, marketing: 40 })).toEqual({
      purchase: 0.75,
      logistics: 0.15,
      marketing: 0.1,
    });
    expect(costShares({ purchase: 5, packaging: 0 })).toEqual({ purchase: 1, packaging: 0 });
  });

  test("gives null where nothing was spent", () => {
    expect(costShares({})).toBeNull();
    expect(costShares({ purchase: 0 })).toBeNull();
  });

  test("refuses a cost below 0 and names the item", () => {
    const error = errorOf(() => costShares({ purchase: 1, afterSales: -1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "costShares", issues: [{ path: "afterSales" }] });
  });
});
