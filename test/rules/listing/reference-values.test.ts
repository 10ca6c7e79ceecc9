import { describe, expect, test } from "vitest";
import { listingReferenceValues } from "../../../src/rules/listing/reference-values.js";

describe("listingReferenceValues", () => {
  test("has the all-round view of R054", () => {
    expect(listingReferenceValues).toMatchObject([
      { id: "listing.media.view-360", value: 360, unit: "degrees", source: "R054" },
    ]);
  });
});
