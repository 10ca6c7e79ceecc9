import {
  builtInHandOvers,
  builtInProcesses,
  type HandOver,
  type Process,
  type WorkingDayCalendar,
} from "../processes/index.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import { type Clock, systemClock } from "./clock.js";
import { memoryStore } from "./memory-store.js";
import { Operations } from "./operations.js";
import type { Store } from "./store.js";

/** What {@link createOperations} takes. */
export interface OperationsOptions<Processes extends readonly Process[]> {
  readonly rulebook: Rulebook;
  /** The processes that it runs; the library's own by default. */
  readonly processes?: Processes;
  /** Who hands over to whom; the library's own table by default. */
  readonly handOvers?: readonly HandOver[];
  /** Where the state is kept; in memory by default. */
  readonly store?: Store;
  readonly clock?: Clock;
  /** The shop, where one store holds several. */
  readonly tenant?: string;
  /** Turns windows in working days into instants. */
  readonly calendar?: WorkingDayCalendar;
}

/**
 * Makes a host: it keeps the state of instances, asks the rules, fires deadlines, hands over and writes the journal.
 *
 * @example
 * ```ts
 * import { createOperations, virtualClock } from "opscycle/operations";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const operations = createOperations({ rulebook, clock: virtualClock("2026-03-01T00:00:00.000Z") });
 * const by = { actor: "mei", role: "product-group" } as const;
 * await operations.adopt("product", "A-1", { input: { sku: "A-1" }, state: "selection.agreed", reason: "in the assortment" }, by);
 * await operations.send("product", "A-1", { type: "product.startTrial" }, by);
 * const review = await operations.send("product", "A-1", { type: "product.reviewTrial", metrics: { units: 40 } }, by);
 * review.accepted; // => false
 * review.accepted ? "" : review.refusal.code; // => "undecided"
 * ```
 */
export function createOperations<const Processes extends readonly Process[] = typeof builtInProcesses>(
  options: OperationsOptions<Processes>,
): Operations<Processes[number]> {
  const {
    processes = builtInProcesses,
    handOvers = builtInHandOvers,
    store = memoryStore(),
    clock = systemClock,
    tenant = "default",
  } = options;
  return new Operations<Processes[number]>({
    processes,
    handOvers,
    store,
    clock,
    tenant,
    rulebook: options.rulebook,
    ...(options.calendar && { calendar: options.calendar }),
  });
}
