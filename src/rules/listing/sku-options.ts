import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { foldText } from "../wording/fold-text.js";

/** What a customer can choose, with the stock and the price behind it. */
export interface SkuOption {
  /** As the customer reads it: `red / M`. */
  readonly name: string;
  /** Units in stock; absent where the option has no stock record. */
  readonly stockUnits?: number;
  /** Price in major units of the shop's currency; absent where the option has none. */
  readonly price?: number;
}

/** The options of a listing. */
export interface ListingSkuOptionsFacts {
  /** All that can be chosen. */
  readonly options: readonly SkuOption[];
}

const factsSchema = z.strictObject({
  options: z.array(
    z.strictObject({
      name: z.string().min(1),
      stockUnits: z.exactOptional(z.number().nonnegative()),
      price: z.exactOptional(z.number().nonnegative()),
    }),
  ),
}) satisfies z.core.$ZodType<ListingSkuOptionsFacts>;

/**
 * Whether each option of a listing stands for one SKU (R208): no option twice, and each with its own stock record and
 * a price above 0. An option that is out of stock has a record all the same. A listing without options is refused.
 */
export const listingSkuOptions: Rule<
  "listing.sku-options",
  ListingSkuOptionsFacts,
  Record<string, never>,
  "accept" | "reject"
> = defineRule({
  id: "listing.sku-options",
  kind: "gate",
  title: { en: "SKU options", zh: "SKU设置" },
  source: ["R208"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["accept", "reject"],
  decide({ options }, _params, check) {
    const names = new Set(options.map(({ name }) => plainName(name)));
    const any = check.atLeast("optionsListed", options.length, 1);
    const distinct = check.atMost("optionsRepeated", options.length - names.size, 0);
    const unstocked = options.filter(({ stockUnits }) => stockUnits === undefined);
    const stocked = check.atMost("optionsWithoutStockRecord", unstocked.length, 0);
    const unpriced = options.filter(({ price = 0 }) => price === 0);
    const priced = check.atMost("optionsWithoutPrice", unpriced.length, 0);
    return any && distinct && stocked && priced ? "accept" : "reject";
  },
});

/** Spaces, punctuation and spelling make no other option: `Red/M` is `red / m`. */
function plainName(name: string): string {
  const plain = foldText(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain === "" ? name : plain;
}
