import { z } from "zod";
import { defineProcess, type Process } from "../define-process.js";
import { projectCommands, projectDeadlines } from "./project.commands.js";
import { projectSetup, tell, tellBlocker, tellFindings, tellWhy } from "./project.setup.js";

const cancel = { target: "cancelled", actions: tellWhy("project.cancelled") } as const;

interface Resolving {
  readonly event: {
    readonly type: "project.resolveBlocker";
    readonly at: string;
    readonly blockerId: string;
    readonly resolution: string;
  };
}

const resolveBlocker = [
  {
    guard: { type: "isKnownResolution", params: ({ event }: Resolving) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isOpenBlocker", params: ({ event }: Resolving) => event.blockerId },
    actions: [
      { type: "resolveBlocker", params: ({ event }: Resolving) => event },
      tellBlocker("project.blockerResolved"),
    ],
  },
] as const;

interface Reaching {
  readonly event: { readonly milestoneId: string };
}

const reachMilestone = [
  {
    guard: { type: "isKnownMilestone", params: ({ event }: Reaching) => event.milestoneId },
    actions: "changeNothing",
  },
  {
    target: "onSchedule",
    reenter: true,
    actions: [
      { type: "reachMilestone", params: ({ event }: Reaching) => event.milestoneId },
      {
        type: "tell",
        params: ({ event }: Reaching) =>
          ({ type: "project.milestoneReached", detail: event.milestoneId }) as const,
      },
    ],
  },
] as const;

const holdMeeting = {
  target: "current",
  reenter: true,
  actions: tellFindings("project.meetingHeld"),
} as const;

const machine = projectSetup.createMachine({
  id: "project",
  context: ({ input }) => ({ ...input, members: [], goals: [], blockers: [], milestones: [] }),
  initial: "proposed",
  states: {
    proposed: {
      description: "Proposed; waits for its group",
      meta: { zh: "已提出" },
      on: {
        "project.formGroup": {
          target: "formed",
          actions: [{ type: "formGroup", params: ({ event }) => event }, tell("project.groupFormed")],
        },
        "project.cancel": cancel,
      },
    },
    formed: {
      description: "The group of the departments is there; the goals are being aligned",
      meta: { zh: "已组队" },
      on: {
        "project.changeGroup": { actions: { type: "formGroup", params: ({ event }) => event } },
        "project.alignGoals": { actions: { type: "alignGoals", params: ({ event }) => event.goals } },
        "project.start": { guard: "hasGoals", target: "running", actions: tell("project.started") },
        "project.cancel": cancel,
      },
    },
    running: {
      description: "Under way: the group meets every week, and clears blockers away",
      meta: { zh: "进行中" },
      on: {
        "project.changeGroup": { actions: { type: "formGroup", params: ({ event }) => event } },
        "project.alignGoals": { actions: { type: "alignGoals", params: ({ event }) => event.goals } },
        "project.raiseBlocker": [
          { guard: { type: "isKnownBlocker", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isNewBlocker", params: ({ event }) => event.blockerId },
            actions: [
              { type: "raiseBlocker", params: ({ event }) => event },
              tellBlocker("project.blockerRaised"),
            ],
          },
        ],
        "project.resolveBlocker": resolveBlocker,
        "project.pause": { target: "paused", actions: tellWhy("project.paused") },
        "project.finish": {
          guard: "hasNoOpenBlocker",
          target: "closingReview",
          actions: tell("project.finished"),
        },
        "project.cancel": cancel,
      },
      type: "parallel",
      states: {
        meetings: {
          description: "The weekly meeting that goes through the figures",
          meta: { zh: "周会" },
          initial: "current",
          states: {
            current: {
              description: "Held within the cycle",
              meta: { zh: "周期内" },
              after: { meetingCycle: { target: "due", actions: tell("project.meetingDue") } },
              on: { "project.holdMeeting": holdMeeting },
            },
            due: {
              description: "To be held",
              meta: { zh: "待开周会" },
              tags: ["overdue"],
              on: { "project.holdMeeting": holdMeeting },
            },
          },
        },
        schedule: {
          description: "How it keeps to its milestones",
          meta: { zh: "进度" },
          initial: "onSchedule",
          states: {
            onSchedule: {
              description: "Time is left until the next milestone",
              meta: { zh: "按期" },
              after: { milestoneWindow: { target: "late", actions: tell("project.milestoneOverdue") } },
              on: { "project.reachMilestone": reachMilestone },
            },
            late: {
              description: "The next milestone has not been reached in time",
              meta: { zh: "里程碑逾期" },
              tags: ["overdue"],
              on: { "project.reachMilestone": reachMilestone },
            },
          },
        },
      },
    },
    paused: {
      description: "Paused; its clocks begin anew when it is resumed",
      meta: { zh: "已暂停" },
      on: {
        "project.resolveBlocker": resolveBlocker,
        "project.resume": { target: "running", actions: tell("project.resumed") },
        "project.cancel": cancel,
      },
    },
    closingReview: {
      description: "The work is done; the group reviews it",
      meta: { zh: "结项复盘" },
      on: {
        "project.close": { target: "closed", actions: tellFindings("project.closed") },
        "project.reopen": { target: "running", actions: tellWhy("project.reopened") },
        "project.cancel": cancel,
      },
    },
    closed: { description: "Closed with its findings", meta: { zh: "已结项" }, type: "final" },
    cancelled: { description: "Cancelled", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ProjectMachine = typeof machine;

/** A project as a bare XState machine. */
export const projectMachine: ProjectMachine = machine;

const start = z.strictObject({
  projectId: z.string().min(1),
  title: z.string().min(1),
  promotionId: z.exactOptional(z.string().min(1)),
  milestoneDays: z.number().positive(),
});

/**
 * A project of several departments that operations leads: proposed → its group formed, goals aligned → running, with a
 * meeting every week and blockers raised and resolved → closing review → closed.
 *
 * Source: P021; R045. Extensions: milestones, pause, reopening, cancellation.
 */
export const projectProcess: Process<
  "project",
  ProjectMachine,
  typeof projectCommands,
  z.input<typeof start>
> = defineProcess({
  id: "project",
  title: { en: "Cross-department project", zh: "跨部门项目" },
  covers: ["P021"],
  owner: "operations-department",
  version: 1,
  machine: projectMachine,
  commands: projectCommands,
  start,
  deadlines: projectDeadlines,
  restingStates: ["proposed", "formed", "running", "paused", "closingReview"],
  deliverables: ["campaign-review-report"],
  kpis: ["sales/gmv", "conversion/conversion-rate", "inventory/stock-out-rate"],
  toInput: ({ milestoneDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
