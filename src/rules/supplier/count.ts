import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Who can supply a product. */
export interface SupplierCountFacts {
  /** Suppliers that are approved for it and would take an order now. */
  readonly availableSuppliers: number;
}

/** How many there must be. */
export interface SupplierCountParams {
  /** Suppliers at the least. */
  readonly minimumSuppliers: number;
}

const factsSchema = z.strictObject({
  availableSuppliers: z.int().nonnegative(),
}) satisfies z.core.$ZodType<SupplierCountFacts>;

const paramsSchema = z.strictObject({
  minimumSuppliers: z.int().positive(),
}) satisfies z.core.$ZodType<SupplierCountParams>;

/** Whether a product can be bought from enough suppliers, so that it hangs on none of them alone (R048). */
export const supplierCount: Rule<
  "supplier.count",
  SupplierCountFacts,
  SupplierCountParams,
  "enough" | "too-few"
> = defineRule({
  id: "supplier.count",
  kind: "alert",
  title: { en: "Enough suppliers", zh: "多家供应商" },
  source: ["R048"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["enough", "too-few"],
  decide({ availableSuppliers }, params, check) {
    return check.atLeast("availableSuppliers", availableSuppliers, params.minimumSuppliers)
      ? "enough"
      : "too-few";
  },
});
