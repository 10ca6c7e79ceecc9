const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[ !#-[\]-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON (RFC 8259), line and column from 1; undefined where all of it is JSON. */
export function findJsonFault(text: string): { readonly line: number; readonly column: number } | undefined {
  const offset = faultOffset(text);
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

// JSON.parse tells the position only for some faults and on some versions of Node.
function faultOffset(text: string): number | undefined {
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const takeSign = (sign: string) => {
    take(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const takeList = (end: string, takeItem: () => boolean) => {
    if (takeSign(end)) return true;
    do if (!takeItem()) return false;
    while (takeSign(","));
    return takeSign(end);
  };
  const takeKey = () => take(SPACE) && take(TEXT) && takeSign(":");
  const takeValue = (): boolean => {
    if (takeSign("{")) return takeList("}", () => takeKey() && takeValue());
    if (takeSign("[")) return takeList("]", takeValue);
    return take(TEXT) || take(NUMBER_OR_WORD);
  };
  const isWhole = takeValue() && take(SPACE) && at === text.length;
  return isWhole ? undefined : at;
}
