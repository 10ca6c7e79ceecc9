/** Gives a text that may be kept; the same one for the same long text. */
export type TextPool = (text: string) => string;

/** Engines copy short texts when they cut them out, so these hold on to nothing. */
const LONGEST_COPIED = 12;
const LONGEST_KEPT = 200;
const MOST_TEXTS = 200_000;

/**
 * Keeps one copy of each long text. A cell is a view into the text of a whole chunk: whoever keeps a name would
 * keep the chunk, and whoever keeps all lines would keep the file.
 */
export function textPool(): TextPool {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length <= LONGEST_COPIED) return text;
    const found = known.get(text);
    if (found !== undefined) return found;
    const copy = detached(text);
    if (text.length <= LONGEST_KEPT) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(copy, copy);
    }
    return copy;
  };
}

/** A copy that does not hold on to the text it was cut from: the new text is one character longer. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
