import type { StoredInstance } from "opscycle/operations";
import type { Possibility } from "opscycle/processes";
import type { Rulebook } from "opscycle/rules";
import { z } from "zod";
import { type FactSources, knownFacts } from "./known-facts.js";

const withMetrics = z.object({
  properties: z.object({ metrics: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
});

/** By command, the metrics that the server knows of a product now: what a form is filled with. */
export function suggestionsFor(
  sources: FactSources,
  rulebook: Rulebook,
  product: StoredInstance,
  possibilities: readonly Possibility[],
): { readonly [command: string]: object } {
  return Object.fromEntries(
    possibilities.flatMap(({ command, rule, fields }) => {
      const parsed = withMetrics.safeParse(fields);
      if (rule === undefined || !parsed.success) return [];
      const names = Object.keys(parsed.data.properties.metrics.properties);
      const facts = Object.entries(knownFacts(sources, rulebook, product, rule, names));
      const metrics = Object.fromEntries(
        facts.flatMap(([name, value]) => (value === null ? [] : [[name, Number(value.toPrecision(6))]])),
      );
      return Object.keys(metrics).length === 0 ? [] : [[command, { metrics }] as const];
    }),
  );
}
