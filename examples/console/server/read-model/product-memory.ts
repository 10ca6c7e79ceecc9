import type { StoredInstance } from "opscycle/operations";
import { z } from "zod";

const memorySchema = z.object({
  sku: z.string(),
  category: z.string().optional(),
  platform: z.string().optional(),
  onSaleSince: z.string().nullable(),
  trialStartedAt: z.string().nullable(),
  onOrderUnits: z.number(),
});

/** What a product's machine remembers, as far as the console reads it. */
export type ProductMemory = z.infer<typeof memorySchema>;

/** Reads what a product remembers: the store keeps it as plain JSON. */
export function productMemory({ snapshot }: StoredInstance): ProductMemory {
  return memorySchema.parse(snapshot.context);
}
