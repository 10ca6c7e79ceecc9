// Should this product be reordered? A decision with its arithmetic and its reasons.
import { builtInRules, defineRulebook, explainDecision, starterLayer } from "opscycle/rules";

const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    { id: "house", params: { "inventory.restock": { leadTimeDays: 10, orderMultiple: 12 } } },
  ],
});

const decision = rulebook.at({ sku: "MUG-1" }).decide("inventory.restock", {
  stockOnHand: 18,
  onOrder: 0,
  unitsSold: 60,
  observedDays: 30,
});

console.log(explainDecision(decision).join("\n"));
if (decision.outcome === "order") console.log(`Order ${decision.proposal?.units} units`);
