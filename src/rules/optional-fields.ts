import { z } from "zod";

/**
 * The schema with every field optional, without its checks across fields, and strict: for facts of which some may be
 * missing, and for the parameters of one layer.
 */
export function optionalFields(schema: z.ZodObject): z.ZodObject {
  let optional = cache.get(schema);
  if (optional === undefined) {
    optional = z.strictObject(
      Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, z.optional(field)])),
    );
    cache.set(schema, optional);
  }
  return optional;
}

const cache = new WeakMap<z.ZodObject, z.ZodObject>();
