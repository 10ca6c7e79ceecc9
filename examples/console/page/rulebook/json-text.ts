import { jsonLanguage } from "@codemirror/lang-json";

/** Where a value stands in a JSON text: keys and indexes from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A change to a text: what stands from one offset to the other is replaced. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

type JsonNode = ReturnType<typeof jsonLanguage.parser.parse>["topNode"];

/** Applies an edit to a text. */
export function edited(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** The offsets of the value at a path; undefined where there is none. */
export function rangeAt(text: string, path: JsonPath): { from: number; to: number } | undefined {
  let node = rootOf(text);
  for (const step of path) node = node && valueIn(text, node, step);
  return node && { from: node.from, to: node.to };
}

/**
 * The edit that puts a value at a path and leaves everything else as it is written, spaces too. What is missing on the
 * way there is added.
 *
 * @returns undefined when the text is no JSON, or the way leads through something that is neither object nor list
 */
export function settingAt(text: string, path: JsonPath, value: unknown): TextEdit | undefined {
  let node = rootOf(text);
  for (const [depth, step] of path.entries()) {
    if (node === undefined) return undefined;
    const next = valueIn(text, node, step);
    if (next === undefined) return adding(text, node, step, wrapped(path.slice(depth + 1), value));
    node = next;
  }
  return node && { from: node.from, to: node.to, insert: inlineJson(value) };
}

/** The edit that takes the member at a path away, with its comma; undefined where there is none. */
export function removalAt(text: string, path: JsonPath): TextEdit | undefined {
  const step = path.at(-1);
  let parent = rootOf(text);
  for (const outer of path.slice(0, -1)) parent = parent && valueIn(text, parent, outer);
  if (parent === undefined || step === undefined) return undefined;
  const members = membersOf(parent);
  const index = indexOf(text, parent, step);
  const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
  if (member === undefined) return undefined;
  if (after !== undefined) return { from: member.from, to: after.from, insert: "" };
  if (before !== undefined) return { from: before.to, to: member.to, insert: "" };
  return { from: parent.from, to: parent.to, insert: parent.name === "Object" ? "{}" : "[]" };
}

/** The keys and indexes that lead to an offset, without the name that is just being written there. */
export function pathAt(text: string, offset: number): JsonPath {
  const path: (string | number)[] = [];
  let node: JsonNode | null = jsonLanguage.parser.parse(text).resolveInner(offset, -1);
  for (; node !== null; node = node.parent) {
    const { parent } = node;
    if (parent?.name === "Property" && node.name !== "PropertyName" && node.name !== "⚠")
      path.unshift(keyOf(text, parent));
    else if (parent?.name === "Array" && isValue(node))
      path.unshift(membersOf(parent).findIndex(({ from }) => from === node?.from));
  }
  return path;
}

/** JSON on one line, with spaces: `{ "minimumUnits": 20 }`. */
export function inlineJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inlineJson(inner)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Whether a text can be read as JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rootOf(text: string): JsonNode | undefined {
  return jsonLanguage.parser.parse(text).topNode.firstChild ?? undefined;
}

function isValue({ name }: JsonNode): boolean {
  return ["Object", "Array", "String", "Number", "True", "False", "Null"].includes(name);
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  const children: JsonNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The properties of an object, the values of a list. */
function membersOf(node: JsonNode): readonly JsonNode[] {
  return childrenOf(node).filter((child) =>
    node.name === "Object" ? child.name === "Property" : isValue(child),
  );
}

function keyOf(text: string, property: JsonNode): string {
  const name = property.getChild("PropertyName");
  if (name === null) return "";
  try {
    return String(JSON.parse(text.slice(name.from, name.to)));
  } catch {
    return ""; // The name is still being written.
  }
}

/** Of two members with one key the last counts, as in JSON.parse. */
function indexOf(text: string, parent: JsonNode, step: string | number): number {
  if (typeof step === "number") return parent.name === "Array" ? step : -1;
  if (parent.name !== "Object") return -1;
  return membersOf(parent).findLastIndex((property) => keyOf(text, property) === step);
}

function valueIn(text: string, parent: JsonNode, step: string | number): JsonNode | undefined {
  const member = membersOf(parent)[indexOf(text, parent, step)];
  return parent.name === "Object" ? member && childrenOf(member).find(isValue) : member;
}

function wrapped(path: JsonPath, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }),
    value,
  );
}

/** Adds a member at the end of an object or a list, on a line of its own where the others have one. */
function adding(text: string, parent: JsonNode, step: string | number, value: unknown): TextEdit | undefined {
  const isObject = parent.name === "Object";
  if (isObject !== (typeof step === "string") || !(isObject || parent.name === "Array")) return undefined;
  const written = isObject ? `${JSON.stringify(step)}: ${inlineJson(value)}` : inlineJson(value);
  const last = membersOf(parent).at(-1);
  if (last !== undefined) {
    const indent = indentBefore(text, last.from);
    return {
      from: last.to,
      to: last.to,
      insert: indent === undefined ? `, ${written}` : `,\n${indent}${written}`,
    };
  }
  const { from, to } = parent;
  if (isObject) return { from, to, insert: `{ ${written} }` };
  const outer = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", from) + 1))?.[0] ?? "";
  return { from, to, insert: `[\n${outer}  ${written}\n${outer}]` };
}

/** The white space that begins the line of an offset, where nothing else stands before it. */
function indentBefore(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", offset - 1);
  const before = text.slice(start + 1, offset);
  return start >= 0 && before.trim() === "" ? before : undefined;
}
