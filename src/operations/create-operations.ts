import {
  builtInHandOvers,
  builtInProcesses,
  type HandOver,
  type Process,
  type WorkingDayCalendar,
} from "../processes/index.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import { type Clock, systemClock } from "./clock.js";
import type { ProcessVariant } from "./definitions.js";
import { type EffectHandler, type EffectPolicy, effectPolicy } from "./effects/effects.js";
import { memoryStore } from "./memory/memory-store.js";
import type { Migration } from "./migrations/define-migration.js";
import { Operations } from "./operations.js";
import type { Store } from "./store.js";

/** What {@link createOperations} takes. */
export interface OperationsOptions<
  Processes extends readonly Process[],
  Variants extends readonly ProcessVariant[] = readonly ProcessVariant[],
> {
  /** Decides what commands consult, and how long windows are; `replaceRulebook` puts another in its place. */
  readonly rulebook: Rulebook;
  /** The processes that it runs; the library's own by default. */
  readonly processes?: Processes;
  /**
   * Other definitions of these processes for a part of the shop. An instance that starts takes the first that fits its
   * start input, and keeps it: it goes on by the definition that it was started with.
   */
  readonly variants?: Variants;
  /**
   * From old definitions to those that it runs. An instance of an old one is taken along when it is next touched: the
   * migration is its own entry of the journal, in the commit of the step that follows.
   */
  readonly migrations?: readonly Migration[];
  /** Who hands over to whom; the library's own table by default. */
  readonly handOvers?: readonly HandOver[];
  /** Where the state is kept; in memory by default. */
  readonly store?: Store;
  /** Says what time it is where a sender does not; that of the machine by default. */
  readonly clock?: Clock;
  /**
   * What is to be done outside, by the type of a process event or of a chart's own action: each at least once after its
   * step was committed, with a stable id. Carried out while the host sends, ticks or runs.
   */
  readonly effects?: { readonly [type: string]: EffectHandler };
  /** How often and how long effects are tried: 10 attempts, from 1 second on twice as long each time, by default. */
  readonly effectPolicy?: Partial<EffectPolicy>;
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
 *
 * @example Campaigns on one platform skip the request for funds
 * ```ts
 * import { createOperations, virtualClock } from "opscycle/operations";
 * import { adCampaignProcess, extendProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const quick = extendProcess(adCampaignProcess, {
 *   remove: { commands: ["adCampaign.approveFunds", "adCampaign.rejectFunds"], states: ["awaitingFunds"] },
 *   retarget: [{ state: "prepared", on: "adCampaign.requestFunds", to: "funded" }],
 * });
 * const operations = createOperations({
 *   rulebook: parseRulebook({ layers: [] }),
 *   processes: [adCampaignProcess],
 *   variants: [{ process: quick, when: { platform: "jd" } }],
 *   clock: virtualClock("2026-03-01T00:00:00.000Z"),
 * });
 * const by = { actor: "mei", role: "marketing-group" } as const;
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
 * for (const [id, platform] of [["C-1", "jd"], ["C-2", "tmall"]] as const) {
 *   await operations.start("ad-campaign", id, { ...plan, campaignId: id, platform }, by);
 *   await operations.send("ad-campaign", id, { type: "adCampaign.prepare" }, by);
 *   await operations.send("ad-campaign", id, { type: "adCampaign.requestFunds" }, by);
 * }
 * const campaigns = await operations.list();
 * campaigns.map(({ states }) => states); // => [["funded"], ["awaitingFunds"]]
 * campaigns.map(({ definition }) => definition.fingerprint === quick.fingerprint); // => [true, false]
 * ```
 */
export function createOperations<
  const Processes extends readonly Process[] = typeof builtInProcesses,
  const Variants extends readonly ProcessVariant[] = readonly [],
>(
  options: OperationsOptions<Processes, Variants>,
): Operations<Processes[number] | Variants[number]["process"]> {
  const {
    processes = builtInProcesses,
    variants = [],
    migrations = [],
    handOvers = builtInHandOvers,
    store = memoryStore(),
    clock = systemClock,
    tenant = "default",
    effects = {},
  } = options;
  return new Operations<Processes[number] | Variants[number]["process"]>({
    processes,
    variants,
    migrations,
    handOvers,
    store,
    clock,
    tenant,
    effects,
    effectPolicy: effectPolicy(options.effectPolicy ?? {}),
    rulebook: options.rulebook,
    ...(options.calendar && { calendar: options.calendar }),
  });
}
