import { assign, emit, enqueueActions, setup } from "xstate";
import type { AnyMachineEvent } from "../commands.js";
import type { FollowUp } from "../follow-up.js";
import { subjectOf } from "../subject.js";
import type {
  RaisedAction,
  ReviewAction,
  ReviewCycleContext,
  ReviewCycleEvent,
  ReviewCycleInput,
  ReviewCycleMachine,
  ReviewFinding,
  Topic,
} from "./review-cycle.js";

type EventName = ReviewCycleEvent extends { readonly type: `${string}.${infer Name}` } ? Name : never;

/** Makes the chart of a review cycle; only the names of its commands differ from one to another. */
export function reviewMachine<Prefix extends string>(
  prefix: Prefix,
  actions: readonly ReviewAction[],
  assesses: boolean,
): ReviewCycleMachine<Prefix> {
  const tell = (name: EventName) => ({ type: "tell", params: name }) as const;
  const command = (name: string) => `${prefix}.${name}`;
  const open = { target: `#${prefix}.open`, actions: ["beginReview", tell("opened")] };
  const review = {
    [command("collect")]: { actions: "keepKpis" },
    ...(assesses && { [command("assess")]: { guard: "isDecided", actions: ["keepFinding", "tellFinding"] } }),
    ...(actions.length > 0 && { [command("raise")]: { actions: ["keepAction", "tellAction"] } }),
    [command("close")]: {
      guard: "isCollected",
      target: `#${prefix}.scheduled`,
      actions: ["endReview", tell("closed")],
    },
  };
  const chart = {
    id: prefix,
    context: ({ input }: { readonly input: ReviewCycleInput }) => ({
      ...input,
      reviews: 0,
      lastReviewedAt: null,
      topics: [],
      kpis: {},
      findings: [],
      actions: [],
    }),
    initial: "scheduled",
    on: {
      [command("addTopic")]: { actions: "keepTopic" },
      [command("stop")]: { target: ".stopped", actions: tell("stopped") },
    },
    states: {
      scheduled: {
        description: "The next review is not due yet",
        meta: { zh: "未到期" },
        on: {
          [command("open")]: open,
          [command("suspend")]: { target: "suspended", actions: tell("suspended") },
        },
        after: { cadence: { target: "due", actions: tell("due") } },
      },
      due: {
        description: "The review is due",
        meta: { zh: "已到期" },
        tags: ["overdue"],
        on: {
          [command("open")]: open,
          [command("skip")]: { target: "scheduled", actions: tell("skipped") },
          [command("suspend")]: { target: "suspended", actions: tell("suspended") },
        },
      },
      open: {
        description: "Figures are being collected and assessed",
        meta: { zh: "复盘中" },
        on: review,
        after: { reviewWindow: { target: "late", actions: tell("late") } },
      },
      late: {
        description: "The review was begun and not closed in time",
        meta: { zh: "复盘超期" },
        tags: ["overdue"],
        on: review,
      },
      suspended: {
        description: "No reviews for the time being",
        meta: { zh: "已暂停" },
        on: { [command("resume")]: "scheduled" },
      },
      stopped: { type: "final", description: "No reviews any more", meta: { zh: "已终止" } },
    },
  };
  const made = reviewSetup(prefix, actions);
  // A chart that is made of data has no types of its own states.
  return made.createMachine(
    chart as Parameters<typeof made.createMachine>[0],
  ) as unknown as ReviewCycleMachine<Prefix>;
}

const optional = (event: AnyMachineEvent, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (name in event ? [[name, Reflect.get(event, name)]] : [])));

/** What is on the list already is not put there again. */
function withTopic(topics: readonly Topic[], event: AnyMachineEvent): readonly Topic[] {
  const added = optional(event, "topic", "detail") as unknown as Topic;
  const known = topics.some(({ topic, detail }) => topic === added.topic && detail === added.detail);
  return known ? topics : [...topics, added];
}

const findingOf = (event: AnyMachineEvent): ReviewFinding => ({
  rule: String(event.decision?.rule),
  outcome: String(event.decision?.outcome),
  ...optional(event, "about"),
});

const raisedOf = (event: AnyMachineEvent): RaisedAction => ({
  action: String(Reflect.get(event, "action")),
  ...optional(event, "about", "detail"),
});

function reviewSetup(prefix: string, actions: readonly ReviewAction[]) {
  const eventOf = (
    context: ReviewCycleContext,
    event: AnyMachineEvent,
    name: EventName,
  ): ReviewCycleEvent => ({
    ...subjectOf(context),
    type: `${prefix}.${name}`,
    ...(event.at !== undefined && { at: event.at }),
  });
  /** What the rule's answer sets going by itself. */
  const raisedBy = ({ rule, outcome, ...about }: ReviewFinding): readonly RaisedAction[] =>
    actions
      .filter(({ when }) => when?.rule.id === rule && when.outcomes.includes(outcome))
      .map(({ id }) => ({ action: id, ...about }));
  const handedOver = (
    context: ReviewCycleContext,
    event: AnyMachineEvent,
    raised: RaisedAction,
    followUp?: FollowUp,
  ): ReviewCycleEvent[] => {
    const { action } = raised;
    const to = actions.find(({ id }) => id === action)?.to;
    if (to === undefined) return [];
    return [
      {
        ...eventOf(context, event, "handedOver"),
        detail: action,
        raised,
        followUp: followUp ?? { to },
      },
    ];
  };
  return setup({
    types: {
      context: {} as ReviewCycleContext,
      events: {} as AnyMachineEvent,
      input: {} as ReviewCycleInput,
      emitted: {} as ReviewCycleEvent,
    },
    delays: {
      cadence: ({ context }) => context.windows.cadence,
      reviewWindow: ({ context }) => context.windows.reviewWindow,
    },
    guards: {
      isDecided: ({ event }) => event.decision !== undefined && event.decision.outcome !== "undecided",
      isCollected: ({ context }) => Object.keys(context.kpis).length > 0,
    },
    actions: {
      beginReview: assign({ kpis: {}, findings: [], actions: [] }),
      keepTopic: assign(({ context, event }) => ({ topics: withTopic(context.topics, event) })),
      keepKpis: assign(({ event }) => optional(event, "kpis")),
      keepFinding: assign(({ context, event }) => {
        const finding = findingOf(event);
        return {
          findings: [...context.findings, finding],
          actions: [...context.actions, ...raisedBy(finding)],
        };
      }),
      keepAction: assign(({ context, event }) => ({ actions: [...context.actions, raisedOf(event)] })),
      endReview: assign(({ context, event }) => ({
        reviews: context.reviews + 1,
        lastReviewedAt: event.at,
        topics: [],
      })),
      tell: emit(({ context, event }, name: EventName) => ({
        ...eventOf(context, event, name),
        ...("reason" in event && { detail: String(event.reason) }),
        ...("summary" in event && { detail: String(event.summary) }),
        ...optional(event, "deliverables"),
      })),
      tellFinding: enqueueActions(({ context, event, enqueue }) => {
        const finding = findingOf(event);
        enqueue.emit({ ...eventOf(context, event, "found"), finding });
        for (const raised of raisedBy(finding)) {
          enqueue.emit({ ...eventOf(context, event, "actionRaised"), raised });
          for (const told of handedOver(context, event, raised)) enqueue.emit(told);
        }
      }),
      tellAction: enqueueActions(({ context, event, enqueue }) => {
        const raised = raisedOf(event);
        enqueue.emit({ ...eventOf(context, event, "actionRaised"), raised });
        const followUp = Reflect.get(event, "followUp") as FollowUp | undefined;
        for (const told of handedOver(context, event, raised, followUp)) enqueue.emit(told);
      }),
    },
  });
}
