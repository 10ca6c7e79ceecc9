import type { JournalEntry } from "../../../operations/index.js";
import type { ProductLife, ReplayResult } from "../../replay-result.js";
import { calendarDayIn } from "../calendar-day.js";
import { causeText, changeOfStates, standingText } from "../step-text.js";
import { createDecisionCoder, type DecisionCode, type DecisionCoder } from "./decision-codes.js";
import { createValuePool, type ValuePool } from "./value-pool.js";

/** A step: date, cause and change of states as indexes into `words`, the decision, and the process if not its own. */
type StepCode = readonly (number | string | DecisionCode | null)[];

/** What the script of the page is given. */
export interface PageData {
  readonly months: { readonly labels: readonly string[]; readonly netSales: readonly number[] };
  readonly fleet: { readonly [column: string]: readonly string[] | readonly number[] };
  readonly words: readonly string[];
  readonly forms: DecisionCoder["forms"];
  /** Products: what each has, and for each product the values in that order. */
  readonly productFields: readonly ProductField[];
  readonly products: readonly (readonly unknown[])[];
  readonly alerts: readonly object[];
  readonly proposals: readonly object[];
  /** One example for each row of the table of decisions. */
  readonly examples: readonly DecisionCode[];
}

/** The part of a result that the page shows on demand, in few bytes. */
export function pageData(result: ReplayResult): PageData {
  const coder = createDecisionCoder();
  const words = createValuePool<string>();
  const dayOf = calendarDayIn(result.zone);
  const stepOf = (entry: JournalEntry) => stepCode(entry, dayOf(entry.at), words, coder);
  const { months, fleet, products, alerts, proposals, tallies, journal } = result;
  return {
    months: {
      labels: months.map(({ label, partial }) => (partial ? `${label}*` : label)),
      netSales: months.map(({ netSales }) => cents(netSales)),
    },
    fleet: Object.fromEntries(
      Object.entries(fleet).map(([name, column]: [string, readonly string[] | Float64Array]) => [
        name,
        column instanceof Float64Array ? Array.from(column, cents) : column,
      ]),
    ),
    productFields,
    products: products.map((life) => productValues(life, journal, words, stepOf)),
    alerts: alerts.map(({ decision, ...alert }) => ({
      ...alert,
      ...(decision && { decision: coder.encode(decision) }),
    })),
    proposals: proposals.map(({ decision, ...line }) => ({ ...line, decision: coder.encode(decision) })),
    examples: tallies.map(({ example }) => coder.encode(example.decision)),
    words: words.values,
    forms: coder.forms,
  };
}

const productFields = [
  "sku",
  "name",
  "category",
  "state",
  "states",
  "since",
  "firstSaleDate",
  "lastSaleDate",
  "demandUnits",
  "servedUnits",
  "lostUnits",
  "forgoneUnits",
  "disposedUnits",
  "sales",
  "stockOnHand",
  "onOrder",
  "stockOutDays",
  "operatingDays",
  "replenishments",
  "restarts",
  "steps",
] as const;
type ProductField = (typeof productFields)[number];

function productValues(
  life: ProductLife,
  journal: readonly JournalEntry[],
  words: ValuePool<string>,
  stepOf: (entry: JournalEntry) => StepCode,
): readonly unknown[] {
  const steps = life.entries.flatMap((index) => {
    const entry = journal[index];
    return entry === undefined ? [] : [stepOf(entry)];
  });
  const shown = {
    ...life,
    steps,
    sales: cents(life.sales),
    states: words.indexOf(standingText(life.states)),
  };
  return productFields.map((field) => shown[field] ?? "");
}

function stepCode(
  entry: JournalEntry,
  day: string,
  words: ValuePool<string>,
  coder: DecisionCoder,
): StepCode {
  const step = [words.indexOf(day), words.indexOf(causeText(entry)), words.indexOf(changeOfStates(entry))];
  const about = entry.process === "product" ? [] : [words.indexOf(entry.process)];
  if (entry.decision === undefined) return about.length === 0 ? step : [...step, null, ...about];
  return [...step, coder.encode(entry.decision), ...about];
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
