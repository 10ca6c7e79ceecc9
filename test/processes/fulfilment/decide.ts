import { consult, type Process } from "opscycle/processes";
import type { Decision } from "opscycle/rules";
import type { ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

/** What the real rulebook says to a command, where a life stands. */
export function decide(
  process: Process,
  { snapshot }: ProcessLife,
  command: { readonly type: string; readonly [field: string]: unknown },
  at: string,
): Decision {
  const { decision } = consult(process, shopRulebook, snapshot, command, { at });
  if (decision === undefined) throw new Error(`${command.type} consults no rule`);
  return decision;
}
