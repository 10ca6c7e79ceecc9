import { camelCase } from "./camel-case.js";
import type { Process } from "./define-process.js";
import type { FollowUpTarget } from "./follow-up.js";
import type { HandedOver, HandOver } from "./hand-over.js";
import { type AnyReviewCycle, shopCycle } from "./review-cycle/define-review-cycle.js";
import type { ReviewCycleEvent } from "./review-cycle/review-cycle.js";
import type { AnyStagedProcess } from "./stages/define-stages.js";
import type { StagesEvent } from "./stages/stages-context.js";
import { subjectOf } from "./subject.js";

/**
 * The rows by which staged processes and review cycles hand over what somebody decided: a staged process is started on
 * the subject, with what was handed in so far; a review cycle is given a topic; any other is started or told with the
 * fields that the decision names.
 *
 * @param processes - all processes, whose tables name whom they hand over to
 */
export function followUpHandOvers(processes: readonly Process[]): HandOver[] {
  const known = new Map(processes.map((process) => [process.id, process]));
  return processes.flatMap((from) =>
    targetsOf(from).flatMap((target) => {
      const to = known.get(target.to);
      return to === undefined ? [] : [rowOf(from, to, target.does)];
    }),
  );
}

/** Whom a process may hand over to by somebody's decision. */
export function targetsOf(process: Process): readonly FollowUpTarget[] {
  if (process.shape === "staged") return (process as AnyStagedProcess).handsOverTo;
  if (process.shape !== "review-cycle") return [];
  const targets = (process as AnyReviewCycle).actions.flatMap(({ to, does }) =>
    to === undefined ? [] : [{ to, ...(does !== undefined && { does }) }],
  );
  return targets.filter(({ to }, index) => targets.findIndex((other) => other.to === to) === index);
}

type Told = StagesEvent & Pick<ReviewCycleEvent, "raised">;

function rowOf(from: Process, to: Process, does: string | undefined): HandOver {
  const cycle = to.shape === "review-cycle" && does === undefined;
  return {
    from: from.id,
    event: `${camelCase(from.id)}.handedOver`,
    to: to.id,
    does: cycle ? `${camelCase(to.id)}.addTopic` : (does ?? "start"),
    ...(cycle && { startWith: { subject: shopCycle } }),
    make: (event) => {
      const told = event as Told;
      if (told.followUp?.to !== to.id) return [];
      if (cycle) return [topicFor(from, told)];
      return to.shape === "staged" && does === undefined ? [startFor(told)] : fieldsFor(told);
    },
  };
}

const subjectFor = ({ raised, followUp, subject }: Told) => followUp?.id ?? raised?.about ?? subject;

function topicFor(from: Process, told: Told): HandedOver {
  const { followUp, raised, subject } = told;
  const topic = `${from.title.en}: ${raised?.action ?? told.stage ?? subject}`;
  const detail = [raised?.about ?? subject, raised?.detail].filter((text) => text !== undefined).join(": ");
  return { id: followUp?.id ?? shopCycle, payload: { topic, detail, ...followUp?.payload } };
}

function startFor(told: Told): HandedOver {
  const subject = subjectFor(told);
  const { deliverables, followUp } = told;
  return {
    id: subject,
    payload: { ...subjectOf(told), subject, ...(deliverables && { deliverables }), ...followUp?.payload },
  };
}

function fieldsFor(told: Told): HandedOver[] {
  const { followUp } = told;
  return followUp?.payload === undefined ? [] : [{ id: subjectFor(told), payload: followUp.payload }];
}
