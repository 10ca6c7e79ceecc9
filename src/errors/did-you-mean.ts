import { closest, distance } from "fastest-levenshtein";

/**
 * The known name nearest to a mistyped one, as ` (did you mean "…"?)`, or an empty string when none is near. The last
 * part of a name is near to it: `slow-mover` to `inventory.slow-mover`.
 */
export function didYouMean(name: string, known: Iterable<string>): string {
  const candidates = [...known];
  if (candidates.length === 0) return "";
  const whole = name === "" ? undefined : candidates.find((candidate) => candidate.endsWith(`.${name}`));
  const nearest = whole ?? closest(name, candidates);
  return whole !== undefined || distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3))
    ? ` (did you mean "${nearest}"?)`
    : "";
}
