/** What some databases cut off at, and what UTF-8 has no bytes for: two ids could become one. */
const unfit = /[\0\p{Surrogate}]/u;

/** Whether a text cannot be kept by every store. */
export function isUnfitText(text: string): boolean {
  return unfit.test(text);
}
