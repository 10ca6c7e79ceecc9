import type { Operations, StoredInstance } from "opscycle/operations";
import { alertId } from "opscycle/processes";
import { type FactSources, knownFacts, rulesFor, scopeOf } from "../read-model/known-facts.js";
import { productMemory } from "../read-model/product-memory.js";
import { watchedRules } from "./watched-rules.js";

const by = { actor: "night-watch", role: "system" } as const;

/** What a job does every night: it looks at every product in operation, and hands what it finds to the alerts. */
export async function watchProducts(operations: Operations, sources: FactSources): Promise<void> {
  const products = await operations.list({ process: "product", state: "operating" });
  const alerts = await operations.list({ process: "alert" });
  const notClear = new Set(alerts.filter(({ states }) => !states.includes("clear")).map(({ id }) => id));
  const seen: Promise<unknown>[] = [];
  for (const product of products) {
    for (const rule of watchedRules) {
      const observation = observe(operations, sources, product, rule);
      // What is well and has no alert leaves nothing: it need not be handed in.
      if (observation.isWell && !notClear.has(alertId(rule, product.id))) continue;
      const { facts, scope } = observation;
      seen.push(operations.watch({ rule, subject: product.id, facts, scope }, by));
    }
  }
  await Promise.all(seen);
}

function observe(
  { rulebook }: Operations,
  sources: FactSources,
  product: StoredInstance,
  rule: string,
): { readonly facts: object; readonly scope: ReturnType<typeof scopeOf>; readonly isWell: boolean } {
  const memory = productMemory(product);
  const rules = rulesFor(sources.figures, rulebook, memory);
  const { facts: fields, outcomes } = rules.rule(rule);
  const names = Object.keys(fields.shape).filter((name) => name !== "raised");
  const facts = knownFacts(sources, rulebook, product, rule, names);
  const raised = Object.hasOwn(fields.shape, "raised") ? { raised: false } : {};
  const { outcome } = rules.decide(rule, { ...facts, ...raised });
  return { facts, scope: scopeOf(memory), isWell: outcome === outcomes[0] || outcome === "undecided" };
}
