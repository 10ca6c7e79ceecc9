import { InvalidInputError } from "../errors/index.js";
import {
  type AnyReviewCycle,
  type AnyStagedProcess,
  builtInHandOvers,
  builtInProcesses,
  type HandOver,
  type Process,
} from "../processes/index.js";
import type { Rulebook } from "../rules/index.js";
import { checkHandOvers } from "./check-hand-overs.js";
import { checkStates, checkTitles } from "./check-states.js";
import type { Found, ProcessFinding } from "./process-finding.js";
import type { ProcessSamples } from "./process-samples.js";
import { sampleFields } from "./sample-fields.js";
import { samplesOf } from "./samples-of.js";
import { type Walk, type WalkedStep, walkSamples } from "./walk-process.js";

/** What a process is checked with. */
export interface CheckOptions {
  /** Values to walk through it with, and its invariants; without them, values are made of its table or its schemas. */
  readonly samples?: ProcessSamples<never>;
  /** Where its windows come from; the built-in rules with the starter layer by default. */
  readonly rulebook?: Rulebook;
  /** The hand-over table; the library's own by default. */
  readonly handOvers?: readonly HandOver[];
  /** Whom it may hand over to, besides itself; the library's own by default. */
  readonly processes?: readonly Process[];
}

/**
 * Checks a process: walks through it, and tells what is out of reach, has no end, no owner or no title, what its
 * hand-overs lead to, and which of its invariants break. Empty when nothing was found.
 *
 * Where a walk is made without samples, what it does not reach is a warning: it may only lack the right values.
 *
 * @example
 * ```ts
 * import { adCampaignProcess, extendProcess } from "opscycle/processes";
 * import { checkProcess } from "opscycle/testing";
 *
 * const careless = extendProcess(adCampaignProcess, {
 *   change: { commands: { "adCampaign.prepare": { title: { en: "Prepare", zh: "" } } } },
 * });
 * const findings = checkProcess(careless);
 * findings.map(({ where }) => where).includes("adCampaign.prepare"); // => true
 * ```
 */
export function checkProcess(process: Process, options: CheckOptions = {}): readonly ProcessFinding[] {
  const { handOvers = builtInHandOvers, processes = builtInProcesses } = options;
  const walked = walkWith(process, options);
  const isSampled = options.samples !== undefined;
  const found = [
    ...walked.found,
    ...(walked.walk === undefined ? [] : walkFindings(walked.walk, isSampled)),
    ...checkStates(process),
    ...checkTitles(process),
    ...checkHandOvers(process, {
      handOvers,
      processes: [process, ...processes],
      ...(walked.walk && { events: walked.walk.events }),
      isSampled,
    }),
  ];
  return found.map((finding) => ({ ...finding, process: process.id }));
}

function walkWith(process: Process, options: CheckOptions): { walk?: Walk; found: Found[] } {
  const { samples = tableSamples(process), rulebook } = options;
  const tried =
    samples === undefined
      ? sampleFields(process.start).map((start): ProcessSamples<never> => ({ start, invariants: [] }))
      : [samples];
  let refusal = "no start input could be made of its schema";
  for (const one of tried) {
    try {
      return {
        walk: walkSamples(process, { ...one, fields: fieldsOf(process, one.fields) }, rulebook),
        found: [],
      };
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      if (error.subject === "walkProcess") return { found: [endless(error.message)] };
      refusal = error.message;
    }
  }
  return {
    found: [
      {
        code: "cannot-start",
        severity: samples === undefined ? "warning" : "error",
        where: "start",
        message: refusal,
        howToMend: "give samples with a start input, and a rulebook that sets its windows",
      },
    ],
  };
}

/** What the table of a staged process or a review cycle gives. */
function tableSamples(process: Process): ProcessSamples<never> | undefined {
  return process.shape === "statechart" ? undefined : samplesOf(process as AnyStagedProcess | AnyReviewCycle);
}

/** The given fields of each command; those that its schema makes, where it needs some and none are given. */
function fieldsOf(
  process: Process,
  given: NonNullable<ProcessSamples["fields"]> = {},
): NonNullable<ProcessSamples["fields"]> {
  const made = Object.entries(process.commands)
    .filter(([type, { payload }]) => given[type] === undefined && !payload.safeParse({}).success)
    .map(([type, { payload }]) => [type, sampleFields(payload)] as const)
    .filter(([, fields]) => fields.length > 0);
  return { ...Object.fromEntries(made), ...given };
}

function walkFindings(walk: Walk, isSampled: boolean): Found[] {
  const severity = isSampled ? "error" : "warning";
  const howToMend = "give samples that lead there, or take it out";
  return [
    ...walk.neverReached.map((where): Found => {
      const message = "the walk never came there";
      return { code: "state-never-reached", severity, where, message, howToMend };
    }),
    ...walk.neverTaken.map((where): Found => {
      const message = "the walk never took it";
      return { code: "command-never-taken", severity, where, message, howToMend };
    }),
    ...walk.transitionsNeverTaken.map((where): Found => {
      const message = "the walk never took it";
      return { code: "transition-never-taken", severity: "warning", where, message, howToMend };
    }),
    ...walk.deadEnds.map((where): Found => {
      const message = "neither an end nor a resting state can be reached from there";
      return { code: "dead-end", severity, where, message, howToMend: "give it a way on" };
    }),
    ...walk.broken.map(({ name, path, states }): Found => {
      const message = `it does not hold in ${states.join(", ")} after: ${path.map(stepText).join(", ") || "the start"}`;
      return {
        code: "broken-invariant",
        severity: "error",
        where: name,
        message,
        howToMend: "guard the last step",
      };
    }),
  ];
}

/** A step for people: `adCampaign.recordSpend {"spend":60}`. */
export function stepText({ event, fields, outcome }: WalkedStep): string {
  const given = Object.keys(fields).length === 0 ? "" : ` ${JSON.stringify(fields)}`;
  return `${event}${given}${outcome === undefined ? "" : ` (${outcome})`}`;
}

const endless = (message: string): Found => ({
  code: "endless-walk",
  severity: "error",
  where: "samples",
  message,
  howToMend: "let distinguish name less of the context, or bound it",
});
