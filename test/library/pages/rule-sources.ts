import { builtInRules, type Rule } from "opscycle/rules";
import ts from "typescript";
import * as exported from "../../../src/rules/index.js";
import { commentOf, declarationOf, type FieldDoc, fieldsOfType } from "./source-docs.js";

/** What the source says of a rule. */
export interface RuleSource {
  /** Its own comment, with the names of rules as their ids. */
  readonly comment: string;
  readonly facts: ReadonlyMap<string, FieldDoc>;
  readonly params: ReadonlyMap<string, FieldDoc>;
}

const idsByName = new Map(
  Object.entries(exported).flatMap(([name, value]) => {
    const rule = builtInRules.find((one: unknown) => one === value);
    return rule === undefined ? [] : [[name, rule.id] as const];
  }),
);

/** The name under which a built-in rule is exported. */
export function exportOf({ id }: Rule): string {
  const [name] = [...idsByName].find(([, one]) => one === id) ?? [];
  if (name === undefined) throw new Error(`${id} is not exported`);
  return name;
}

/** Reads what the source says of a built-in rule. */
export function ruleSource(rule: Rule): RuleSource {
  const name = exportOf(rule);
  const { text } = commentOf(name, "src/rules");
  if (text === "") throw new Error(`${rule.id} has no comment before \`export const ${name}\``);
  const [, facts, params] = typeArguments(name);
  return {
    comment: text.replaceAll(/`(\w+)`/g, (whole, one: string) => {
      const id = idsByName.get(one);
      return id === undefined ? whole : `\`${id}\``;
    }),
    facts: byName(facts),
    params: byName(params),
  };
}

/** Of the `Rule<…>` or `Table<…>` that the constant is declared to be. */
function typeArguments(name: string): readonly ts.TypeNode[] {
  const statement = declarationOf(name, "src/rules");
  if (!ts.isVariableStatement(statement)) return [];
  const [declaration] = statement.declarationList.declarations;
  const type = declaration?.type;
  return type !== undefined && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
}

function byName(type: ts.TypeNode | undefined): ReadonlyMap<string, FieldDoc> {
  const fields = type === undefined ? [] : fieldsOfType(type);
  return new Map(fields.map((field) => [field.name, field]));
}
