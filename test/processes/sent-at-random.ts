import fc from "fast-check";
import {
  type AnyMachineEvent,
  consult,
  type Process,
  type ProcessEvent,
  type ProcessSnapshot,
  passDeadline,
  start,
  statePaths,
  step,
} from "opscycle/processes";
import { sampleDecision } from "opscycle/testing";
import { restore } from "../../src/processes/step/process-snapshot.js";
import { possibleCommands } from "../../src/processes/step/refusal.js";
import type { ProcessSamples } from "../../src/testing/process-samples.js";
import { shopRulebook } from "./shop-rulebook.js";

/** What became of a process, and the invariants that did not hold on the way. */
export interface RandomLife {
  readonly snapshot: ProcessSnapshot;
  readonly events: readonly ProcessEvent[];
  readonly broken: readonly string[];
}

/**
 * Commands of the samples in any order, repeated or not, with any outcome of the rules, and clocks that run out. The
 * rules named as `real` are asked.
 */
export function sentAtRandom(
  process: Process,
  samples: ProcessSamples<never>,
  real: readonly string[] = [],
): fc.Arbitrary<RandomLife> {
  const commands = commandsOf(process, samples);
  return fc.array(fc.nat({ max: 9_999 }), { maxLength: 60, size: "max" }).map((choices) => {
    const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
    const begun = start(process, process.input(samples.start, shopRulebook.at()), day(0));
    const events = [...begun.events];
    const broken: string[] = [];
    const clocks = new Set(begun.deadlines.set.map(({ id }) => id));
    let { snapshot } = begun;
    for (const [index, choice] of choices.entries()) {
      const possible = possibleCommands(process, restore(process, snapshot));
      const ways = [...commands.filter(({ type }) => possible.includes(type)), ...clocks];
      const way = ways[choice % ways.length];
      if (way === undefined) break;
      const at = day(index + 1);
      const taken =
        typeof way === "string"
          ? passDeadline(process, snapshot, way, at)
          : step(process, snapshot, eventOf(process, snapshot, { ...way, at }, real));
      if (typeof way === "string") clocks.delete(way);
      if (!taken?.accepted) continue;
      const before = snapshot.context;
      snapshot = taken.snapshot;
      events.push(...taken.events);
      for (const id of taken.deadlines.cancelled) clocks.delete(id);
      for (const { id } of taken.deadlines.set) clocks.add(id);
      const standing = { context: snapshot.context as never, states: statePaths(snapshot.value) };
      for (const { name, holds } of samples.invariants)
        if (!holds({ ...standing, before: before as never })) broken.push(name);
    }
    return { snapshot, events, broken };
  });
}

function eventOf(
  process: Process,
  snapshot: ProcessSnapshot,
  event: AnyMachineEvent,
  real: readonly string[],
): AnyMachineEvent {
  if (event.decision === undefined || !real.includes(event.decision.rule)) return event;
  const { at, decision: _sampled, ...command } = event;
  return consult(process, shopRulebook, snapshot, command, { at }) as AnyMachineEvent;
}

function commandsOf({ commands }: Process, { fields = {}, proposals = {} }: ProcessSamples<never>) {
  return Object.entries(commands).flatMap(([type, { consults }]) =>
    (fields[type] ?? [{}]).flatMap((payload) =>
      consults === undefined
        ? [{ type, ...payload }]
        : consults.rule.outcomes.map((outcome) => ({
            type,
            ...payload,
            decision: sampleDecision(consults.rule, outcome, proposals[consults.rule.id]),
          })),
    ),
  );
}
