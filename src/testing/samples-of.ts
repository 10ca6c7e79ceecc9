import type {
  AnyReviewCycle,
  AnyStagedProcess,
  ReviewCycleContext,
  StagesContext,
} from "../processes/index.js";
import type { Invariant, ProcessSamples } from "./process-samples.js";
import { sampleFields } from "./sample-fields.js";

/**
 * Values to walk through a staged process or a review cycle with, and what must hold on the way, made of its table.
 *
 * @example
 * ```ts
 * import { liveStreamingProcess } from "opscycle/processes";
 * import { samplesOf, walkSamples } from "opscycle/testing";
 *
 * const walk = walkSamples(liveStreamingProcess, samplesOf(liveStreamingProcess));
 * [walk.neverReached, walk.transitionsNeverTaken, walk.broken]; // => [[], [], []]
 * ```
 */
export function samplesOf(process: AnyStagedProcess | AnyReviewCycle): ProcessSamples<never> {
  return process.shape === "staged" ? samplesOfStages(process) : samplesOfReviews(process);
}

function samplesOfStages(process: AnyStagedProcess): ProcessSamples<StagesContext> {
  const { commands, stages, handsOverTo } = process;
  const needs = stages.flatMap((stage) => stage.needs ?? []);
  const followUps = handsOverTo.map(({ to }) => ({ to }));
  const fields = Object.entries(commands).map(([type, { payload }]) => {
    const sets = sampleFields(payload);
    const takesOver = followUps.length > 0 && Object.hasOwn(payload.shape, "followUps");
    return [type, takesOver ? [...sets, { ...sets[0], followUps }] : sets] as const;
  });
  return {
    start: { subject: "A-1" },
    fields: Object.fromEntries(fields),
    distinguish: ({ deliverables }) => needs.filter((name) => Object.hasOwn(deliverables, name)),
    invariants: [keepsDeliverables, countsReturns, isCompleteWithAll(process)],
  };
}

const keepsDeliverables: Invariant<StagesContext> = {
  name: "what was handed in is never lost",
  holds: ({ context, before }) =>
    Object.keys(before?.deliverables ?? {}).every((name) => Object.hasOwn(context.deliverables, name)),
};

const countsReturns: Invariant<StagesContext> = {
  name: "a return is counted once",
  holds: ({ context, before }) =>
    [0, 1].includes(context.timesReturned - (before?.timesReturned ?? context.timesReturned)),
};

const isCompleteWithAll = ({ stages }: AnyStagedProcess): Invariant<StagesContext> => ({
  name: "it is complete only with all that its stages need and hand in",
  holds: ({ context, states }) =>
    !states.includes("completed") ||
    stages
      .flatMap(({ deliverables = [], needs = [] }) => [...deliverables, ...needs])
      .every((name) => Object.hasOwn(context.deliverables, name)),
});

function samplesOfReviews({ commands, rules, actions }: AnyReviewCycle): ProcessSamples<ReviewCycleContext> {
  const fields = Object.entries(commands).map(
    ([type, { payload }]) => [type, sampleFields(payload)] as const,
  );
  const ids = (values: readonly { readonly id: string }[]) => new Set(values.map(({ id }) => id));
  return {
    start: { subject: "A-1" },
    fields: Object.fromEntries(fields),
    distinguish: ({ kpis }) => Object.keys(kpis).length > 0,
    invariants: [
      {
        name: "only its own rules are asked, and only its own actions are raised",
        holds: ({ context }) =>
          context.findings.every(({ rule }) => ids(rules).has(rule)) &&
          context.actions.every(({ action }) => ids(actions).has(action)),
      },
      {
        name: "no topic is on the list twice",
        holds: ({ context: { topics } }) =>
          new Set(topics.map(({ topic, detail }) => JSON.stringify([topic, detail]))).size === topics.length,
      },
      {
        name: "a review is counted when it is closed, and no figure or finding is lost by then",
        holds: ({ context, before, event }) => {
          if (before === undefined) return true;
          const closes = event?.type.endsWith(".close") === true;
          return (
            context.reviews === before.reviews + (closes ? 1 : 0) &&
            (!closes || (context.kpis === before.kpis && context.findings === before.findings))
          );
        },
      },
    ],
  };
}
