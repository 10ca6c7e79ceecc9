import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const certificationStarterParams: Layer["params"] = {
  "certification.food": { requiredLicences: ["food-business"] },
};
