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
  return compare(check, comparison, name, observed, threshold) ? "met" : "unmet";
}

/** Spelled out: over a fleet this is called millions of times, and a method found by name is slow. */
function compare(
  check: Check,
  comparison: "atLeast" | "above" | "atMost" | "below",
  name: string,
  observed: number,
  threshold: number,
): boolean {
  switch (comparison) {
    case "atLeast":
      return check.atLeast(name, observed, threshold);
    case "above":
      return check.above(name, observed, threshold);
    case "atMost":
      return check.atMost(name, observed, threshold);
    case "below":
      return check.below(name, observed, threshold);
  }
}

/** Two answers as one: what is missed counts before what is not known. */
export function worse(one: Answer, other: Answer): Answer {
  if (one === "unmet" || other === "unmet") return "unmet";
  return one === "unknown" || other === "unknown" ? "unknown" : "met";
}
