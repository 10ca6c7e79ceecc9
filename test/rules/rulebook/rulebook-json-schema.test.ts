import { builtInRules, defineRulebook, parseRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const schema = defineRulebook({ rules: builtInRules }).jsonSchema();

/** The part of JSON Schema that is looked at here, read anew from the text that an editor would read. */
const nodeSchema = z.looseObject({
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  description: z.string().optional(),
});
const node = (value: unknown) => nodeSchema.parse(JSON.parse(JSON.stringify(value)));
const layer = node(node(node(schema).properties?.layers).items);
const params = node(layer.properties?.params);

describe("Rulebook.jsonSchema", () => {
  test("describes a file with layers that have an id and parameters", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(node(schema)).toMatchObject({ type: "object", required: ["layers"], additionalProperties: false });
    expect(Object.keys(node(schema).properties ?? {})).toEqual([
      "$schema",
      "starter",
      "platforms",
      "rules",
      "layers",
    ]);
    expect(layer).toMatchObject({ required: ["id", "params"], additionalProperties: false });
  });

  test("knows every parameter of every rule, none of them required, and no other", () => {
    expect(params.additionalProperties).toBe(false);
    const withParams = builtInRules.filter((rule) => Object.keys(rule.params.shape).length > 0);
    expect(Object.keys(params.properties ?? {})).toEqual(withParams.map(({ id }) => id));
    for (const rule of withParams) {
      const own = node(params.properties?.[rule.id]);
      expect(Object.keys(own.properties ?? {})).toEqual(Object.keys(rule.params.shape));
      expect(own).toMatchObject({ additionalProperties: false });
      expect(own.required ?? []).toEqual([]);
      expect(own.description).toContain(`${rule.title.en} ${rule.title.zh}`);
    }
  });

  test("takes null for every parameter, and gives its type and bounds", () => {
    const roi = node(params.properties?.["ad.roi-gate"]).properties;
    expect(node(roi?.payBackRoas)).toMatchObject({
      anyOf: [{ type: "number", exclusiveMinimum: 0 }, { type: "null" }],
      description: "3 unless a layer sets it (R001)",
    });
    expect(node(roi?.method)).toMatchObject({ anyOf: [{ enum: ["bands", "break-even"] }, { type: "null" }] });
  });

  test("says what the starter layer assumes, where it lies beneath", () => {
    const described = (rulebook: { jsonSchema(): object }) => {
      const ofLayer = node(node(node(rulebook.jsonSchema()).properties?.layers).items);
      const trial = node(node(ofLayer.properties?.params).properties?.["trial.pass"]);
      return node(trial.properties?.minimumUnits).description;
    };
    expect(described(parseRulebook({ layers: [] }))).toBe(
      "3 unless a layer sets it (assumed by layer starter)",
    );
    expect(described(parseRulebook({ starter: false, layers: [] }))).toBeUndefined();
  });

  test("has a place for everything in the starter layer", () => {
    const places = Object.entries(starterLayer.params).flatMap(([id, values]) =>
      Object.keys(values).map((param) => node(params.properties?.[id]).properties?.[param]),
    );
    expect(places).not.toContain(undefined);
    expect(places.length).toBeGreaterThan(30);
  });
});
