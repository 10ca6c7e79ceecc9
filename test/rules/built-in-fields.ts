import { builtInRules } from "opscycle/rules";
import type { z } from "zod";

/** A fact or a parameter of a built-in rule. */
export interface BuiltInField {
  readonly id: string;
  readonly name: string;
  readonly schema: z.ZodType;
}

/** Every fact and parameter of every built-in rule. */
export const builtInFields: readonly BuiltInField[] = builtInRules.flatMap(({ id, facts, params }) =>
  [facts, params].flatMap(({ shape }) =>
    Object.entries(shape).map(([name, schema]) => ({ id, name, schema: schema as z.ZodType })),
  ),
);

/** Whether the field takes this value. */
export function takes(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** Those that are numbers. */
export const numberFields: readonly BuiltInField[] = builtInFields.filter(({ schema }) =>
  [0.5, 1, 2].some((value) => takes(schema, value)),
);
