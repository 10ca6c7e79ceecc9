import type { Check } from "./decision/check.js";

/** `unset`: no check was made. `unknown`: the threshold is set and the fact is missing, which is written down. */
export type Answer = "met" | "unmet" | "unknown" | "unset";

/** Compares a fact that may be missing with a threshold that a shop may leave unset. */
export function compareIfSet(
  check: Check,
  comparison: "atLeast" | "above" | "atMost" | "below",
  name: string,
  observed: number | undefined,
  threshold: number | undefined,
): Answer {
  if (threshold === undefined) return "unset";
  if (!check.hasFact(name, observed)) return "unknown";
  return check[comparison](name, observed, threshold) ? "met" : "unmet";
}
