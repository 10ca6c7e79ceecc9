/** Figures about listings by which nothing is decided. */
export const listingReferenceValues = [
  {
    id: "listing.media.view-360",
    title: { en: "All-round view as an optional medium for complex goods", zh: "360°展示" },
    value: 360,
    unit: "degrees",
    source: "R054",
    questionable: "the source uses the figure also figuratively, for an all-round portrait of customers",
  },
] as const;
