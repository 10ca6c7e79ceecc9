import type { ParamValue, Rule } from "../rules/index.js";
import { type Block, code, codes, joinLines, type Line, table } from "./block.js";
import { layerName, type ManualContext, valuesOf } from "./manual-context.js";

const longestValue = 90;

/** A rule by its title and its id. */
export function ruleLine({ language }: ManualContext, { id, title }: Rule): Line {
  return [`${title[language]} `, code(id)];
}

/** Rules with what they can answer, and the parameters in force. */
export function rulesTable(context: ManualContext, rules: readonly Rule[]): Block[] {
  const { words } = context;
  return table(
    [words.rule, words.outcomes, words.parameter, words.value, words.layer, words.remark],
    rules.flatMap((rule) => ruleRows(context, rule)),
  );
}

function ruleRows(context: ManualContext, rule: Rule): Line[][] {
  const { words } = context;
  const name: Line = [
    ...ruleLine(context, rule),
    `${words.separator}${words.kinds[rule.kind]}${rule.redLine ? `${words.separator}${words.redLine}` : ""}`,
  ];
  const first = [name, codes(rule.outcomes, words.separator)];
  const values = valuesOf(context, rule.id);
  if (values === undefined) return [[...first, [], [], [], [words.unknownRule]]];
  const missing = context.rulesAt.missingParams(rule.id);
  const params = Object.keys(rule.params.shape).map((param): Line[] => [
    [code(param)],
    ...valueCells(context, rule.id, param, values.get(param), missing.includes(param)),
  ]);
  if (params.length === 0) return [[...first, [], [], [], []]];
  return params.map((cells, index) => [...(index === 0 ? first : [[], []]), ...cells]);
}

function valueCells(
  context: ManualContext,
  rule: string,
  param: string,
  set: ParamValue | undefined,
  isNeeded: boolean,
): Line[] {
  const { words, language } = context;
  if (set === undefined) {
    const remark: Line = isNeeded
      ? [`${words.setIt} `, code(`params["${rule}"].${param}`)]
      : [words.optional];
    return [[words.unset], [], remark];
  }
  const { source, questionable } = set.note ?? {};
  const remarks: Line[] = [
    ...(set.assumed ? [[words.assumed]] : []),
    ...(source === undefined ? [] : [[code(source)]]),
    ...(questionable === undefined
      ? []
      : [[language === "en" ? `${words.questionable}${words.colon}${questionable}` : words.questionable]]),
  ];
  return [valueLine(context, set.value), [layerName(context, set)], joinLines(remarks, words.separator)];
}

/** A value as JSON; of one that is long its extent. */
export function valueLine({ words }: ManualContext, value: unknown): Line {
  const text = JSON.stringify(value);
  if (Array.isArray(value) && text.length > longestValue) return [`${value.length} ${words.rows}`];
  return [code(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)];
}
