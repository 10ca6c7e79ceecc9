import { defineTable, evaluateTable, type HitPolicy } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const title = { en: "Approval", zh: "审批" };
const facts = z.strictObject({
  age: z.number(),
  risk: z.enum(["High", "Low", "Medium"]),
  affordable: z.boolean(),
});
const status = z.enum(["Approved", "Declined"]);
const inputs = ["age", "risk", "affordable"] as const;
const source = ["DMN TCK"];
const approval = { id: "tck.approval", kind: "policy", title, source, facts, inputs } as const;

// Inputs and results of the conformance suite of DMN: github.com/dmn-tck/tck, TestCases/compliance-level-2.
describe("defineTable", () => {
  const simple = [
    {
      when: { age: { atLeast: 18 }, risk: ["Medium", "Low"], affordable: true },
      then: { status: "Approved" },
    },
    { when: { age: { below: 18 } }, then: { status: "Declined" } },
    { when: { risk: "High" }, then: { status: "Declined" } },
    { when: { affordable: false }, then: { status: "Declined" } },
  ] as const;

  test.each([
    [18, "Medium", true, "Approved"],
    [17, "Medium", true, "Declined"],
    [18, "High", true, "Declined"],
  ] as const)("any and priority as 0005 and 0006: %s, %s, %s gives %s", (age, risk, affordable, expected) => {
    for (const hitPolicy of ["any", "priority"] as const) {
      const table = defineTable({ ...approval, outputs: { status }, hitPolicy, rows: simple });
      expect(evaluateTable(table, { age, risk, affordable }).outputs).toEqual({ status: expected });
    }
  });

  test.each([
    [18, "Medium", true, "Approved"],
    [17, "Medium", true, "Declined"],
    [18, "High", true, "Declined"],
  ] as const)("priority as 0007: %s, %s, %s gives %s", (age, risk, affordable, expected) => {
    const rows = [simple[0], { when: {}, then: { status: "Declined" } }] as const;
    const table = defineTable({ ...approval, outputs: { status }, hitPolicy: "priority", rows });
    expect(evaluateTable(table, { age, risk, affordable }).outputs).toEqual({ status: expected });
  });

  const rate = z.enum(["Best", "Standard"]);
  const best = { status: "Approved", rate: "Best" } as const;
  const standard = { status: "Approved", rate: "Standard" } as const;
  const declined = { status: "Declined", rate: "Standard" } as const;
  const ordered = [
    { when: { age: { atLeast: 18 }, risk: "Medium", affordable: true }, then: best },
    { when: { age: { atLeast: 12 }, risk: "Medium", affordable: true }, then: standard },
    { when: { age: { below: 12 }, risk: "Low", affordable: true }, then: declined },
  ] as const;

  test.each([
    [19, "Medium", best, [best, standard]],
    [13, "Medium", standard, [standard]],
    [10, "Low", declined, [declined]],
  ] as const)("first as 0108 and rule order as 0109: %s, %s", (age, risk, first, all) => {
    const spec = { ...approval, outputs: { status, rate }, gaps: "allowed", rows: ordered } as const;
    const some = { age, risk, affordable: true };
    expect(evaluateTable(defineTable({ ...spec, hitPolicy: "first" }), some).outputs).toEqual(first);
    expect(evaluateTable(defineTable({ ...spec, hitPolicy: "rule-order" }), some).outputs).toEqual(all);
  });

  const mixed = [
    {
      when: { age: { atLeast: 18 }, risk: ["Medium", "Low"], affordable: true },
      then: { status: "Approved", rate: "Basic" },
    },
    { when: { age: { below: 18 } }, then: { status: "Declined", rate: "Standard" } },
    { when: { risk: "High" }, then: { status: "Approved", rate: "Standard" } },
  ] as const;
  const approved = { status: "Approved", rate: "Standard" } as const;

  test.each([
    [17, "High", [approved, declined], [declined, approved]],
    [19, "Low", [{ status: "Approved", rate: "Basic" }], [{ status: "Approved", rate: "Basic" }]],
    [10, "Low", [declined], [declined]],
  ] as const)(
    "output order as 0110, priority as 0118, collect as 0119: %s, %s",
    (age, risk, byPriority, byRow) => {
      const outputs = { status, rate: z.string() };
      const spec = { ...approval, outputs, gaps: "allowed", rows: mixed } as const;
      const some = { age, risk, affordable: true };
      const answer = (hitPolicy: HitPolicy) =>
        evaluateTable(defineTable({ ...spec, hitPolicy }), some).outputs;
      expect(answer("output-order")).toEqual(byPriority);
      expect(answer("priority")).toEqual(byPriority[0]);
      expect(answer("collect")).toEqual(byRow);
    },
  );

  test.each([
    [19, "Low", best],
    [17, "High", declined],
    [19, "Medium", standard],
  ] as const)("any as 0117: %s, %s", (age, risk, expected) => {
    const table = defineTable({
      ...approval,
      outputs: { status, rate },
      hitPolicy: "any",
      rows: [
        { when: { age: { atLeast: 18 }, risk: "Low", affordable: true }, then: best },
        { when: { age: { atLeast: 18 }, risk: "Medium", affordable: true }, then: standard },
        { when: { age: { below: 18 }, risk: ["Medium", "Low"], affordable: true }, then: declined },
        { when: { risk: "High", affordable: true }, then: declined },
        { when: { affordable: false }, then: declined },
        { when: { age: { atLeast: 19 }, risk: "Low", affordable: true }, then: best },
      ],
    });
    expect(evaluateTable(table, { age, risk, affordable: true }).outputs).toEqual(expected);
  });

  test.each([
    [19, "Cars"],
    [13, "Videogames"],
    [5, "Toys"],
  ])("first as 0111: %s gives %s", (age, advertisement) => {
    const table = defineTable({
      id: "tck.advertisement",
      kind: "policy",
      title,
      source,
      facts: z.strictObject({ age: z.number() }),
      inputs: ["age"],
      outputs: { advertisement: z.string() },
      hitPolicy: "first",
      gaps: "allowed",
      rows: [
        { when: { age: { above: 18 } }, then: { advertisement: "Cars" } },
        { when: { age: { above: 12 } }, then: { advertisement: "Videogames" } },
        { when: { age: { above: 0 } }, then: { advertisement: "Toys" } },
      ],
    });
    expect(evaluateTable(table, { age }).outputs).toEqual({ advertisement });
    expect(evaluateTable(table, { age: 0 }).outputs).toBe(null);
  });

  const figures = (hitPolicy: HitPolicy, years: number, rows: readonly (readonly [number, number])[]) =>
    evaluateTable(
      defineTable({
        id: "tck.figures",
        kind: "policy",
        title,
        source,
        facts: z.strictObject({ years: z.number() }),
        inputs: ["years"],
        outputs: { amount: z.number() },
        hitPolicy,
        gaps: "allowed",
        rows: rows.map(([above, amount]) => ({ when: { years: { above } }, then: { amount } })),
      }),
      { years },
    ).outputs;
  const insurance = [
    [1, 98.83],
    [2, 150.21],
    [3, 205.43],
    [4, 64.32],
  ] as const;
  const salary = [
    [1, 100],
    [2, 200],
    [3, 300],
    [5, 500],
  ] as const;

  test.each([
    [5, 64.32],
    [3, 98.83],
    [4, 98.83],
  ])("min as 0114: %s gives %s", (years, amount) => {
    expect(figures("min", years, insurance)).toEqual({ amount });
  });

  // Worked by hand from the same table.
  test.each([
    [5, 205.43],
    [3, 150.21],
    [2, 98.83],
  ])("max: %s gives %s", (years, amount) => {
    expect(figures("max", years, insurance)).toEqual({ amount });
  });

  test.each([
    [6, 1100],
    [3, 300],
    [2, 100],
  ])("sum as 0115: %s gives %s", (years, amount) => {
    expect(figures("sum", years, salary)).toEqual({ amount });
  });

  test.each([
    [6, 4],
    [2, 1],
    [3, 2],
  ])("count as 0116: %s gives %s", (years, count) => {
    expect(figures("count", years, salary)).toEqual({ count });
  });

  // DMN 1.1 spoke of distinct outputs; since 1.2 every hit counts, as in sum(list) and count(list) of FEEL.
  test("equal outputs are counted and added each", () => {
    const twice = [
      [1, 10],
      [2, 10],
    ] as const;
    expect(figures("count", 3, twice)).toEqual({ count: 2 });
    expect(figures("sum", 3, twice)).toEqual({ amount: 20 });
  });

  // As Camunda and Drools: camunda/camunda-engine-dmn, HitPolicyTest, a count without a matching rule.
  test("no rows count 0", () => {
    expect(figures("count", 1, salary)).toEqual({ count: 0 });
  });

  // Decimals as in FEEL, where 0.1 + 0.2 = 0.3.
  test("a sum of decimals is the decimal", () => {
    const parts = [
      [1, 0.1],
      [2, 0.2],
    ] as const;
    expect(figures("sum", 3, parts)).toEqual({ amount: 0.3 });
  });

  test.each<HitPolicy>(["collect", "rule-order", "sum", "min", "max"])(
    "nothing where no row matches, hit policy %s",
    (hitPolicy) => {
      expect(figures(hitPolicy, 1, salary)).toBe(null);
    },
  );

  // Cart total, premium or not, country and result: github.com/gorules/zen, test-data/graphs/decision-table-shipping.json.
  const levels = { high: { atLeast: 1000 }, medium: { atLeast: 500, below: 1000 } } as const;
  const shipping = defineTable({
    id: "zen.shipping",
    kind: "policy",
    title: { en: "Shipping", zh: "运费" },
    source: ["GoRules zen"],
    facts: z.strictObject({ total: z.number().nonnegative(), premium: z.boolean(), country: z.string() }),
    inputs: ["total", "premium", "country"],
    outputs: { price: z.number(), group: z.string() },
    hitPolicy: "first",
    rows: [
      { when: { total: levels.high, premium: true }, then: { price: 15, group: "PREMIUM_HIGH" } },
      { when: { total: levels.medium, premium: true }, then: { price: 20, group: "PREMIUM_MEDIUM" } },
      { when: { premium: true }, then: { price: 25, group: "PREMIUM_LOW" } },
      { when: { total: levels.high, country: "US" }, then: { price: 25, group: "US_HIGH" } },
      { when: { total: levels.medium, country: "US" }, then: { price: 35, group: "US_MEDIUM" } },
      { when: { country: "US" }, then: { price: 40, group: "US_LOW" } },
      { when: { total: levels.high, country: ["GB", "IE"] }, then: { price: 20, group: "UK_HIGH" } },
      { when: { total: levels.medium, country: ["GB", "IE"] }, then: { price: 30, group: "UK_MEDIUM" } },
      { when: { country: ["GB", "IE"] }, then: { price: 35, group: "UK_LOW" } },
      { when: { total: levels.high }, then: { price: 35, group: "ROW_HIGH" } },
      { when: { total: levels.medium }, then: { price: 45, group: "ROW_MEDIUM" } },
      { when: {}, then: { price: 50, group: "ROW_LOW" } },
    ],
  });

  test.each([
    [1900, true, "US", 15, "PREMIUM_HIGH"],
    [500, true, "US", 20, "PREMIUM_MEDIUM"],
    [400, true, "US", 25, "PREMIUM_LOW"],
    [5400, false, "US", 25, "US_HIGH"],
    [750, false, "US", 35, "US_MEDIUM"],
    [450, false, "US", 40, "US_LOW"],
    [2500, false, "IE", 20, "UK_HIGH"],
    [800, false, "GB", 30, "UK_MEDIUM"],
    [300, false, "IE", 35, "UK_LOW"],
    [3900, false, "ROW", 35, "ROW_HIGH"],
    [999.99, false, "ROW", 45, "ROW_MEDIUM"],
    [499.99, false, "ROW", 50, "ROW_LOW"],
  ])("first as the shipping table of GoRules: %s, %s, %s", (total, premium, country, price, group) => {
    expect(evaluateTable(shipping, { total, premium, country }).outputs).toEqual({ price, group });
  });
});
