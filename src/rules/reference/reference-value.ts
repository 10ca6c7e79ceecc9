import type { JsonValue } from "../../errors/index.js";
import type { Title } from "../define-rule.js";

/** A figure that the catalogue states and nothing decides by: an example, the size of a market. */
export interface ReferenceValue<Value extends JsonValue = JsonValue> {
  /** Names it, in dotted words: `market.growth`. */
  readonly id: string;
  /** What it is called. */
  readonly title: Title;
  /** What it is, as plain data; shares are 0 to 1. */
  readonly value: Value;
  /** What it is counted in. */
  readonly unit: string;
  /** Its number in the catalogue: `R055`. */
  readonly source: string;
  /** Why it should be looked at before it is relied on. */
  readonly questionable?: string;
}
