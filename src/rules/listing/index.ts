export {
  type DetailPageSection,
  type ListingDetailPageFacts,
  type ListingDetailPageParams,
  listingDetailPage,
} from "./detail-page.js";
export {
  type ListingMainImageFacts,
  type ListingMainImageParams,
  type ListingMainImageProposal,
  listingMainImage,
} from "./main-image.js";
export { type ListingPreCheckFacts, listingPreCheck, type ReviewState } from "./pre-check.js";
export {
  type ListingPriceHonestyFacts,
  type ListingPriceHonestyParams,
  listingPriceHonesty,
} from "./price-honesty.js";
export { listingReferenceValues } from "./reference-values.js";
export { type ListingSkuOptionsFacts, listingSkuOptions, type SkuOption } from "./sku-options.js";
export { type ListingTitleFacts, type ListingTitleParams, listingTitle } from "./title.js";
export { type ListingWordingFacts, type ListingWordingParams, listingWording } from "./wording.js";
