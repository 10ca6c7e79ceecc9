import { builtInProcesses, productProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { filledIn, formPlan } from "../../examples/console/page/product/form/form-schema.js";
import { schemaValidator } from "../../examples/console/page/product/form/schema-validator.js";

const speech = {
  language: "en",
  currency: "CNY",
  factNeeded: "needed",
  factUseful: "useful",
  metrics: "Facts",
} as const;
const fieldsOf = (payload: z.ZodType) => z.toJSONSchema(payload, { io: "input", unrepresentable: "any" });
const fieldsOfCommand = (type: keyof typeof productProcess.commands) =>
  fieldsOf(productProcess.commands[type].payload);
const validator = schemaValidator((keyword, limit) =>
  keyword === "required" ? keyword : `${keyword} ${limit}`,
);

describe("formPlan", () => {
  test("asks of a fact one kind of value, in words", () => {
    const { schema, uiSchema } = formPlan(fieldsOfCommand("product.retire"), speech);
    const metrics = z
      .looseObject({ title: z.string(), properties: z.record(z.string(), z.unknown()) })
      .parse(schema.properties?.["metrics"]);
    expect(metrics.title).toBe("Facts");
    expect(metrics.properties).toMatchObject({
      unitsSold: { type: "number", minimum: 0, title: "Units sold", description: "needed In units." },
      returnRate: {
        type: "number",
        maximum: 1,
        title: "Return rate",
        description: expect.stringContaining("useful"),
      },
    });
    expect(uiSchema["ui:order"]).toEqual(["metrics", "successorSku"]);
  });

  test("gives yes, no and not known of a fact as three answers", () => {
    const { uiSchema } = formPlan(fieldsOfCommand("product.weighTriangle"), speech);
    expect(uiSchema).toMatchObject({ metrics: { needUnmet: { "ui:widget": "select" } } });
  });

  test("speaks Chinese", () => {
    const { schema, uiSchema } = formPlan(fieldsOfCommand("product.triage"), { ...speech, language: "zh" });
    expect(schema.properties).toMatchObject({ verdict: { title: "结论" }, cause: { title: "原因" } });
    expect(uiSchema).toMatchObject({ verdict: { "ui:enumNames": ["重启", "优化", "清仓", "淘汰"] } });
  });

  test("leaves no choice between a value and null in any form of the library", () => {
    for (const process of builtInProcesses)
      for (const { payload } of Object.values(process.commands))
        expect(JSON.stringify(formPlan(fieldsOf(payload), speech).schema)).not.toContain('"null"');
  });
});

describe("filledIn", () => {
  test("leaves out what was left empty, and asks a rule with no facts at all", () => {
    expect(filledIn({ metrics: {}, adPlan: { channel: "" }, note: "", units: 0, live: false })).toEqual({
      metrics: {},
      units: 0,
      live: false,
    });
  });
});

describe("schemaValidator", () => {
  test("names each fault where it is, with its limit", () => {
    const { schema } = formPlan(fieldsOfCommand("product.restart"), speech);
    const data = {
      metrics: { returnRate: 1.5, unitsSold: undefined },
      adPlan: { channel: "search", budget: 0 },
    };
    const { errors, errorSchema } = validator.validateFormData(data, schema);
    expect(errors.map(({ stack }) => stack).sort()).toEqual([
      "Budget: exclusiveMinimum 0",
      "Campaign id: required",
      "Optimisation cycle days: required",
      "Return rate: maximum 1",
    ]);
    expect(errorSchema).toMatchObject({ metrics: { returnRate: { __errors: ["maximum 1"] } } });
    expect(validator.isValid(schema, data, schema)).toBe(false);
  });

  test("finds nothing wrong with what the command takes", () => {
    const { schema } = formPlan(fieldsOfCommand("product.triage"), speech);
    expect(validator.validateFormData({ verdict: "clear", cause: "too dear" }, schema).errors).toEqual([]);
  });
});
