export { marketReferenceValues } from "./market-reference-values.js";
export type { ReferenceValue } from "./reference-value.js";
export { referenceValues } from "./reference-values.js";
