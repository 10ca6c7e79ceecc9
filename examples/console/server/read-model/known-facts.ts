import type { StoredInstance } from "opscycle/operations";
import type { Rulebook, RulesAt } from "opscycle/rules";
import type { StockRecords } from "../console-shop.js";
import { type ProductMemory, productMemory } from "./product-memory.js";
import type { SkuFigures } from "./sku-figures.js";

/** From what the facts of a product are worked out. */
export interface FactSources {
  readonly figures: SkuFigures;
  readonly stock: StockRecords;
}

/** A product that a rule is to be asked about. */
interface Asked extends FactSources {
  readonly memory: ProductMemory;
  readonly rules: RulesAt;
  readonly rule: string;
}

/** What the server knows for a form, by the name of the fact; undefined where it does not. */
const factTable: { readonly [fact: string]: (asked: Asked) => number | null | undefined } = {
  unitsSold: (asked) => asked.figures.unitsSold(asked.memory.sku, windowDays(asked)),
  previousUnitsSold: (asked) => {
    const days = windowDays(asked);
    const { sku } = asked.memory;
    return asked.figures.unitsSold(sku, 2 * days) - asked.figures.unitsSold(sku, days);
  },
  daysOnSale,
  observedDays: (asked) => Math.min(windowDays(asked), 1 + (daysOnSale(asked) ?? 0)),
  stockOnHand: ({ stock, memory }) => stock.unitsOf(memory.sku),
  units: ({ figures, memory }) => figures.unitsSince(memory.sku, trialDay(figures, memory)).units,
  maturedUnits: ({ figures, memory }) =>
    figures.unitsSince(memory.sku, trialDay(figures, memory)).maturedUnits,
  returnRate: ({ figures, memory }) => figures.returnRate(memory.sku),
  daysSinceLastSale: ({ figures, memory }) => {
    const last = figures.lastSaleDay(memory.sku);
    return last === undefined ? null : figures.today - last;
  },
  dailyUnits: (asked) => asked.figures.unitsSold(asked.memory.sku, restockDays(asked)) / restockDays(asked),
  safetyStock: (asked) =>
    (asked.figures.unitsSold(asked.memory.sku, restockDays(asked)) / restockDays(asked)) *
    numberParam(asked.rules, "inventory.restock", "bufferDays", 0),
};

/**
 * The facts of a rule that the server knows about a product, by their names.
 *
 * @param names - the facts that are asked for
 */
export function knownFacts(
  { figures, stock }: FactSources,
  rulebook: Rulebook,
  product: StoredInstance,
  rule: string,
  names: readonly string[],
): { readonly [fact: string]: number | null } {
  const memory = productMemory(product);
  const rules = rulesFor(figures, rulebook, memory);
  const asked = { figures, stock, memory, rules, rule };
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(factTable, name) ? factTable[name]?.(asked) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The rules as they stand for a product now: layers with dates apply as they do to its commands. */
export function rulesFor(figures: SkuFigures, rulebook: Rulebook, memory: ProductMemory): RulesAt {
  return rulebook.at({ ...scopeOf(memory), at: figures.now });
}

/** Where the rulebook is asked about a product. */
export function scopeOf({ sku, category, platform }: ProductMemory) {
  return { sku, ...(category !== undefined && { category }), ...(platform !== undefined && { platform }) };
}

function windowDays({ rules, rule }: Asked): number {
  return numberParam(rules, rule, "windowDays", 30);
}

function restockDays({ rules }: Asked): number {
  return numberParam(rules, "inventory.restock", "windowDays", 30);
}

/** A parameter that is a number, as the layers set it; `fallback` where none does. */
export function numberParam(rules: RulesAt, rule: string, param: string, fallback: number): number {
  const value = rules.paramValues(rule).get(param)?.value;
  return typeof value === "number" ? value : fallback;
}

function daysOnSale({ figures, memory }: Pick<Asked, "figures" | "memory">): number | null {
  return memory.onSaleSince === null ? null : figures.today - figures.dayOf(memory.onSaleSince);
}

function trialDay(figures: SkuFigures, { trialStartedAt }: ProductMemory): number {
  return trialStartedAt === null ? 0 : figures.dayOf(trialStartedAt);
}
