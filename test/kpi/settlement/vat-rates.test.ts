import { vatRates } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const next = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe("vatRates", () => {
  test.each(["general", "small-scale"])(
    "has statutory rates of %s taxpayers without gap or overlap",
    (kind) => {
      const rates = vatRates.filter((rate) => rate.taxpayer === kind && rate.kind === "statutory");
      rates.forEach((rate, index) => {
        const follower = rates[index + 1];
        expect(rate.validTo === null).toBe(follower === undefined);
        if (rate.validTo !== null) expect(next(rate.validTo)).toBe(follower?.validFrom);
      });
    },
  );

  test("has reliefs that do not overlap, and says of each rate where it comes from", () => {
    const reliefs = vatRates.filter(({ kind }) => kind === "relief");
    for (const [index, { validFrom }] of reliefs.entries())
      expect(validFrom > (reliefs[index - 1]?.validTo ?? "")).toBe(true);
    expect(vatRates.every(({ source }) => source !== "")).toBe(true);
  });
});
