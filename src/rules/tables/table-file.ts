import { z } from "zod";
import { headFields } from "../conditions/rule-file.js";
import { hitPolicies } from "./hit-policy.js";

/** A table in JSON, its facts, outputs and rows not yet looked at. */
export const tableFile = z.strictObject({
  ...headFields,
  facts: z.unknown(),
  inputs: z.exactOptional(z.array(z.string()).min(1)),
  outputs: z.unknown(),
  outcome: z.exactOptional(z.string()),
  hitPolicy: z.enum(hitPolicies),
  rows: z.unknown(),
  notes: z.exactOptional(
    z.strictObject({
      rows: z.exactOptional(
        z.strictObject({ source: z.exactOptional(z.string()), questionable: z.exactOptional(z.string()) }),
      ),
    }),
  ),
  otherwise: z.exactOptional(z.unknown()),
  gaps: z.exactOptional(z.literal("allowed")),
});
