import { type Check, silentCheck } from "../decision/check.js";
import type { Ruling } from "../define-rule.js";
import { listMissing, type ReadCondition, truthOf } from "./truth.js";

type Values = { readonly [name: string]: unknown };

/** What is answered, and a text that is the same for equal answers. */
export interface Answer {
  readonly ruling: Ruling<string, unknown>;
  readonly print: string;
}

/** A case of a rule in JSON. */
export interface Case extends Answer {
  readonly when: ReadCondition;
  /** Whether passing its checks speaks for the first outcome. */
  readonly speaksFor: boolean;
}

/**
 * The first case that holds answers. A case before it that is not known leaves the rule undecided, unless it would
 * answer the same.
 */
export function decideCases(
  cases: readonly Case[],
  otherwise: Answer,
  facts: Values,
  params: Values,
  check: Check,
): Ruling<string, unknown> {
  const unknown: Case[] = [];
  let answer: Answer | undefined;
  for (const one of cases) {
    const truth = truthOf(one.when, facts, params, check, one.speaksFor);
    if (answer !== undefined) continue;
    if (truth === undefined) unknown.push(one);
    if (truth === true) answer = one;
    if (truth === true && check === silentCheck) break;
  }
  const { ruling, print } = answer ?? otherwise;
  const open = unknown.filter((one) => one.print !== print);
  if (open.length === 0) return ruling;
  for (const one of open) listMissing(one.when, facts, params, check);
  return "undecided";
}
