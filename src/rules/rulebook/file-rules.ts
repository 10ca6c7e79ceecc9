import { z } from "zod";
import { describeValue, type InputIssue } from "../../errors/index.js";
import { conditionSchema } from "../conditions/condition.js";
import { declaredFieldsSchema } from "../conditions/declared-fields.js";
import { readRule } from "../conditions/parse-rule.js";
import { ruleFile } from "../conditions/rule-file.js";
import type { Rule } from "../define-rule.js";
import { readTable } from "../tables/parse-table.js";
import { tableFile } from "../tables/table-file.js";

/** The rules and tables that a rulebook file brings along. */
export interface FileRules {
  readonly rules: readonly Rule[];
  readonly issues: readonly InputIssue[];
}

/**
 * Reads the rules of a rulebook file: what has `rows` is a table.
 *
 * @param others - the rules that are there already; a file's rule may have the id of none of them
 */
export function readFileRules(value: unknown, others: readonly Rule[]): FileRules {
  if (value === undefined) return { rules: [], issues: [] };
  if (!Array.isArray(value))
    return {
      rules: [],
      issues: [{ path: "rules", expected: "a list of rules and tables", received: describeValue(value) }],
    };
  const taken = new Set(others.map(({ id }) => id));
  const read = value.map((one: unknown, index) => {
    const issues: InputIssue[] = [];
    const isTable = typeof one === "object" && one !== null && Object.hasOwn(one, "rows");
    const rule = isTable ? readTable(one, issues) : readRule(one, issues);
    if (rule !== undefined && taken.has(rule.id)) {
      const expected = "another id: the rulebook has a rule of this id already";
      issues.push({ path: "id", expected, received: describeValue(rule.id) });
    }
    if (rule !== undefined) taken.add(rule.id);
    return {
      rule,
      issues: issues.map((issue) => ({ ...issue, path: joined(`rules.${index}`, issue.path) })),
    };
  });
  return {
    rules: read.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function joined(prefix: string, path: string): string {
  return path === "" ? prefix : `${prefix}.${path}`;
}

const ruleCase = ruleFile.shape.cases.element.extend({ when: conditionSchema });
const outputs = z.record(z.string(), z.unknown());
const param = z.looseObject({ default: z.exactOptional(z.unknown()) });

/** The rules of a rulebook file, for editors. */
export const fileRulesSchema = z.array(
  z.union([
    ruleFile.extend({
      facts: declaredFieldsSchema,
      params: z.exactOptional(z.record(z.string(), param)),
      cases: z.array(ruleCase).min(1),
    }),
    tableFile.extend({
      facts: declaredFieldsSchema,
      outputs: declaredFieldsSchema,
      rows: z.array(z.strictObject({ when: z.record(z.string(), z.unknown()), then: outputs })).min(1),
      otherwise: z.exactOptional(outputs),
    }),
  ]),
);
