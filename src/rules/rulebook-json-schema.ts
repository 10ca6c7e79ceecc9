import { z } from "zod";
import type { Rule } from "./define-rule.js";
import { layerSchema } from "./layer.js";

/** JSON Schema of a rulebook file for these rules: editors complete and check it. */
export function rulebookJsonSchema(rules: readonly Rule[]): object {
  const params = rules
    .filter((rule) => Object.keys(rule.params.shape).length > 0)
    .map(
      (rule) =>
        [
          rule.id,
          z.exactOptional(nullableParams(rule).describe(`${rule.title.en} (${rule.source.join(", ")})`)),
        ] as const,
    );
  const file = z.strictObject({
    $schema: z.exactOptional(z.string()),
    starter: z.exactOptional(
      z.boolean().describe("false leaves out the assumed values of the starter layer"),
    ),
    layers: z.array(layerSchema.extend({ params: z.strictObject(Object.fromEntries(params)) })),
  });
  return z.toJSONSchema(file, { io: "input" });
}

/** In a layer every parameter may be left out, and null unsets it. */
function nullableParams(rule: Rule): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(rule.params.shape).map(([name, field]) => [name, z.exactOptional(z.nullable(field))]),
    ),
  );
}
