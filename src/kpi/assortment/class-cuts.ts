import { describeValue, InvalidInputError } from "../../errors/index.js";

/** Stands in a column of classes where there is none. */
export const noClass = 255;

/** Refuses cuts that do not rise from above 0 to below a limit. */
export function requireRisingCuts(
  subject: string,
  path: string,
  cuts: readonly number[],
  below: number = Number.POSITIVE_INFINITY,
): void {
  const rising =
    Array.isArray(cuts) &&
    cuts.length > 0 &&
    cuts.length < noClass &&
    cuts.every((cut, index) => cut > (cuts[index - 1] ?? 0) && cut < below);
  if (rising) return;
  const expected = `rising numbers above 0${below === Number.POSITIVE_INFINITY ? "" : ` and below ${below}`}`;
  const received = Array.isArray(cuts) ? `[${cuts.join(", ")}]` : describeValue(cuts);
  throw new InvalidInputError(subject, [{ path, expected, received }]);
}

/** The class of a value, 0 for one at or below the first cut. */
export function classAtMost(value: number, cuts: readonly number[]): number {
  let index = 0;
  while (index < cuts.length && value > (cuts[index] ?? 0)) index += 1;
  return index;
}
