import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { checkDecisions, type DecisionCase } from "opscycle/testing";
import { describe, expect, test } from "vitest";

const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    {
      id: "fresh",
      when: { category: "fresh" },
      params: { "inventory.turnover": { healthyTurnoverDays: 2 } },
    },
  ],
});
const cases: readonly DecisionCase<(typeof builtInRules)[number]>[] = [
  { rule: "inventory.turnover", facts: { turnoverDays: 3 }, outcome: "healthy" },
  { rule: "inventory.turnover", scope: { category: "fresh" }, facts: { turnoverDays: 3 }, outcome: "watch" },
  { rule: "ad.roi-gate", facts: { roas: null, spend: 100, days: 9 }, outcome: "undecided" },
];

describe("checkDecisions", () => {
  test("finds nothing when the rulebook answers as the table says", () => {
    expect(checkDecisions(rulebook, cases)).toEqual([]);
  });

  test("gives each case that is answered otherwise, with the decision in words", () => {
    const wrong: typeof cases = [
      ...cases,
      {
        name: "fresh fish",
        rule: "inventory.turnover",
        scope: { category: "fresh" },
        facts: { turnoverDays: 3 },
        outcome: "healthy",
      },
      { rule: "ad.roi-gate", facts: { roas: 2.5, spend: 100, days: 9 }, outcome: "pays" },
    ];
    expect(checkDecisions(rulebook, wrong)).toEqual([
      {
        name: "fresh fish",
        expected: "healthy",
        received: "watch",
        explanation: [
          "inventory.turnover: watch",
          "  ✗ turnoverDays 3 <= 2 (healthyTurnoverDays set by layer fresh)",
          "  to pass: turnoverDays <= 2 (now 3)",
        ],
      },
      expect.objectContaining({ name: "ad.roi-gate (case 5)", expected: "pays", received: "acceptable" }),
    ]);
  });
});

describe("checkDecisions with more than an outcome", () => {
  const facts = { stockOnHand: 10, onOrder: 0, unitsSold: 60, observedDays: 30 };
  const restock = rulebook.at().decide("inventory.restock", facts).proposal;
  const mismatch = (one: DecisionCase<(typeof builtInRules)[number]>) => {
    const [found] = checkDecisions(rulebook, [one]);
    return found === undefined ? undefined : [found.expected, found.received];
  };

  test("compares the stated fields of a proposal, at any depth, and no others", () => {
    const order = { rule: "inventory.restock", facts, outcome: "order" } as const;
    if (restock === undefined) throw new Error("nothing was proposed");
    const { units, dailyUnits } = restock;
    expect(dailyUnits).toBe(2);
    expect(mismatch({ ...order, proposal: { units, dailyUnits: 2 } })).toBeUndefined();
    expect(mismatch({ ...order, proposal: restock })).toBeUndefined();
    expect(mismatch({ ...order, proposal: { units, dailyUnits: 3 } })).toEqual([
      "proposal.dailyUnits 3",
      "proposal.dailyUnits 2",
    ]);
    expect(mismatch({ ...order, outcome: "hold", proposal: { dailyUnits: 3 } })).toEqual([
      "hold; proposal.dailyUnits 3",
      "order; proposal.dailyUnits 2",
    ]);
  });

  test("misses a proposal where none was made", () => {
    const few = { ...facts, observedDays: 1 };
    expect(
      mismatch({ rule: "inventory.restock", facts: few, outcome: "undecided", proposal: { units: 1 } }),
    ).toEqual(['proposal {"units":1}', "proposal nothing"]);
  });

  const unknown = { roas: null, spend: 100, days: null };

  test.each<[readonly string[], readonly [string, string] | undefined]>([
    [["roas", "days"], undefined],
    [["days", "roas"], undefined],
    [["days"], ['missing ["days"]', 'missing ["days","roas"]']],
    [
      ["days", "roas", "spend"],
      ['missing ["days","roas","spend"]', 'missing ["days","roas"]'],
    ],
    [[], ["missing []", 'missing ["days","roas"]']],
  ])("compares all that is missing, in whatever order: %j", (missing, expected) => {
    expect(mismatch({ rule: "ad.roi-gate", facts: unknown, outcome: "undecided", missing })).toEqual(
      expected,
    );
  });

  test.each([
    [[{ daysSinceLastSale: 240 }, { unitsSold: 2 }, { returnRate: 0.4 }], true],
    [[{ unitsSold: 2 }, { returnRate: 0.4 }, { daysSinceLastSale: 240 }], true],
    [[{ daysSinceLastSale: 240 }, { unitsSold: 2 }], false],
    [[{ daysSinceLastSale: 240, unitsSold: 2 }, { returnRate: 0.4 }], false],
    [[{ daysSinceLastSale: 241 }, { unitsSold: 2 }, { returnRate: 0.4 }], false],
    [[], false],
  ])("compares all the ways to the first outcome, in whatever order: %j", (toPass, isSo) => {
    const sells = { unitsSold: 9, daysOnSale: 300, daysSinceLastSale: 1, restartsUsed: 1, returnRate: 0.1 };
    const found = mismatch({ rule: "product.retire", facts: sells, outcome: "keep", toPass });
    expect(found === undefined).toBe(isSo);
  });
});
