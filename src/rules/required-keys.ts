import { z } from "zod";

/**
 * For schemas that are used once or twice: Zod otherwise compiles each object schema that it meets, which takes longer
 * than the parsing.
 */
export const uncompiled = { jitless: true } as const;

const cache = new WeakMap<z.ZodObject, readonly string[]>();

/** The keys of an object schema that must be there. */
export function requiredKeys(schema: z.ZodObject): readonly string[] {
  let keys = cache.get(schema);
  if (keys === undefined) {
    keys = Object.entries(schema.shape)
      .filter(([, field]) => !isOptional(field))
      .map(([key]) => key);
    cache.set(schema, keys);
  }
  return keys;
}

/** Whether an object may do without a field of this schema. */
export function isOptional(field: z.core.$ZodType): boolean {
  return z.object({ field }).safeParse({}, uncompiled).success;
}
