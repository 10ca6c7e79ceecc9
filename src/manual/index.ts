export { type ManualOptions, operationsManual } from "./operations-manual.js";
export type { ManualLanguage } from "./words.js";
