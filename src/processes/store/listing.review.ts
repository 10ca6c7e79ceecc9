/** What a listing is made of; the price and the stock come from elsewhere. */
export const listingParts = ["materials", "title", "images", "details", "skus"] as const;

/** A part that is prepared by hand. */
export type ListingPart = (typeof listingParts)[number];

/** All that must be there before the review. */
export const listingNeeds = [...listingParts, "price", "stock"] as const;

/** Something that must be there. */
export type ListingNeed = (typeof listingNeeds)[number];

/** The lines of the product-information review form. All but `accuracy` are rules. */
export const listingChecks = ["title", "images", "details", "skus", "wording", "price", "accuracy"] as const;

/** A line of the review form. */
export type ListingCheck = (typeof listingChecks)[number];

/** Which checks must be made again when a part has changed. */
const checksOf: { readonly [Need in ListingNeed]: readonly ListingCheck[] } = {
  materials: ["accuracy"],
  title: ["title", "wording"],
  images: ["images", "accuracy"],
  details: ["details", "wording", "accuracy"],
  skus: ["skus", "price"],
  price: ["price"],
  stock: [],
};

/** How the reviews of a version stand. */
export interface ListingReview {
  /** Checks of this version that nobody has made yet. */
  readonly openChecks: readonly ListingCheck[];
  /** Checks of this version that failed. */
  readonly failedChecks: readonly ListingCheck[];
  /** The compliance review and the intellectual-property review (R209). */
  readonly compliance: "open" | "passed" | "failed";
  /** The intellectual-property review (R209). */
  readonly rights: "open" | "passed" | "failed";
}

/** Nothing is reviewed yet. */
export const unreviewed: ListingReview = {
  openChecks: listingChecks,
  failedChecks: [],
  compliance: "open",
  rights: "open",
};

/** All is reviewed, and well. */
export const approved: ListingReview = {
  openChecks: [],
  failedChecks: [],
  compliance: "passed",
  rights: "passed",
};

/** Parts have changed: what was said of them counts no more. */
export function reopen(review: ListingReview, changed: readonly ListingNeed[]): ListingReview {
  const again = changed.flatMap((need) => checksOf[need]);
  if (again.length === 0) return review;
  return {
    openChecks: listingChecks.filter((check) => again.includes(check) || review.openChecks.includes(check)),
    failedChecks: review.failedChecks.filter((check) => !again.includes(check)),
    compliance: "open",
    rights: "open",
  };
}

/** A check was made. */
export function closeCheck(review: ListingReview, check: ListingCheck, passed: boolean): ListingReview {
  const others = review.failedChecks.filter((failed) => failed !== check);
  return {
    ...review,
    openChecks: review.openChecks.filter((open) => open !== check),
    failedChecks: passed ? others : [...others, check],
  };
}
