import { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";

/** What a method can take: any number, none below 0, or only those above 0. */
export type Sign = "any" | "non-negative" | "positive";

const expectations: Readonly<Record<Sign, string>> = {
  any: "a finite number (missing periods are to be filled or cut off first)",
  "non-negative": "a number of 0 or more (missing periods are to be filled or cut off first)",
  positive: "a number above 0, which a multiplicative season needs",
};

/** The series as plain numbers; refuses a gap, a sign that the method cannot take, and too few periods. */
export function readSeries(
  subject: string,
  path: string,
  values: ArrayLike<number>,
  { atLeast = 1, sign = "any" }: { readonly atLeast?: number; readonly sign?: Sign } = {},
): readonly number[] {
  if (typeof values !== "object" || values === null || typeof values.length !== "number")
    throw refusal(subject, path, "a list of numbers", values);
  const series = Array.from(values);
  series.forEach((value, index) => {
    const fits = sign === "any" || value > 0 || (sign === "non-negative" && value === 0);
    if (!Number.isFinite(value) || !fits)
      throw refusal(subject, `${path}.${index}`, expectations[sign], value);
  });
  if (series.length < atLeast)
    throw new InvalidInputError(subject, [
      { path, expected: `at least ${atLeast} periods`, received: `${series.length}` },
    ]);
  return series;
}
