import type { Process, ProcessEvent, ProcessSnapshot } from "../processes/index.js";
import type { Rulebook } from "../rules/index.js";
import { type Invariant, type ProcessSamples, sampledWalks } from "./process-samples.js";
import { sampleInput } from "./sample-input.js";
import type { WalkedEvents } from "./walk-events.js";
import { walkReport } from "./walk-report.js";
import { standingsOf } from "./walk-standings.js";

/** What a walk is made with. */
export interface WalkOptions extends WalkedEvents {
  /** What `process.input(…)` gave. */
  readonly input: unknown;
  /**
   * What of the context tells two standings in the same state apart. Nothing by default; name what guards look at, and
   * keep it bounded: counters without an end make a walk without an end.
   */
  readonly distinguish?: (context: never) => unknown;
  /** What must hold at every standing and across every step. */
  readonly invariants?: readonly Invariant<never>[];
}

/** One step of a walk. */
export interface WalkedStep {
  /** The command, or the deadline. */
  readonly event: string;
  /** The fields of the command. */
  readonly fields: { readonly [field: string]: unknown };
  /** What its rule answered. */
  readonly outcome?: string;
}

/** An invariant that does not hold. */
export interface BrokenInvariant {
  /** The invariant's own sentence. */
  readonly name: string;
  /** The shortest way there is to where it does not hold; empty when it does not hold at the start. */
  readonly path: readonly WalkedStep[];
  /** The active states where it does not hold, as dotted paths. */
  readonly states: readonly string[];
  /** What the machine remembers there. */
  readonly context: object;
}

/** Everywhere that a process can come to. */
export interface Walk {
  /** A snapshot of each standing that was reached. */
  readonly snapshots: readonly ProcessSnapshot[];
  /** The states reached, those around them included, as dotted paths. */
  readonly reached: readonly string[];
  /** The states of the chart that were not reached. */
  readonly neverReached: readonly string[];
  /** The commands that were taken nowhere. */
  readonly neverTaken: readonly string[];
  /** The transitions that were never taken, each as `state → event [guard] → target`. */
  readonly transitionsNeverTaken: readonly string[];
  /** The states from which neither a final state nor a declared resting state can be reached. */
  readonly deadEnds: readonly string[];
  /** What was told on the way, of each type the first few. */
  readonly events: readonly ProcessEvent[];
  /** The invariants that do not hold. */
  readonly broken: readonly BrokenInvariant[];
}

/**
 * Walks through a process from its start with every command, every outcome of its rule and every deadline, and tells
 * where one comes. Each command is also sent again at once, as a caller does who got no answer.
 *
 * @throws InvalidInputError when fields are given for a command that the process does not have.
 *
 * @example
 * ```ts
 * import { type AdCampaignContext, adCampaignProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 * import { walkProcess } from "opscycle/testing";
 *
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
 * const walk = walkProcess(adCampaignProcess, {
 *   input: adCampaignProcess.input(plan, parseRulebook({ layers: [] }).at()),
 *   fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
 *   distinguish: ({ weakReviews, spend }: AdCampaignContext) => [weakReviews, Math.min(spend, 200)],
 * });
 * walk.neverReached; // => []
 * walk.transitionsNeverTaken; // => []
 * walk.deadEnds; // => []
 * ```
 */
export function walkProcess(process: Process, options: WalkOptions): Walk {
  return walkReport(process, [standingsOf(process, options)]);
}

/**
 * Walks through a process with its samples: from each start input that they have.
 *
 * @param rulebook - where its windows come from; the built-in rules with the starter layer by default
 * @throws InvalidInputError when the process does not take a start input, or a window has no length.
 *
 * @example
 * ```ts
 * import { adCampaignProcess } from "opscycle/processes";
 * import { walkSamples } from "opscycle/testing";
 *
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
 * const walk = walkSamples(adCampaignProcess, {
 *   start: plan,
 *   fields: { "adCampaign.recordSpend": [{ spend: 60 }] },
 *   otherWalks: [{ start: { ...plan, budget: 50 } }],
 *   invariants: [],
 * });
 * walk.neverReached; // => []
 * ```
 */
export function walkSamples(process: Process, samples: ProcessSamples<never>, rulebook?: Rulebook): Walk {
  const walked = sampledWalks(samples).map((one) =>
    standingsOf(process, { ...one, input: sampleInput(process, one, rulebook) }),
  );
  return walkReport(process, walked);
}
