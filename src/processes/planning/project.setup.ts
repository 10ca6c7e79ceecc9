import { assign, emit, setup } from "xstate";
import { fingerprint } from "../../rules/fingerprint.js";
import type { MachineEventOf } from "../commands.js";
import type { Blocker, ProjectContext, projectCommands } from "./project.commands.js";

/** What a project is started with. */
export type ProjectInput = Omit<ProjectContext, "members" | "goals" | "blockers" | "milestones">;

/** An event of a project. */
export interface ProjectEvent extends Pick<ProjectContext, "projectId" | "title" | "promotionId"> {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "project.groupFormed"
    | "project.started"
    | "project.meetingDue"
    | "project.meetingHeld"
    | "project.blockerRaised"
    | "project.blockerResolved"
    | "project.milestoneReached"
    | "project.milestoneOverdue"
    | "project.paused"
    | "project.resumed"
    | "project.finished"
    | "project.reopened"
    | "project.closed"
    | "project.cancelled";
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The milestone or the reason. */
  readonly detail?: string;
  /** With `project.blockerRaised` and `project.blockerResolved`. */
  readonly blocker?: Blocker;
  /** With `project.meetingHeld` and `project.closed`. */
  readonly findings?: readonly string[];
}

type Command<Type extends keyof typeof projectCommands> = Extract<
  MachineEventOf<typeof projectCommands>,
  { readonly type: Type }
>;
type Raise = Command<"project.raiseBlocker">;
type Resolve = Command<"project.resolveBlocker">;
type Told = Omit<ProjectEvent, "projectId" | "title" | "promotionId" | "at">;

const blockerOf = ({ blockers }: ProjectContext, blockerId: string) =>
  blockers.find((blocker) => blocker.blockerId === blockerId);

const raised = ({ blockerId, summary, shortage }: Omit<Blocker, "resolution">): Blocker => ({
  blockerId,
  summary,
  ...(shortage && { shortage }),
});

/** The questions, actions and windows that the chart names. */
export const projectSetup = setup({
  types: {
    context: {} as ProjectContext,
    events: {} as MachineEventOf<typeof projectCommands>,
    input: {} as ProjectInput,
    emitted: {} as ProjectEvent,
  },
  delays: {
    meetingCycle: ({ context }) => context.windows.meetingCycle,
    milestoneWindow: ({ context }) => context.windows.milestoneWindow,
  },
  guards: {
    hasGoals: ({ context }) => context.goals.length > 0,
    isKnownBlocker: ({ context }, event: Raise) => {
      const known = blockerOf(context, event.blockerId);
      return known !== undefined && fingerprint(raised(known)) === fingerprint(raised(event));
    },
    isNewBlocker: ({ context }, blockerId: string) => blockerOf(context, blockerId) === undefined,
    isKnownResolution: ({ context }, { blockerId, resolution }: Resolve) =>
      blockerOf(context, blockerId)?.resolution === resolution,
    isOpenBlocker: ({ context }, blockerId: string) =>
      context.blockers.some((one) => one.blockerId === blockerId && one.resolution === undefined),
    hasNoOpenBlocker: ({ context }) => context.blockers.every(({ resolution }) => resolution !== undefined),
    isKnownMilestone: ({ context }, milestoneId: string) => context.milestones.includes(milestoneId),
  },
  actions: {
    changeNothing: assign({}),
    formGroup: assign((_, { lead, members }: Command<"project.formGroup" | "project.changeGroup">) => ({
      members: [lead, ...members],
    })),
    alignGoals: assign((_, goals: readonly string[]) => ({ goals })),
    raiseBlocker: assign(({ context }, event: Raise) => ({ blockers: [...context.blockers, raised(event)] })),
    resolveBlocker: assign(({ context }, { blockerId, resolution }: Resolve) => ({
      blockers: context.blockers.map((one) => (one.blockerId === blockerId ? { ...one, resolution } : one)),
    })),
    reachMilestone: assign(({ context }, milestoneId: string) => ({
      milestones: [...context.milestones, milestoneId],
    })),
    tell: emit(
      ({ context: { projectId, title, promotionId }, event }, told: Told): ProjectEvent => ({
        ...told,
        projectId,
        title,
        ...(promotionId !== undefined && { promotionId }),
        ...("at" in event && { at: event.at }),
      }),
    ),
    tellBlocker: emit(
      (
        { context, event },
        { type, blockerId }: { readonly type: ProjectEvent["type"]; readonly blockerId: string },
      ): ProjectEvent => {
        const { projectId, title, promotionId } = context;
        const blocker = blockerOf(context, blockerId);
        return {
          type,
          projectId,
          title,
          ...(promotionId !== undefined && { promotionId }),
          ...("at" in event && { at: event.at }),
          ...(blocker && { blocker }),
        };
      },
    ),
  },
});

/** Tells an event. */
export const tell = (type: ProjectEvent["type"]) => ({ type: "tell", params: { type } }) as const;

/** Tells an event with the reason that the command gives. */
export const tellWhy = (type: ProjectEvent["type"]) =>
  ({
    type: "tell",
    params: ({ event }: { readonly event: { readonly reason: string } }) => ({ type, detail: event.reason }),
  }) as const;

/** Tells an event with what was found. */
export const tellFindings = (type: ProjectEvent["type"]) =>
  ({
    type: "tell",
    params: ({ event }: { readonly event: { readonly findings: readonly string[] } }) => ({
      type,
      findings: event.findings,
    }),
  }) as const;

/** Tells what became of the blocker that the command is about. */
export const tellBlocker = (type: ProjectEvent["type"]) =>
  ({
    type: "tellBlocker",
    params: ({ event }: { readonly event: { readonly blockerId: string } }) => ({
      type,
      blockerId: event.blockerId,
    }),
  }) as const;
