import { compare, sweep } from "opscycle/replay";
import { history, rulebookWith, steadySales } from "../../histories.js";

const named = (sku: string, name: string, every: number, quantity: number) =>
  steadySales(sku, { until: 130, every, quantity }).map((line) => ({ ...line, name, unitCost: 6 }));

/** A name that would be markup where it is not escaped. */
export const hostileName = '<img src=x onerror="document.title=1"> cup';

const shop = history([...named("mug", "Mug", 1, 2), ...named("cup", hostileName, 10, 1)]);
const trial = { minimumDays: 30, minimumMaturedUnits: 1, minimumUnits: 3, maximumRounds: 0 };

/** A cup that the second rulebook drops, and a rule that no replay without ads asks. */
export const smallComparison = await compare({
  history: shop,
  rulebooks: [
    { name: "now", rulebook: rulebookWith({ "trial.pass": trial }) },
    {
      name: "then",
      rulebook: rulebookWith({
        "trial.pass": { ...trial, minimumUnits: 5 },
        "ad.roi-gate": { acceptableRoas: 3 },
      }),
    },
  ],
});

/** Steady demand, in which a buffer only costs. */
export const smallSweep = await sweep({
  history: shop,
  rulebook: rulebookWith(),
  rule: "inventory.restock",
  param: "bufferDays",
  values: [0, 7, 21],
});
