import { assign, emit, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import {
  type FundMovement,
  type FundRequestContext,
  type fundRequestCommands,
  totalOf,
} from "./fund-request.commands.js";
import {
  corrected,
  type FundRequestCommand,
  isCorrectable,
  isKnown,
  isPossible,
  isWithinRequest,
  sumOf,
  unaccounted,
} from "./fund-request.updates.js";

/** What a request for funds is started with. */
export type FundRequestInput = Omit<FundRequestContext, "approvals" | "grantedMinor" | "movements">;

/** An event of a request for funds; money in minor units of `currency`. */
export interface FundRequestEvent
  extends Pick<FundRequestContext, "requestId" | "currency" | "planId" | "campaignId" | "budget"> {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "fundRequest.submitted"
    | "fundRequest.reviewOverdue"
    | "fundRequest.approvedOnLevel"
    | "fundRequest.sentBack"
    | "fundRequest.refused"
    | "fundRequest.approved"
    | "fundRequest.shortOfBudget"
    | "fundRequest.granted"
    | "fundRequest.expired"
    | "fundRequest.paidOut"
    | "fundRequest.accountOverdue"
    | "fundRequest.reconciled"
    | "fundRequest.withdrawn";
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The reason. */
  readonly detail?: string;
  /** What was granted; 0 before. */
  readonly grantedMinor: number;
  /** What was spent so far. */
  readonly spentMinor: number;
}

type Told = Pick<FundRequestEvent, "type" | "detail">;

function eventOf(context: FundRequestContext, event: { readonly at?: string }, told: Told): FundRequestEvent {
  const { requestId, currency, planId, campaignId, budget, grantedMinor } = context;
  return {
    ...told,
    requestId,
    currency,
    ...(planId !== undefined && { planId }),
    ...(campaignId !== undefined && { campaignId }),
    ...(budget !== undefined && { budget }),
    grantedMinor,
    spentMinor: sumOf(context, "spent"),
    ...(event.at !== undefined && { at: event.at }),
  };
}

/** The questions, actions and windows that the chart names. */
export const fundRequestSetup = setup({
  types: {
    context: {} as FundRequestContext,
    events: {} as MachineEventOf<typeof fundRequestCommands>,
    input: {} as FundRequestInput,
    emitted: {} as FundRequestEvent,
  },
  delays: {
    reviewWindow: ({ context }) => context.windows.reviewWindow,
    validityWindow: ({ context }) => context.windows.validityWindow,
    accountingWindow: ({ context }) => context.windows.accountingWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isAnotherApprover: ({ context, event }) =>
      event.by !== undefined && !context.approvals.includes(event.by.actor),
    isWithinRequest: ({ context, event }) =>
      isWithinRequest(context, "amountMinor" in event ? event.amountMinor : undefined),
    isOutsideBudgets: ({ context }) => context.budget === undefined,
    isKnown: ({ context }, movement: FundMovement) => isKnown(context, movement),
    isPossible: ({ context }, movement: FundMovement) => isPossible(context, movement),
    isCorrectable: ({ context }, event: FundRequestCommand<"fundRequest.correctSpend">) =>
      isCorrectable(context, event),
    isAccountedFor: ({ context }) => unaccounted(context) === 0,
  },
  actions: {
    changeNothing: assign({}),
    revise: assign((_, { items }: FundRequestCommand<"fundRequest.revise">) => ({ items })),
    beginRound: assign({ approvals: [] }),
    approve: assign(({ context, event }) => ({
      approvals: [...context.approvals, ...(event.by === undefined ? [] : [event.by.actor])],
    })),
    grant: assign(({ context }, amountMinor: number | undefined) => ({
      grantedMinor: amountMinor ?? totalOf(context.items),
    })),
    takeBackGrant: assign({ grantedMinor: 0 }),
    note: assign(({ context }, movement: FundMovement) => ({ movements: [...context.movements, movement] })),
    correct: assign(({ context }, event: FundRequestCommand<"fundRequest.correctSpend">) =>
      corrected(context, event),
    ),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
  },
});

/** Tells an event. */
export const tell = (type: FundRequestEvent["type"]) => ({ type: "tell", params: { type } }) as const;

/** Tells an event with the reason that the command gives, if it gives one. */
export const tellWhy = (type: FundRequestEvent["type"]) =>
  ({
    type: "tell",
    params: ({ event }: { readonly event: { readonly reason?: string } }) => ({
      type,
      ...(event.reason !== undefined && { detail: event.reason }),
    }),
  }) as const;

interface Moving {
  readonly event: { readonly entryId: string; readonly amountMinor: number; readonly itemId?: string };
}

/** What a command moves, as the guards and updates want it. */
const moved =
  (kind: FundMovement["kind"]) =>
  ({ event: { entryId, amountMinor, itemId } }: Moving): FundMovement => ({
    entryId,
    kind,
    amountMinor,
    ...(itemId !== undefined && { itemId }),
  });

/** Whether the command's movement is a repeat. */
export const isKnownAs = (kind: FundMovement["kind"]) => ({ type: "isKnown", params: moved(kind) }) as const;

/** Whether the command's movement is new, and there is the money for it. */
export const isPossibleAs = (kind: FundMovement["kind"]) =>
  ({ type: "isPossible", params: moved(kind) }) as const;

/** Notes the command's movement. */
export const noteAs = (kind: FundMovement["kind"]) => ({ type: "note", params: moved(kind) }) as const;
