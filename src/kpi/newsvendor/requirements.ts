import { refusal, requireFinite } from "../require.js";

/** Refuses what is not a probability above 0, of 1 at most. */
export function requirePositiveChance(subject: string, path: string, value: number): void {
  if (!(typeof value === "number" && value > 0 && value <= 1))
    throw refusal(subject, path, "a probability above 0, of 1 at most", value);
}

/** Refuses a list that is empty or in which any number is not finite. */
export function requireFiniteList(subject: string, path: string, values: ArrayLike<number>): void {
  if (typeof values !== "object" || values === null || !(values.length > 0))
    throw refusal(subject, path, "a list of at least one number", values);
  for (let index = 0; index < values.length; index += 1)
    requireFinite(subject, `${path}.${index}`, values[index] ?? Number.NaN);
}
