import type { AnyMachineSnapshot } from "xstate";
import { type AnyMachineEvent, type Process, statePaths } from "../processes/index.js";
import { firstTransition, tracedTransition } from "../processes/step/pure-transition.js";
import type { Rulebook } from "../rules/index.js";
import { type Invariant, type ProcessSamples, sampledWalks } from "./process-samples.js";
import { sampleInput } from "./sample-input.js";
import { walkedEvents } from "./walk-events.js";
import type { BrokenInvariant } from "./walk-process.js";
import { walkedStep } from "./walk-report.js";

/**
 * The functions of fast-check that are called here. It is handed in, so that nobody needs it who does not check
 * invariants: `import fc from "fast-check"`.
 */
export interface FastCheck {
  /** Draws an integer of 0 or more. */
  nat(): unknown;
  /** Draws lists of what is given. */
  array(of: never, limits: never): unknown;
  /** Says what must hold for whatever is drawn. */
  property(drawn: never, holds: never): unknown;
  /** Tries a property, and shrinks what breaks it. */
  check(property: never, parameters: never): unknown;
}

/** How invariants are tried. */
export interface InvariantOptions {
  /** Where the windows of the process come from; the built-in rules with the starter layer by default. */
  readonly rulebook?: Rulebook;
  /** How many random walks; 300 by default. */
  readonly walks?: number;
  /** How many steps a walk has at most; 50 by default. */
  readonly steps?: number;
  /** Repeats a run. */
  readonly seed?: number;
}

/**
 * Walks through a process at random, with the fields of the samples and every outcome of its rules, and looks for a step
 * that breaks an invariant. Of a walk that does, every step is left out that is not needed for it.
 *
 * `walkProcess` goes everywhere once, as far as its `distinguish` tells places apart; this goes on and on, and finds what
 * only breaks after many repeats.
 *
 * @param fc - fast-check, which you install: `import fc from "fast-check"`
 * @returns undefined when every invariant held
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { adCampaignProcess } from "opscycle/processes";
 * import { checkInvariants } from "opscycle/testing";
 *
 * const broken = checkInvariants(fc, adCampaignProcess, {
 *   start: { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 },
 *   fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
 *   invariants: [{ name: "less than 50 is spent", holds: ({ context }) => context.spend < 50 }],
 * });
 * broken?.path.at(-1); // => { event: "adCampaign.recordSpend", fields: { spend: 60 } }
 * ```
 */
export function checkInvariants<P extends Process>(
  fc: FastCheck,
  process: P,
  samples: ProcessSamples<ContextOf<P>>,
  options: InvariantOptions = {},
): BrokenInvariant | undefined {
  const { walks = 300, steps = 50, seed, rulebook } = options;
  const lives = sampledWalks<never>(samples as ProcessSamples<never>).map(
    (one) => new RandomLife(process, one, sampleInput(process, one, rulebook)),
  );
  // The first number chooses among the walks of the samples, each further one a step.
  const choose = ([which = 0, ...choices]: readonly number[]) => {
    const life = lives[which % lives.length];
    const found = life?.choose(choices);
    return life && found && { life, found };
  };
  const holds = (numbers: readonly number[]) => choose(numbers) === undefined;
  // Only what is called here is known of fast-check's types; its own are not asked for.
  // Without the size, fast-check keeps to some ten steps, however many are allowed.
  const choices = fc.array(fc.nat() as never, { maxLength: steps + 1, size: "max" } as never);
  const property = fc.property(choices as never, holds as never);
  const parameters = { numRuns: walks, ...(seed !== undefined && { seed }) };
  const { failed, counterexample } = Object(fc.check(property as never, parameters as never));
  const chosen = failed === true ? choose(counterexample[0]) : undefined;
  return chosen?.life.shortest(chosen.found);
}

type ContextOf<P extends Process> = ReturnType<P["machine"]["getInitialSnapshot"]>["context"];

/** What was sent, up to the step that broke an invariant. */
interface Break {
  readonly events: readonly AnyMachineEvent[];
  readonly broken: BrokenInvariant;
}

class RandomLife {
  private readonly events: ReadonlyMap<string, readonly AnyMachineEvent[]>;
  private readonly invariants: readonly Invariant<never>[];

  constructor(
    private readonly process: Process,
    samples: ProcessSamples<never>,
    private readonly input: unknown,
  ) {
    this.events = walkedEvents(process, samples);
    this.invariants = samples.invariants;
  }

  /** Lives as the choices say, each one of what is possible by then; the first invariant that breaks on the way. */
  choose(choices: readonly number[]): Break | undefined {
    return this.live(choices.length, (step, possible) => possible[(choices[step] ?? 0) % possible.length]);
  }

  /** Leaves out every step without which the same invariant still breaks. */
  shortest(longer: Break): BrokenInvariant {
    for (const left of longer.events) {
      const events = longer.events.filter((event) => event !== left);
      const shorter = this.live(events.length, (step) => events[step]);
      if (shorter?.broken.name === longer.broken.name) return this.shortest(shorter);
    }
    return longer.broken;
  }

  private live(
    steps: number,
    eventAt: (step: number, possible: readonly AnyMachineEvent[]) => AnyMachineEvent | undefined,
  ): Break | undefined {
    let [snapshot] = firstTransition(this.process.machine, this.input);
    const events: AnyMachineEvent[] = [];
    let name = this.broken(snapshot);
    for (let step = 0; step < steps && name === undefined && snapshot.status === "active"; step++) {
      const event = eventAt(step, this.possibleIn(snapshot));
      if (event === undefined) break;
      const next = tracedTransition(this.process.machine, snapshot, event);
      if (next.taken.length === 0) continue;
      // A step of its own, so that it can be told from another of the same command.
      events.push({ ...event });
      name = this.broken(next.snapshot, snapshot, event);
      snapshot = next.snapshot;
    }
    if (name === undefined) return undefined;
    const { value, context } = snapshot;
    return { events, broken: { name, path: events.map(walkedStep), states: statePaths(value), context } };
  }

  private possibleIn({ _nodes }: AnyMachineSnapshot): AnyMachineEvent[] {
    const types = new Set(_nodes.flatMap(({ ownEvents }) => ownEvents.map(String)));
    return [...types].flatMap((type) => this.events.get(type) ?? []);
  }

  private broken(
    { context, value }: AnyMachineSnapshot,
    before?: AnyMachineSnapshot,
    event?: AnyMachineEvent,
  ): string | undefined {
    const states = statePaths(value);
    return this.invariants.find(
      (invariant) =>
        !invariant.holds({
          // The invariants are of this process's context.
          context: context as never,
          states,
          ...(before && { before: before.context as never }),
          ...(event && { event }),
        }),
    )?.name;
  }
}
