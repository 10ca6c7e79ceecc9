import { assign, emit, enqueueActions, setup } from "xstate";
import type { AnyMachineEvent } from "../commands.js";
import type { FollowUp } from "../follow-up.js";
import { subjectOf } from "../subject.js";
import { passingOutcomes, type Stage } from "./stage.js";
import { approveCommand, completeCommand, rejectCommand } from "./stage-commands.js";
import type { StagesContext, StagesEvent, StagesInput, StagesMachine } from "./stages-context.js";

/** The name of the delay after which a stage is late. */
export const stageWindow = ({ id }: Stage): string => `${id}Window`;
/** The name of the delay after which an approval is late. */
export const approvalWindow = "approvalWindow";

type EventName = StagesEvent extends { readonly type: `${string}.${infer Name}` } ? Name : never;
interface Told {
  readonly event: string;
  readonly stage?: string;
}

/** Makes the chart of a staged process: the stages in their order, each with its overdue state and its approval. */
export function stagesMachine<Prefix extends string>(
  prefix: Prefix,
  stages: readonly Stage[],
): StagesMachine<Prefix> {
  const chart = {
    id: prefix,
    context: ({ input }: { readonly input: StagesInput }) => ({ ...input, timesReturned: 0 }),
    initial: stages[0]?.id,
    on: {
      [`${prefix}.cancel`]: { target: ".cancelled", actions: tell("cancelled") },
      ...(stages.some(({ needs = [] }) => needs.length > 0) && {
        [`${prefix}.provide`]: { actions: "keepDeliverables" },
      }),
    },
    states: {
      ...Object.fromEntries(
        stages.map((stage, index) => [
          stage.id,
          stageState(prefix, stage, stages[index + 1]?.id ?? "completed"),
        ]),
      ),
      completed: {
        type: "final",
        description: "All stages are complete",
        meta: { zh: "已完成" },
        entry: tell("completed"),
      },
      cancelled: { type: "final", description: "Given up", meta: { zh: "已取消" } },
    },
  };
  const made = stagesSetup(prefix, stages);
  // A chart that is made of data has no types of its own states.
  return made.createMachine(
    chart as Parameters<typeof made.createMachine>[0],
  ) as unknown as StagesMachine<Prefix>;
}

const tell = (event: EventName, stage?: string) =>
  ({ type: "tell", params: { event, ...(stage !== undefined && { stage }) } }) as const;

/** A stage: worked on, perhaps overdue, perhaps waiting for approval. */
function stageState(prefix: string, stage: Stage, next: string) {
  const { id, title, approver, sendsBackTo = [] } = stage;
  const complete = { [completeCommand(prefix, stage)]: completeTransitions(prefix, stage, next) };
  return {
    description: title.en,
    meta: { zh: title.zh },
    initial: "working",
    on: {
      ...(sendsBackTo.length > 0 && {
        [`${prefix}.sendBack`]: sendsBackTo.map((to) => ({
          guard: { type: "isSentTo", params: to },
          target: `#${prefix}.${to}`,
          actions: ["countReturn", tell("stageSentBack", to)],
        })),
      }),
    },
    states: {
      working: {
        description: "Being worked on",
        meta: { zh: "进行中" },
        on: complete,
        after: { [stageWindow(stage)]: { target: "overdue", actions: tell("stageOverdue", id) } },
      },
      overdue: {
        description: "Not complete within its time",
        meta: { zh: "已超期" },
        tags: ["overdue"],
        on: complete,
      },
      ...(approver && approvalStates(prefix, stage, next)),
    },
  };
}

function completeTransitions(prefix: string, stage: Stage, next: string) {
  const { id, approver, needs = [], returns = {} } = stage;
  const outcomes = passingOutcomes(stage);
  const onward = approver
    ? { target: "submitted", actions: ["keepDeliverables", tell("stageSubmitted", id)] }
    : { target: `#${prefix}.${next}`, actions: ["keepDeliverables", tell("stageCompleted", id), "handOver"] };
  return [
    { guard: { type: "isReady", params: { needs, ...(outcomes && { outcomes }) } }, ...onward },
    ...Object.entries(returns).map(([outcome, to]) => ({
      guard: { type: "isOutcome", params: outcome },
      target: `#${prefix}.${to}`,
      actions: ["countReturn", tell("stageSentBack", to)],
    })),
  ];
}

function approvalStates(prefix: string, stage: Stage, next: string) {
  const { id } = stage;
  const on = {
    [approveCommand(prefix, stage)]: {
      target: `#${prefix}.${next}`,
      actions: [tell("stageCompleted", id), "handOver"],
    },
    [rejectCommand(prefix, stage)]: {
      target: "working",
      actions: ["countReturn", tell("stageRejected", id)],
    },
  };
  return {
    submitted: {
      description: "Handed in; waits for approval",
      meta: { zh: "待批准" },
      on,
      after: { [approvalWindow]: { target: "approvalOverdue", actions: tell("stageOverdue", id) } },
    },
    approvalOverdue: {
      description: "Not approved within its time",
      meta: { zh: "批准超期" },
      tags: ["overdue"],
      on,
    },
  };
}

function stagesSetup(prefix: string, stages: readonly Stage[]) {
  const delays = [...stages.map(stageWindow), approvalWindow];
  const eventOf = (context: StagesContext, event: AnyMachineEvent, told: Told): StagesEvent => ({
    ...subjectOf(context),
    type: `${prefix}.${told.event as EventName}`,
    ...(event.at !== undefined && { at: event.at }),
    ...(told.stage !== undefined && { stage: told.stage }),
    ...("reason" in event && { detail: String(event.reason) }),
    ...((told.event === "completed" || told.event === "handedOver") && {
      deliverables: context.deliverables,
    }),
  });
  return setup({
    types: {
      context: {} as StagesContext,
      events: {} as AnyMachineEvent,
      input: {} as StagesInput,
      emitted: {} as StagesEvent,
    },
    delays: Object.fromEntries(
      delays.map((name) => [
        name,
        ({ context }: { readonly context: StagesContext }) => context.windows[name] ?? 0,
      ]),
    ),
    guards: {
      isOutcome: ({ event }, outcome: string) => event.decision?.outcome === outcome,
      isReady: (
        { context, event },
        { needs, outcomes }: { readonly needs: readonly string[]; readonly outcomes?: readonly string[] },
      ) =>
        needs.every((name) => Object.hasOwn(context.deliverables, name)) &&
        (outcomes === undefined || outcomes.includes(event.decision?.outcome ?? "")),
      isSentTo: ({ event }, to: string) => "to" in event && event.to === to,
    },
    actions: {
      keepDeliverables: assign(({ context, event }) => ({
        deliverables: {
          ...context.deliverables,
          ...("deliverables" in event && (event.deliverables as StagesContext["deliverables"])),
        },
      })),
      countReturn: assign(({ context }) => ({ timesReturned: context.timesReturned + 1 })),
      tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
      handOver: enqueueActions(({ context, event, enqueue }) => {
        const followUps = "followUps" in event ? (event.followUps as readonly FollowUp[]) : [];
        for (const followUp of followUps)
          enqueue.emit({ ...eventOf(context, event, { event: "handedOver" }), followUp });
      }),
    },
  });
}
