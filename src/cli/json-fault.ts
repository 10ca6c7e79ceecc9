import { whyNoJson } from "./json-fault-reason.js";

const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[ !#-[\]-\u{10FFFF}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where lists and objects stand deeper in one another, nothing is told: the stack would not hold. */
const DEEPEST = 500;

/** A place in a text, line and column from 1, and what is wrong there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** A clause for the reader; empty where there is nothing to say. */
  readonly reason: string;
}

/** Where a text stops being JSON (RFC 8259), and why; undefined where all of it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const { fault } = scan(text);
  return fault === undefined ? undefined : { ...placeOf(text, fault), reason: whyNoJson(text, fault) };
}

/** A name that stands twice in one object: JSON.parse would lose the first. Undefined where there is none. */
export function findRepeatedName(text: string): JsonFault | undefined {
  const { repeated } = scan(text);
  if (repeated === undefined) return undefined;
  return { ...placeOf(text, repeated.at), reason: `${repeated.name} stands there a second time` };
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

// JSON.parse tells the position only for some faults and on some versions of Node, and never a repeated name.
function scan(text: string) {
  let at = 0;
  let repeated: { readonly at: number; readonly name: string } | undefined;
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
  const takeName = (names: Set<string>) => {
    take(SPACE);
    const start = at;
    if (!take(TEXT)) return false;
    const name = text.slice(start, at);
    if (names.has(name)) repeated ??= { at: start, name };
    names.add(name);
    return takeSign(":");
  };
  const takeObject = () => {
    const names = new Set<string>();
    return takeList("}", () => takeName(names) && takeValue());
  };
  let depth = 0;
  const takeNested = (takeIt: () => boolean) => {
    depth += 1;
    const isWhole = depth <= DEEPEST && takeIt();
    if (depth <= DEEPEST) depth -= 1;
    return isWhole;
  };
  const takeValue = (): boolean => {
    if (takeSign("{")) return takeNested(takeObject);
    if (takeSign("[")) return takeNested(() => takeList("]", takeValue));
    return take(TEXT) || take(NUMBER_OR_WORD);
  };
  const isWhole = takeValue() && take(SPACE) && at === text.length;
  return { fault: isWhole || depth > DEEPEST ? undefined : at, repeated };
}
