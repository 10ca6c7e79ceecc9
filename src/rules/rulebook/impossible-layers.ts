import { type InputIssue, InvalidInputError } from "../../errors/index.js";
import type { Layer, Scope } from "./layer.js";
import type { RulesAt } from "./rules-at.js";

/**
 * What is impossible in layers of which each is right by itself. Each is looked at where it applies, in its own scope
 * from its first instant on; what several show alike is told of the last.
 *
 * @param beneath - how many of the layers, from the first, come from elsewhere: named, not counted
 */
export function impossibleLayers(
  layers: readonly Layer[],
  beneath: number,
  at: (scope: Scope) => RulesAt,
): InputIssue[] {
  const found = new Map<object, Map<string, InputIssue[]>>();
  for (const [index, layer] of layers.entries()) {
    const here = at(scopeOf(layer));
    const ofSet = found.get(here.layerSet) ?? new Map<string, InputIssue[]>();
    found.set(here.layerSet, ofSet);
    const prefix = index < beneath ? `${layer.id}.` : `layers.${index - beneath}.`;
    for (const ruleId of Object.keys(layer.params)) ofSet.set(ruleId, impossibleParams(here, ruleId, prefix));
  }
  return [...found.values()].flatMap((ofSet) => [...ofSet.values()].flat());
}

/** A scope in which the layer applies. */
function scopeOf({ when, from, until }: Layer): Scope {
  if (from !== undefined) return { ...when, at: from };
  return until === undefined ? { ...when } : { ...when, at: new Date(Date.parse(until) - 1).toISOString() };
}

function impossibleParams(here: RulesAt, ruleId: string, prefix: string): InputIssue[] {
  try {
    here.paramValues(ruleId);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.issues.map((issue) => ({ ...issue, path: prefix + issue.path }));
  }
}
