import type { HandOver, Process } from "../processes/index.js";
import type { ParamValue, Rule, RulesAt } from "../rules/index.js";
import type { Line } from "./block.js";
import { type ManualLanguage, type ManualWords, manualWords } from "./words.js";

/** What every part of a manual is made from. */
export interface ManualContext {
  readonly language: ManualLanguage;
  readonly words: ManualWords;
  readonly processes: readonly Process[];
  readonly handOvers: readonly HandOver[];
  readonly rules: readonly Rule[];
  readonly rulesAt: RulesAt;
}

/** Gathers what a manual is made from. */
export function manualContext(parts: Omit<ManualContext, "words">): ManualContext {
  return { ...parts, words: manualWords[parts.language] };
}

/** The parameters of a rule that are set; undefined where the rulebook does not have the rule. */
export function valuesOf(
  { rules, rulesAt }: ManualContext,
  id: string,
): ReadonlyMap<string, ParamValue> | undefined {
  return rules.some((rule) => rule.id === id) ? rulesAt.paramValues(id) : undefined;
}

/** A process by its title, with a reference to its chapter where it has one. */
export function processLine({ processes, language }: ManualContext, id: string): Line {
  const process = processes.find((each) => each.id === id);
  return process === undefined ? [{ code: id }] : [{ process: id, text: process.title[language] }];
}

/** What set a value, for a reader. */
export function layerName({ words }: ManualContext, { layer }: ParamValue): string {
  return words.layers[layer] ?? layer;
}
