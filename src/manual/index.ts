/**
 * The operations manual of a shop, made from its rulebook and its processes.
 *
 * @packageDocumentation
 */
export { type ManualOptions, operationsManual } from "./operations-manual.js";
export type { ManualLanguage } from "./words.js";
