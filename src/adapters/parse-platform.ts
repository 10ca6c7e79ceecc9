import type { z } from "zod";
import { InvalidInputError, schemaIssues } from "../errors/index.js";

/** Parses what a platform sent: fields that are not known are left out, wrong ones refused with their path. */
export function parsePlatform<Schema extends z.ZodType>(
  subject: string,
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(subject, schemaIssues(parsed.error, value));
}
