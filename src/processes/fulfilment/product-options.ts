import { z } from "zod";
import type { BundleComponent, GoodsLine } from "../orders/order-lines.js";
import { sumUnits } from "../sum-units.js";

/** One way in which a product is sold, with a SKU and stock of its own: red, size M. */
export interface ProductVariant {
  /** SKU of the variant: it has stock of its own. */
  readonly sku: string;
  /** What tells it from the others, by the name of the option: `{ colour: "red", size: "M" }`. */
  readonly options: { readonly [option: string]: string };
}

/** The variants that have these options, whatever their others are. */
export const variantsOf = (
  variants: readonly ProductVariant[],
  options: ProductVariant["options"],
): ProductVariant[] =>
  variants.filter((variant) =>
    Object.entries(options).every(([option, value]) => variant.options[option] === value),
  );

/** What one unit of a bundle draws from stock, each SKU once. */
export function bundleComponents(components: readonly BundleComponent[]): BundleComponent[] {
  const bySku = new Map<string, number>();
  for (const { sku, units } of components) bySku.set(sku, sumUnits(bySku.get(sku) ?? 0, units));
  return [...bySku].map(([sku, units]) => ({ sku, units }));
}

/**
 * How many whole bundles the stock of the components makes.
 *
 * @param availableUnits - of each component's SKU; one that is not named has none
 * @returns 0 where the bundle has no components.
 *
 * @example
 * ```ts
 * import { bundleUnits } from "opscycle/processes";
 *
 * const giftSet = [{ sku: "CUP", units: 2 }, { sku: "POT", units: 1 }];
 * bundleUnits(giftSet, { CUP: 7, POT: 5 }); // => 3
 * ```
 */
export function bundleUnits(
  components: readonly BundleComponent[],
  availableUnits: { readonly [sku: string]: number },
): number {
  const each = bundleComponents(components).map(({ sku, units }) =>
    Math.floor(sumUnits(Math.max(0, own(availableUnits, sku)) / units)),
  );
  return each.length === 0 ? 0 : Math.min(...each);
}

const own = (units: { readonly [sku: string]: number }, sku: string): number =>
  Object.hasOwn(units, sku) ? (units[sku] ?? 0) : 0;

const units = z.number().positive();

/** The fields of a line that goes to the warehouse or comes back. */
export const goodsLineShape = {
  lineId: z.string().min(1),
  sku: z.string().min(1),
  units,
  components: z.exactOptional(
    z
      .array(z.strictObject({ sku: z.string().min(1), units }))
      .min(1)
      .readonly(),
  ),
};

const eachLineOnce = (lines: readonly { readonly lineId: string }[]): boolean =>
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length;

/** The schema of lines with their goods, each line once. */
export const goodsLinesSchema = z
  .array(z.strictObject(goodsLineShape) satisfies z.core.$ZodType<GoodsLine>)
  .min(1)
  .refine(eachLineOnce, "each line once")
  .readonly();

/** The schema of lines of a return: what the buyer paid for them beside the goods. */
export const returnLinesSchema = z
  .array(z.strictObject({ ...goodsLineShape, paidMinor: z.int().min(0) }))
  .min(1)
  .refine(eachLineOnce, "each line once")
  .readonly();
