import type { StoredInstance } from "opscycle/operations";
import type { Decision, Rulebook } from "opscycle/rules";
import type { RestockProposal } from "../../shared/api.js";
import { type FactSources, knownFacts, rulesFor } from "./known-facts.js";
import { productMemory } from "./product-memory.js";

/** The lifecycle states in which a product is replenished. */
const replenished = /^(trial|operating|restarting)(\.|$)/;
const restock = "inventory.restock";
/** The command that takes a proposal up. */
export const restockCommand = "product.requestReplenishment";
const factNames = ["stockOnHand", "unitsSold", "observedDays"] as const;

/** What the restock rule says of products with nothing on order, asked again only where something has changed. */
export class RestockProposals {
  private readonly answers = new Map<
    string,
    { readonly key: string; readonly decision: Decision | undefined }
  >();

  constructor(
    private readonly sources: FactSources,
    private readonly roles: readonly string[],
  ) {}

  /** The products that the rule would order for. */
  of(products: Iterable<StoredInstance>, rulebook: Rulebook): readonly RestockProposal[] {
    const { today, now } = this.sources.figures;
    const asked = `${rulebook.fingerprint} ${layersInForce(rulebook, now)} ${today}`;
    const proposals: RestockProposal[] = [];
    for (const product of products) {
      const stock = this.sources.stock.unitsOf(product.id);
      const key = `${asked} ${product.revision} ${stock}`;
      let answer = this.answers.get(product.id);
      if (answer?.key !== key) {
        answer = { key, decision: this.ask(product, rulebook) };
        this.answers.set(product.id, answer);
      }
      if (answer.decision) proposals.push(this.proposal(product.id, answer.decision));
    }
    return proposals.sort((one, other) => other.units - one.units);
  }

  private ask(product: StoredInstance, rulebook: Rulebook): Decision | undefined {
    if (!product.states.some((state) => replenished.test(state))) return undefined;
    const memory = productMemory(product);
    if (memory.onOrderUnits > 0) return undefined;
    const facts = knownFacts(this.sources, rulebook, product, restock, factNames);
    const rules = rulesFor(this.sources.figures, rulebook, memory);
    const decision = rules.decide(restock, { ...noFacts, ...facts, onOrder: 0 });
    return decision.outcome === "order" ? decision : undefined;
  }

  private proposal(sku: string, decision: Decision): RestockProposal {
    const { name = sku } = this.sources.figures.profile(sku) ?? {};
    const { units } = decision.proposal as { readonly units: number };
    const metrics = Object.fromEntries(factNames.map((fact) => [fact, decision.facts[fact] ?? null]));
    const command = { type: restockCommand, metrics };
    return { sku, name, units, decision, roles: this.roles, command };
  }
}

/** Which of the layers that have dates apply at an instant. */
function layersInForce({ layers }: Rulebook, now: string): string {
  const isBegun = (instant: string | undefined) =>
    instant !== undefined && Date.parse(instant) <= Date.parse(now);
  const dated = layers.filter(({ from, until }) => from !== undefined || until !== undefined);
  return dated.map(({ from = now, until }) => Number(isBegun(from) && !isBegun(until))).join("");
}

const noFacts = { stockOnHand: null, unitsSold: null, observedDays: null };
