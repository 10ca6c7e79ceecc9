import { assign, emit, setup } from "xstate";
import { decided, outcomeIs } from "../chart-words.js";
import type { MachineEventOf, PayloadOf } from "../commands.js";
import type { PlanApprovalContext, planApprovalCommands } from "./plan-approval.commands.js";
import {
  amountOf,
  canStandIn,
  delegated,
  funded,
  fundsOf,
  isSigner,
  nextRole,
  type PlanApprovalCommand,
  type Sent,
  signed,
  submitted,
} from "./plan-approval.updates.js";

type Remembered = "round" | "chain" | "signatures" | "delegations" | "funds";

/** What an approval is started with. */
export type PlanApprovalInput = Omit<PlanApprovalContext, Remembered>;

/** An event of an approval. */
export interface PlanApprovalEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "planApproval.submitted"
    | "planApproval.signatureAwaited"
    | "planApproval.signatureOverdue"
    | "planApproval.delegated"
    | "planApproval.rejected"
    | "planApproval.withdrawn"
    | "planApproval.approved"
    | "planApproval.executionStarted"
    | "planApproval.fundsRequested"
    | "planApproval.checkpointDue"
    | "planApproval.checkpointReached"
    | "planApproval.corrected"
    | "planApproval.completed"
    | "planApproval.abandoned";
  /** Id of the plan, by which hand-overs find it. */
  readonly planId: string;
  /** What the plan is called, in the shop's own words. */
  readonly title: string;
  /** What is to be approved. */
  readonly kind: PlanApprovalContext["kind"];
  /** How often it has been submitted. */
  readonly round: number;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The role whose signature is awaited, was delegated or refused. */
  readonly role?: string;
  /** The reason, the findings, or who may stand in. */
  readonly detail?: string;
  /** With `planApproval.executionStarted`: how the work is divided. */
  readonly division?: PayloadOf<(typeof planApprovalCommands)["planApproval.execute"]>;
  /** With `planApproval.fundsRequested`: what is asked for, and in which currency. */
  readonly request?: PayloadOf<(typeof planApprovalCommands)["planApproval.requestFunds"]> &
    Pick<PlanApprovalContext, "currency">;
  /** With `planApproval.corrected`: what is done otherwise from now on. */
  readonly changes?: readonly string[];
}

type Told = Omit<PlanApprovalEvent, "planId" | "title" | "kind" | "round" | "at">;

const eventOf = (context: PlanApprovalContext, event: Partial<Sent>, told: Told): PlanApprovalEvent => ({
  ...told,
  planId: context.planId,
  title: context.title,
  kind: context.kind,
  round: context.round,
  ...(event.at !== undefined && { at: event.at }),
});

const superiors: readonly string[] = ["chairman", "management"];

/** The questions, actions and windows that the chart names. */
export const planApprovalSetup = setup({
  types: {
    context: {} as PlanApprovalContext,
    events: {} as MachineEventOf<typeof planApprovalCommands>,
    input: {} as PlanApprovalInput,
    emitted: {} as PlanApprovalEvent,
  },
  delays: {
    signatureWindow: ({ context }) => context.windows.signatureWindow,
    checkpointInterval: ({ context }) => context.windows.checkpointInterval,
  },
  guards: {
    isOutcome: outcomeIs,
    isDecided: decided,
    isNoPlan: ({ context }) => context.kind !== "plan",
    isPlan: ({ context }) => context.kind === "plan",
    needsNoRelease: ({ context }) => context.kind === "price" || context.kind === "other",
    isNotDiscussed: ({ context }) => nextRole(context) !== "operations-department",
    isSigner: ({ context, event }) => isSigner(context, event),
    isLastSigner: ({ context, event }) =>
      isSigner(context, event) && context.signatures.length + 1 === context.chain.length,
    mayDelegate: ({ context }, event: PlanApprovalCommand<"planApproval.delegate">) =>
      event.by?.role === nextRole(context) && canStandIn(context, event),
    mayAppoint: ({ context }, event: PlanApprovalCommand<"planApproval.delegate">) =>
      event.by !== undefined && superiors.includes(event.by.role) && canStandIn(context, event),
    isNewSigner: ({ context }, role: string) => !context.chain.includes(role),
    isKnownRequest: ({ context }, event: PlanApprovalCommand<"planApproval.requestFunds">) =>
      fundsOf(context, event.requestId)?.amountMinor === amountOf(event),
    isNewRequest: ({ context }, requestId: string) => fundsOf(context, requestId) === undefined,
    isKnownGrant: ({ context }, event: PlanApprovalCommand<"planApproval.recordFunds">) =>
      fundsOf(context, event.requestId)?.grantedMinor === event.grantedMinor,
    isGrantOfRequest: ({ context }, event: PlanApprovalCommand<"planApproval.recordFunds">) =>
      event.grantedMinor <= (fundsOf(context, event.requestId)?.amountMinor ?? -1),
  },
  actions: {
    changeNothing: assign({}),
    beginRound: assign(({ context }, event: PlanApprovalCommand<"planApproval.submit">) =>
      submitted(context, event),
    ),
    sign: assign(({ context, event }) => signed(context, event)),
    delegate: assign(({ context }, event: PlanApprovalCommand<"planApproval.delegate">) =>
      delegated(context, event),
    ),
    addSigner: assign(({ context }, role: string) => ({ chain: [...context.chain, role] })),
    noteRequest: assign(({ context }, event: PlanApprovalCommand<"planApproval.requestFunds">) => ({
      funds: [...context.funds, { requestId: event.requestId, amountMinor: amountOf(event) }],
    })),
    noteGrant: assign(({ context }, event: PlanApprovalCommand<"planApproval.recordFunds">) =>
      funded(context, event),
    ),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
    tellOfRole: emit(({ context, event }, told: Told) => {
      const role = nextRole(context);
      return eventOf(context, event, { ...told, ...(role !== undefined && { role }) });
    }),
    tellDivision: emit(({ context, event }, sent: PlanApprovalCommand<"planApproval.execute">) => {
      const { type: _type, at: _at, by: _by, ...division } = sent;
      return eventOf(context, event, { type: "planApproval.executionStarted", division });
    }),
    tellRequest: emit(({ context, event }, sent: PlanApprovalCommand<"planApproval.requestFunds">) => {
      const { type: _type, at: _at, by: _by, ...request } = sent;
      return eventOf(context, event, {
        type: "planApproval.fundsRequested",
        request: { ...request, currency: context.currency },
      });
    }),
  },
});

/** Tells an event. */
export const tell = (type: PlanApprovalEvent["type"]) => ({ type: "tell", params: { type } }) as const;

/** Tells an event about the role that signs next. */
export const tellOfRole = (type: PlanApprovalEvent["type"]) =>
  ({ type: "tellOfRole", params: { type } }) as const;

/** Tells an event with the reason that the command gives, if it gives one. */
export const tellWhy = (type: PlanApprovalEvent["type"], teller: "tell" | "tellOfRole" = "tell") =>
  ({
    type: teller,
    params: ({ event }: { readonly event: { readonly reason?: string } }) => ({
      type,
      ...(event.reason !== undefined && { detail: event.reason }),
    }),
  }) as const;
