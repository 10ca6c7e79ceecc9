import { customerLifetimeValueByRetention } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("customerLifetimeValueByRetention", () => {
  test.each([
    {
      origin: "m r / (1 + d - r), after the first renewal",
      input: { marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25 },
      result: 150,
    },
    {
      origin: "a multiple of 4 at 90 and 12.5 per cent",
      input: { marginPerPeriod: 1, retentionRate: 0.9, discountRate: 0.125 },
      result: 4,
    },
    {
      origin: "m (1 + d) / (1 + d - r), now",
      input: { marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25, firstMargin: "now" as const },
      result: 250,
    },
    {
      origin: "m / (1 + d - r), at the first period's end",
      input: {
        marginPerPeriod: 100,
        retentionRate: 0.75,
        discountRate: 0.25,
        firstMargin: "end-of-first-period" as const,
      },
      result: 200,
    },
    {
      origin: "three margins, 60 + 36 + 21.6",
      input: { marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25, horizonPeriods: 3 },
      result: 117.6,
    },
    {
      origin: "a margin that grows by a fifth, r (1 + g) = 0.9",
      input: { marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25, marginGrowthRate: 0.2 },
      result: 75 / 0.35,
    },
    {
      origin: "no interest and no losses in five periods",
      input: { marginPerPeriod: 10, retentionRate: 1, discountRate: 0, horizonPeriods: 5 },
      result: 50,
    },
    {
      origin: "a customer who never stays",
      input: { marginPerPeriod: 10, retentionRate: 0, discountRate: 0.1 },
      result: 0,
    },
    {
      origin: "a sum without limit",
      input: { marginPerPeriod: 10, retentionRate: 1, discountRate: 0 },
      result: null,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(customerLifetimeValueByRetention(input)).toBeNull();
    else expect(customerLifetimeValueByRetention(input)).toBeCloseTo(result, 10);
  });

  test("is the same for an endless horizon as for a very long one", () => {
    const input = { marginPerPeriod: 3, retentionRate: 0.8, discountRate: 0.02 };
    const long = customerLifetimeValueByRetention({ ...input, horizonPeriods: 1000 });
    expect(long).toBeCloseTo(customerLifetimeValueByRetention(input) ?? 0, 10);
  });

  testRefusals(
    customerLifetimeValueByRetention,
    { marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25 },
    { marginPerPeriod: [], retentionRate: [-0.1, 1.1], discountRate: [-1, -2] },
  );
});
