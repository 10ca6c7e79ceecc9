import fc from "fast-check";
import { defineTable, evaluateTable, type HitPolicy, tableFindings } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";

// Small domains, so that everything the inputs can be is written out: whole numbers 0 to 4, three tiers, a flag that
// may be missing.
const facts = z.strictObject({
  count: z.int().min(0).max(4),
  tier: z.enum(["gold", "silver", "bronze"]),
  flag: z.exactOptional(z.boolean()),
});
type Facts = z.infer<typeof facts>;
const everything: Facts[] = [0, 1, 2, 3, 4].flatMap((count) =>
  (["gold", "silver", "bronze"] as const).flatMap((tier) => [
    { count, tier },
    { count, tier, flag: true },
    { count, tier, flag: false },
  ]),
);

const range = fc
  .record({ low: fc.integer({ min: -1, max: 4 }), width: fc.integer({ min: 1, max: 3 }), form: fc.nat(5) })
  .map(({ low, width, form }) =>
    [
      { atLeast: low, atMost: low + width },
      { above: low, below: low + width + 1 },
      { atLeast: low, below: low + width },
      { above: low, atMost: low + width },
      { atLeast: low },
      { below: low + 1 },
    ].at(form),
  );
const countTest = fc.oneof(fc.integer({ min: 0, max: 4 }), range);
const countCell = fc.oneof(
  countTest,
  fc.array(countTest, { minLength: 1, maxLength: 3 }),
  fc.record({ not: countTest }),
);
const tierValue = fc.constantFrom("gold", "silver", "bronze");
const tierCell = fc.oneof(
  tierValue,
  fc.uniqueArray(tierValue, { minLength: 1 }),
  fc.record({ not: tierValue }),
);
const flagCell = fc.oneof(
  fc.boolean(),
  fc.constant(null),
  fc.constant([true, null]),
  fc.record({ not: fc.constantFrom(true, false, null) }),
);
const row = fc.record({
  when: fc.record({ count: countCell, tier: tierCell, flag: flagCell }, { requiredKeys: [] }),
  then: fc.record({ score: fc.integer({ min: 1, max: 3 }), grade: fc.constantFrom("high", "low") }),
});
const rowsArbitrary = fc.array(row, { minLength: 1, maxLength: 6 });

/** What a cell says, worked out the long way. `undefined` is neither true nor false: the fact is missing. */
function holds(cell: unknown, value: unknown): boolean | undefined {
  if (cell === undefined) return true;
  if (Array.isArray(cell)) {
    const answers = cell.map((one) => holds(one, value));
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
  }
  if (cell === null) return value === undefined;
  if (value === undefined) return undefined;
  if (typeof cell !== "object") return cell === value;
  const bounds = new Map(Object.entries(cell));
  const number = Number(value);
  return [...bounds].every(([bound, limit]) =>
    bound === "atLeast"
      ? number >= limit
      : bound === "above"
        ? number > limit
        : bound === "atMost"
          ? number <= limit
          : number < limit,
  );
}

function cellHolds(cell: unknown, value: unknown): boolean {
  if (typeof cell === "object" && cell !== null && "not" in cell) return holds(cell.not, value) === false;
  return holds(cell, value) === true;
}

type Row = { readonly when: object; readonly then: { readonly score: number; readonly grade: string } };

function matching(rows: readonly Row[], some: Facts): number[] {
  return [...rows.keys()].filter((index) =>
    (["count", "tier", "flag"] as const).every((fact) =>
      cellHolds(new Map(Object.entries(rows[index]?.when ?? {})).get(fact), some[fact]),
    ),
  );
}

const anyTable = (hitPolicy: HitPolicy) =>
  defineTable({
    id: "test.table",
    kind: "policy",
    title: { en: "A table", zh: "表" },
    source: ["test"],
    facts,
    inputs: ["count", "tier", "flag"],
    outputs: { score: z.number(), grade: z.enum(["high", "low"]) },
    hitPolicy,
    rows: [{ when: {}, then: { score: 1, grade: "low" } }],
  });
type TestRows = ReturnType<typeof anyTable>["defaults"]["rows"];

describe("tableFindings", () => {
  const policies: HitPolicy[] = ["unique", "any", "first", "priority", "collect"];
  test.each(policies)("agrees with trying everything, hit policy %s", (hitPolicy) => {
    const table = anyTable(hitPolicy);
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const findings = tableFindings(table, rows as TestRows);
        const matches = everything.map((some) => matching(rows, some));
        expect(findings.some(({ kind }) => kind === "gap")).toBe(matches.some((found) => found.length === 0));
        const answers = new Set(matches.flatMap((found) => answersAmong(hitPolicy, rows, found)));
        expect(findings.filter(({ kind }) => kind === "shadowed").map((one) => one.rows[0])).toEqual(
          [...rows.keys()].filter((index) => !answers.has(index)).map((index) => index + 1),
        );
        const pairs = new Set(matches.flatMap((found) => forbiddenPairs(hitPolicy, rows, found)));
        expect(
          new Set(findings.filter(({ kind }) => kind === "overlap").map((one) => one.rows.join())),
        ).toEqual(pairs);
      }),
      { numRuns: 300 },
    );
  });
});

function answersAmong(
  hitPolicy: HitPolicy,
  rows: readonly Row[],
  found: readonly number[],
): readonly number[] {
  if (hitPolicy === "first") return found.slice(0, 1);
  if (hitPolicy !== "priority") return found;
  const high = found.filter((index) => rows[index]?.then.grade === "high");
  return (high.length > 0 ? high : found).slice(0, 1);
}

function forbiddenPairs(hitPolicy: HitPolicy, rows: readonly Row[], found: readonly number[]): string[] {
  if (hitPolicy !== "unique" && hitPolicy !== "any") return [];
  return found.flatMap((one) =>
    found
      .filter((other) => other > one)
      .filter(
        (other) =>
          hitPolicy === "unique" ||
          rows[one]?.then.score !== rows[other]?.then.score ||
          rows[one]?.then.grade !== rows[other]?.then.grade,
      )
      .map((other) => `${one + 1},${other + 1}`),
  );
}

describe("evaluateTable", () => {
  test.each<HitPolicy>(["first", "priority", "rule-order", "collect", "output-order"])(
    "agrees with going through the rows one by one, hit policy %s",
    (hitPolicy) => {
      const table = anyTable(hitPolicy);
      fc.assert(
        fc.property(rowsArbitrary, (rows) => {
          for (const some of everything) {
            const found = matching(rows, some);
            const { rows: numbers } = evaluateTable(table, some, rows as TestRows);
            expect(numbers.map((number) => number - 1)).toEqual(expected(hitPolicy, rows, found));
          }
        }),
      );
    },
  );
});

function expected(hitPolicy: HitPolicy, rows: readonly Row[], found: readonly number[]): readonly number[] {
  if (hitPolicy !== "output-order") return answersAmong(hitPolicy, rows, found);
  const ofGrade = (grade: string) => found.filter((index) => rows[index]?.then.grade === grade);
  return [...ofGrade("high"), ...ofGrade("low")];
}
