import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

const imageRoles = ["detail", "scene", "selling-point"] as const;

/** The images of a listing. */
export interface ListingMainImageFacts {
  /** Width of the main image, in pixels. */
  readonly widthPx: number;
  /** Height of the main image, in pixels. */
  readonly heightPx: number;
  /** Whether the main image brings out the product itself. */
  readonly showsProduct: boolean;
  /** Whether its background is white: advice only. */
  readonly whiteBackground?: boolean;
  /** What the other images show: advice only. */
  readonly otherImages?: readonly (typeof imageRoles)[number][];
}

/** How large a main image must be. */
export interface ListingMainImageParams {
  /** Least width and least height, in pixels. */
  readonly minimumSidePx: number;
}

/** What would make the images better and holds nothing up. */
export interface ListingMainImageProposal {
  /** What to add: a white background, or an image that shows what no other one does; empty when nothing is lacking. */
  readonly advice: readonly ("white-background" | (typeof imageRoles)[number])[];
}

const factsSchema = z.strictObject({
  widthPx: z.number().nonnegative(),
  heightPx: z.number().nonnegative(),
  showsProduct: z.boolean(),
  whiteBackground: z.exactOptional(z.boolean()),
  otherImages: z.exactOptional(z.array(z.enum(imageRoles))),
}) satisfies z.core.$ZodType<ListingMainImageFacts>;

const paramsSchema = z.strictObject({
  minimumSidePx: z.number().positive(),
}) satisfies z.core.$ZodType<ListingMainImageParams>;

/**
 * Whether the main image is large enough on both sides (R017) and brings out the product (R212). A white background,
 * and other images that show details, scenes and selling points, are proposed and not asked for.
 */
export const listingMainImage: Rule<
  "listing.main-image",
  ListingMainImageFacts,
  ListingMainImageParams,
  "accept" | "reject",
  ListingMainImageProposal
> = defineRule({
  id: "listing.main-image",
  kind: "gate",
  title: { en: "Main image", zh: "商品主图" },
  source: ["R017", "R212"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  defaults: { minimumSidePx: 800 },
  notes: { minimumSidePx: { source: "R017" } },
  decide(facts, params, check) {
    const wide = check.atLeast("widthPx", facts.widthPx, params.minimumSidePx);
    const high = check.atLeast("heightPx", facts.heightPx, params.minimumSidePx);
    const shown = check.equals("showsProduct", facts.showsProduct, true);
    const { whiteBackground, otherImages } = facts;
    const background = whiteBackground === false ? (["white-background"] as const) : [];
    const lacking = otherImages === undefined ? [] : imageRoles.filter((role) => !otherImages.includes(role));
    return {
      outcome: wide && high && shown ? "accept" : "reject",
      proposal: { advice: [...background, ...lacking] },
    };
  },
});
