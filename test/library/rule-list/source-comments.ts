import { builtInRules, type Rule } from "opscycle/rules";
import * as exported from "../../../src/rules/index.js";
import { sourceFiles } from "../source-files.js";

/** What the source says of a rule and of its parameters. */
export interface RuleComment {
  /** The first paragraph of the rule's own comment. */
  readonly purpose: string;
  /** By parameter. */
  readonly params: ReadonlyMap<string, string>;
}

const files = sourceFiles("src/rules");
const commentBefore = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n\s*`;
const idsByName = new Map(
  Object.entries(exported).flatMap(([name, value]) => {
    const rule = builtInRules.find((one: unknown) => one === value);
    return rule === undefined ? [] : [[name, rule.id] as const];
  }),
);

/** Reads the comments of a built-in rule out of the source. */
export function commentOf(rule: Rule): RuleComment {
  const [name] = [...idsByName].find(([, id]) => id === rule.id) ?? [];
  const declared = new RegExp(`${commentBefore}export const ${name}\\b`);
  for (const { text } of files) {
    const [, comment] = declared.exec(text) ?? [];
    if (comment !== undefined) return { purpose: firstParagraph(comment), params: paramComments(text) };
  }
  throw new Error(`${rule.id} has no comment before \`export const ${name}\``);
}

/** The comments of the fields of every interface of parameters in a file, and of those that it extends. */
function paramComments(text: string): ReadonlyMap<string, string> {
  const interfaces = text.matchAll(
    /^(?:export )?interface \w*Params(?: extends ([\w, ]+))? \{([\s\S]*?)^\}/gm,
  );
  const aliases = text.matchAll(/^export type \w*Params = (\w+);/gm);
  return new Map([
    ...[...aliases].flatMap(([, name = ""]) => [...fieldsOf(name)]),
    ...[...interfaces].flatMap(([, parents = "", body = ""]) => [
      ...parents.split(/,\s*/).flatMap((parent) => [...fieldsOf(parent)]),
      ...fieldComments(body),
    ]),
  ]);
}

/** The fields of an interface that stands in any file. */
function fieldsOf(name: string): ReadonlyMap<string, string> {
  if (name === "") return new Map();
  const declared = new RegExp(`^export interface ${name}(?: extends ([\\w, ]+))? \\{([\\s\\S]*?)^\\}`, "m");
  const [, parents = "", body = ""] = files.flatMap(({ text }) => declared.exec(text) ?? []);
  return new Map([
    ...parents.split(/,\s*/).flatMap((parent) => [...fieldsOf(parent)]),
    ...fieldComments(body),
  ]);
}

function fieldComments(body: string): readonly (readonly [string, string])[] {
  const fields = body.matchAll(new RegExp(`${commentBefore}readonly (\\w+)\\??:`, "g"));
  return [...fields].map(([, comment = "", field = ""]) => [field, firstParagraph(comment)] as const);
}

/** One line; names of rules as their ids. */
function firstParagraph(comment: string): string {
  const [paragraph = ""] = comment
    .replaceAll(/^\s*\* ?/gm, "")
    .trim()
    .split(/\n\s*\n|\n@/);
  return paragraph
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\{@link (\w+)\}/g, (_link, name: string) => `\`${idsByName.get(name) ?? name}\``)
    .trim();
}
