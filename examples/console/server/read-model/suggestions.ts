import type { StoredInstance } from "opscycle/operations";
import type { Possibility } from "opscycle/processes";
import type { Rulebook } from "opscycle/rules";
import { z } from "zod";
import { type FactSources, knownFacts } from "./known-facts.js";

const withMetrics = z.object({
  properties: z.object({ metrics: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
});

const withRemainder = z.object({ properties: z.object({ remainingUnits: z.unknown() }) });

/** By command, what the server knows of a product now: what a form is filled with. */
export function suggestionsFor(
  sources: FactSources,
  rulebook: Rulebook,
  product: StoredInstance,
  possibilities: readonly Possibility[],
): { readonly [command: string]: object } {
  const suggested = possibilities.map(({ command, rule, fields }) => {
    const metrics = rule === undefined ? {} : metricsFor(sources, rulebook, product, rule, fields);
    const remainder = remainderFor(sources, product, fields);
    return [command, { ...(Object.keys(metrics).length > 0 && { metrics }), ...remainder }] as const;
  });
  return Object.fromEntries(suggested.filter(([, fields]) => Object.keys(fields).length > 0));
}

function metricsFor(
  sources: FactSources,
  rulebook: Rulebook,
  product: StoredInstance,
  rule: string,
  fields: object,
): { readonly [fact: string]: number } {
  const parsed = withMetrics.safeParse(fields);
  if (!parsed.success) return {};
  const names = Object.keys(parsed.data.properties.metrics.properties);
  const facts = Object.entries(knownFacts(sources, rulebook, product, rule, names));
  return Object.fromEntries(
    // Six digits are more than a form shows.
    facts.flatMap(([name, value]) => (value === null ? [] : [[name, Number(value.toPrecision(6))]])),
  );
}

/** What is left over when a clearance ends is what lies in stock. */
function remainderFor({ stock }: FactSources, { id }: StoredInstance, fields: object) {
  const units = withRemainder.safeParse(fields).success ? stock.unitsOf(id) : null;
  return units === null ? {} : { remainingUnits: units };
}
