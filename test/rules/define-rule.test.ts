import { defineRule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { errorOf, messageOf } from "./error-of.js";

const spec = {
  id: "test.rule",
  kind: "gate",
  title: { en: "Test", zh: "测试" },
  source: ["test"],
  facts: z.strictObject({ x: z.number() }),
  params: z.strictObject({ limit: z.number(), word: z.exactOptional(z.enum(["a", "b"])) }),
  outcomes: ["yes", "no"],
  decide: (): "yes" => "yes",
} as const;

describe("defineRule", () => {
  test("gives a frozen rule", () => {
    const rule = defineRule(spec);
    expect(Object.isFrozen(rule)).toBe(true);
    expect(rule).toMatchObject({ id: "test.rule", defaults: {}, notes: {}, redLine: false });
  });

  test.each(["trial", "Trial.pass", "trial.", "trial pass.x", ""])("refuses the id %j", (id) => {
    expect(messageOf(() => defineRule({ ...spec, id }))).toBe(
      `rule ${id} requires an id of dotted lower-case words, such as trial.pass`,
    );
  });

  test("refuses outcomes that are named twice, or that every rule has", () => {
    expect(messageOf(() => defineRule({ ...spec, outcomes: ["yes", "yes"] }))).toBe(
      "rule test.rule names an outcome twice",
    );
    expect(messageOf(() => defineRule({ ...spec, outcomes: ["yes", "undecided"] }))).toBe(
      "rule test.rule lists undecided, which every rule has without listing it",
    );
  });

  test.each([
    ["a default", z.number().default(3)],
    ["a prefault", z.number().prefault(3)],
    ["a catch", z.number().catch(3)],
    ["a default behind an optional", z.exactOptional(z.number().default(3))],
  ])("refuses a field with %s", (_what, limit) => {
    expect(messageOf(() => defineRule({ ...spec, params: z.strictObject({ limit }) }))).toBe(
      "rule test.rule gives limit a value of its own; defaults belong in defaults or in a layer",
    );
  });

  test.each([
    ["is transformed", z.number().transform(String)],
    ["is a date", z.date()],
  ])("refuses a fact that %s", (_what, x) => {
    expect(messageOf(() => defineRule({ ...spec, facts: z.strictObject({ x }) }))).toContain(
      "rule test.rule has a field x that is not plain JSON",
    );
  });

  test.each(["constructor", "toString", "hasOwnProperty"])("refuses a field called %s", (name) => {
    const facts = z.strictObject({ [name]: z.number() });
    expect(messageOf(() => defineRule({ ...spec, facts }))).toBe(
      `rule test.rule names a field ${name}, which every object has already`,
    );
  });

  test("refuses defaults that its parameters do not take, all at once", () => {
    const defaults = { limit: "3", wort: "a" };
    const untyped: (given: object) => unknown = (given) => defineRule({ ...spec, ...given });
    expect(messageOf(() => untyped({ defaults }))).toBe(
      [
        'rule test.rule requires defaults.limit to be a number, received "3"',
        'rule test.rule requires defaults.wort to be absent: the name is not known (did you mean "word"?), received "a"',
      ].join("\n"),
    );
    expect(errorOf(() => untyped({ defaults }))).toMatchObject({ code: "invalid-definition" });
  });

  test("takes parameters with checks across fields", () => {
    const params = spec.params.refine(({ limit }) => limit > 0);
    expect(defineRule({ ...spec, params, defaults: { word: "a" } }).defaults).toEqual({ word: "a" });
  });
});
