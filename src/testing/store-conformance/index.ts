export type { StoreCase, StoreUnderTest } from "./store-case.js";
export { storeConformance } from "./store-conformance.js";
