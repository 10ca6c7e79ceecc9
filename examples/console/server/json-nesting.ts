/** No form, and no file that a person writes, is nested so deep. */
export const deepestNesting = 64;

/** How deep lists and objects of a JSON text stand in one another, at the most. */
export function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  // Brackets inside texts are none.
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  }
  return deepest;
}
