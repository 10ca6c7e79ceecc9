import { scopeOf } from "../operations/definitions.js";
import type { Process } from "../processes/index.js";
import { defineRulebook, type Layer, parseRulebook, type Rulebook } from "../rules/index.js";

/**
 * The machine's input for a start input, with the windows of its part of the shop.
 *
 * @throws InvalidInputError when the process does not take it, or a window has no length.
 */
export function sampleInput(
  process: Process,
  { start, layer }: { readonly start: object; readonly layer?: Layer },
  rulebook: Rulebook = parseRulebook({ layers: [] }),
): unknown {
  const layers = layer === undefined ? rulebook.layers : [...rulebook.layers, layer];
  const rules = layer === undefined ? rulebook : defineRulebook({ rules: rulebook.rules, layers });
  return process.input(start, rules.at(scopeOf(start)));
}
