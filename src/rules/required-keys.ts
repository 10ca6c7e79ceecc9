import { z } from "zod";

const cache = new WeakMap<z.ZodObject, readonly string[]>();

/** The keys of an object schema that must be there. */
export function requiredKeys(schema: z.ZodObject): readonly string[] {
  let keys = cache.get(schema);
  if (keys === undefined) {
    keys = Object.entries(schema.shape)
      .filter(([key, field]) => !z.object({ [key]: field }).safeParse({}).success)
      .map(([key]) => key);
    cache.set(schema, keys);
  }
  return keys;
}
