import { didYouMean, NotFoundError } from "../../errors/index.js";
import type { JournalEntry } from "../../operations/index.js";
import { explainDecision } from "../../rules/index.js";
import type { ProductLife, ReplayResult } from "../replay-result.js";
import { calendarDayIn } from "./calendar-day.js";
import { countText, moneyText, wholeText } from "./figures.js";
import { causeText, changeOfStates, standingText } from "./step-text.js";
import { plainText } from "./text-layout.js";

/** How much of a product's life is told. */
export interface StoryOptions {
  /** Explains every decision. By default those that changed nothing are told in one line each. */
  readonly full?: boolean;
}

/**
 * Tells why a product is in its state: each step of its life with the date, the states, the rule that decided, its
 * numbers and thresholds, and where each threshold comes from.
 *
 * @returns one line each
 * @throws NotFoundError when the history has no product with that code.
 *
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 * import { readOrderLines, recordFile } from "opscycle/records";
 * import { productStory, replay } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const csv = "orderId,sku,quantity,unitPrice,orderedAt\n1,mug,2,9.5,2024-05-01\n2,mug,1,9.5,2024-05-09\n";
 * const { records } = await readOrderLines([recordFile("orders.csv", csv)]).collect();
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const result = await replay({ history: { daily: dailyFacts(records) }, rulebook });
 * const story = productStory(result, "mug");
 * story[1]; // => "trial since 2024-05-01; now trial.testing"
 * ```
 */
export function productStory(
  result: ReplayResult,
  sku: string,
  { full = false }: StoryOptions = {},
): readonly string[] {
  const life = result.products.find((each) => each.sku === sku);
  if (life === undefined) {
    const nearest = didYouMean(
      sku,
      result.products.map((each) => each.sku),
    );
    throw new NotFoundError(`the history has no product ${plainText(sku)}${nearest}`, { sku });
  }
  const entries = life.entries.flatMap((index) => result.journal[index] ?? []);
  const dayOf = calendarDayIn(result.zone);
  return [
    ...introduction(life),
    "",
    ...entries.flatMap((entry) => stepLines(entry, dayOf(entry.at), full)),
    ...standstill(life, result),
  ];
}

/** Why nothing came after the last step. */
function standstill({ state }: ProductLife, { totals }: ReplayResult): readonly string[] {
  if (state === "retired" || state === "dropped") return [];
  return ["", `Until ${totals.lastDate} no rule has said anything that would change this.`];
}

function introduction(life: ProductLife): readonly string[] {
  const { sku, name, category, state, since, states } = life;
  const title = [sku, name, category && `(${category})`].filter(Boolean).join(" ");
  const left =
    life.disposedUnits > 0 ? `, ${wholeText(life.disposedUnits)} left over when taken off sale` : "";
  const supply = `${countText(life.replenishments, "replenishment")}, ${wholeText(life.stockOnHand)} in stock, ${wholeText(life.onOrder)} on order${left}`;
  return [
    plainText(title),
    `${state} since ${since}; now ${standingText(states)}`,
    `first sold ${life.firstSaleDate}, last sold ${life.lastSaleDate}; sales ${moneyText(life.sales)}`,
    `units: ${wholeText(life.demandUnits)} asked for, ${wholeText(life.servedUnits)} served, ${wholeText(life.lostUnits)} lost out of stock, ${wholeText(life.forgoneUnits)} forgone after it was off sale`,
    `simulated stock: ${supply}; out of stock on ${wholeText(life.stockOutDays)} of ${countText(life.operatingDays, "day")} on sale`,
  ];
}

function stepLines(entry: JournalEntry, day: string, full: boolean): readonly string[] {
  const { decision } = entry;
  const change = changeOfStates(entry);
  const about = entry.process === "product" ? "" : ` (${entry.process} ${plainText(entry.id)})`;
  const head = `${day}  ${causeText(entry)}${about}`;
  if (decision === undefined) return [change === "" ? head : `${head}: ${change}`];
  if (change === "" && !full)
    return [`${head}: ${decision.rule} says ${decision.outcome}${proposed(decision.proposal)}`];
  return [
    change === "" ? `${head}:` : `${head}: ${change}`,
    ...explainDecision(decision).map((line) => `    ${plainText(line)}`),
  ];
}

function proposed(proposal: unknown): string {
  const units: unknown =
    typeof proposal === "object" && proposal !== null ? Reflect.get(proposal, "units") : undefined;
  return typeof units === "number" ? `, ${countText(units, "unit")}` : "";
}
