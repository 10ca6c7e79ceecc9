import { z } from "zod";
import { InvalidInputError, refuseDeepNesting, schemaIssues } from "../errors/index.js";
import type { GoldenCheck, GoldenDecision, GoldenDecisions } from "./golden-decisions.js";

const checkSchema = z.strictObject({
  check: z.string(),
  operator: z.enum([">=", ">", "<=", "<", "=", "in"]),
  threshold: z.json(),
}) satisfies z.core.$ZodType<GoldenCheck>;

const goldenSchema = z.record(
  z.string(),
  z.strictObject({
    outcome: z.string(),
    proposal: z.exactOptional(z.json()),
    missing: z.exactOptional(z.array(z.string())),
    failed: z.array(checkSchema),
    params: z.record(z.string(), z.strictObject({ value: z.json(), layer: z.string() })),
  }) satisfies z.core.$ZodType<GoldenDecision>,
);

/**
 * Reads golden decisions out of what came out of a JSON file.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault with path, expected and received.
 */
export function parseGolden(value: unknown): GoldenDecisions {
  refuseDeepNesting("golden decisions", value);
  const parsed = goldenSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError("golden decisions", schemaIssues(parsed.error, value));
}
