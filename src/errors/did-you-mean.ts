import { closest, distance } from "fastest-levenshtein";

/** The known name nearest to a mistyped one, as ` (did you mean "…"?)`, or an empty string when none is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const candidates = [...known];
  if (candidates.length === 0) return "";
  const nearest = closest(name, candidates);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3))
    ? ` (did you mean "${nearest}"?)`
    : "";
}
