import { defineTable, evaluateTable, type HitPolicy, type Rule, tableFindings } from "opscycle/rules";
import { describe, expectTypeOf, test } from "vitest";
import { z } from "zod";

const facts = z.strictObject({
  amount: z.number(),
  tier: z.enum(["gold", "plain"]),
  name: z.exactOptional(z.string()),
});
const spec = {
  id: "test.table",
  kind: "policy",
  title: { en: "A table", zh: "表" },
  source: [],
  facts,
  inputs: ["amount", "tier", "name"],
  gaps: "allowed",
} as const;
const tableOf = <const Policy extends HitPolicy>(hitPolicy: Policy) =>
  defineTable({ ...spec, outputs: { fee: z.number() }, hitPolicy, rows: [{ when: {}, then: { fee: 1 } }] });
const answer = <const Policy extends HitPolicy>(hitPolicy: Policy) =>
  evaluateTable(tableOf(hitPolicy), { amount: 1, tier: "gold" }).outputs;

describe("defineTable", () => {
  test("knows the proposal of each hit policy", () => {
    expectTypeOf(answer("unique")).toEqualTypeOf<{ fee: number } | null>();
    expectTypeOf(answer("collect")).toEqualTypeOf<readonly { fee: number }[] | null>();
    expectTypeOf(answer("output-order")).toEqualTypeOf<readonly { fee: number }[] | null>();
    expectTypeOf(answer("count")).toEqualTypeOf<{ readonly count: number } | null>();
    expectTypeOf(answer("sum")).toEqualTypeOf<{ readonly fee: number } | null>();
  });

  test("is a rule with its id, outcomes and rows", () => {
    const table = defineTable({
      ...spec,
      outputs: { remedy: z.enum(["refund", "coupon"]) },
      outcome: "remedy",
      hitPolicy: "first",
      rows: [{ when: { amount: { above: 1 }, tier: ["gold", "plain"] }, then: { remedy: "coupon" } }],
    });
    expectTypeOf(table).toExtend<Rule>();
    expectTypeOf(table.id).toEqualTypeOf<"test.table">();
    expectTypeOf(table.outcomes).toEqualTypeOf<readonly ("refund" | "coupon")[]>();
    tableFindings(table, [{ when: { tier: { not: "gold" } }, then: { remedy: "refund" } }]);
    // @ts-expect-error no such tier
    tableFindings(table, [{ when: { tier: "glod" }, then: { remedy: "refund" } }]);
    // @ts-expect-error a range of texts that are listed
    tableFindings(table, [{ when: { tier: { above: "gold" } }, then: { remedy: "refund" } }]);
    // @ts-expect-error a number is no text
    tableFindings(table, [{ when: { amount: "1" }, then: { remedy: "refund" } }]);
    // @ts-expect-error no such input
    tableFindings(table, [{ when: { amout: 1 }, then: { remedy: "refund" } }]);
    // @ts-expect-error an output is missing
    tableFindings(table, [{ when: { amount: 1 }, then: {} }]);
  });

  test("refuses inputs and outcomes that are not there", () => {
    const rest = { ...spec, outputs: { fee: z.number() }, hitPolicy: "first", rows: [] } as const;
    // @ts-expect-error no such fact
    () => defineTable({ ...rest, inputs: ["amout"] });
    // @ts-expect-error no such output
    () => defineTable({ ...rest, outcome: "remedy" });
    // @ts-expect-error no such hit policy
    () => defineTable({ ...rest, hitPolicy: "last" });
  });
});
