import { assign, emit, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { BudgetContext, BudgetEntry, BudgetLine, budgetCommands } from "./budget.commands.js";
import {
  availableTo,
  booked,
  canBook,
  isBooked,
  ownMinor,
  plannedLine,
  withDeviation,
} from "./budget.updates.js";

/** What a budget is started with. */
export interface BudgetInput extends Omit<BudgetContext, "lines" | "entries"> {
  /** The lines, each with what it may spend at the start. */
  readonly lines: readonly Pick<BudgetLine, "lineId" | "title" | "allocatedMinor">[];
}

/** An event of a budget; money in minor units of `currency`. */
export interface BudgetEvent extends Pick<BudgetContext, "budgetId" | "currency"> {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "budget.approved"
    | "budget.opened"
    | "budget.committed"
    | "budget.shortfall"
    | "budget.overdraftApproved"
    | "budget.adjusted"
    | "budget.reviewDue"
    | "budget.deviationRaised"
    | "budget.deviationCleared"
    | "budget.intervened"
    | "budget.frozen"
    | "budget.unfrozen"
    | "budget.closed"
    | "budget.cancelled";
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The line that it is about. */
  readonly lineId?: string;
  /** Money that it is about, in minor units; absent where it is about none. */
  readonly amountMinor?: number;
  /** With `budget.committed` and `budget.shortfall`: the request for funds that it was for. */
  readonly requestId?: string;
  /** With `budget.shortfall`: what the line has left. */
  readonly availableMinor?: number;
  /** The reason or the measure. */
  readonly detail?: string;
  /** With `budget.closed`: what is left by line, and the budget that takes it over. */
  readonly remainders?: readonly {
    /** The line that has it left. */
    readonly lineId: string;
    /** In minor units. */
    readonly amountMinor: number;
  }[];
  /** With `budget.closed`: the budget that takes over what is left; absent where none does. */
  readonly carryToBudgetId?: string;
}

/** What an event of a budget says beside its type, the budget and the instant. */
export type ToldOfBudget = Omit<BudgetEvent, "budgetId" | "currency" | "at">;

const eventOf = (
  { budgetId, currency }: BudgetContext,
  event: { readonly at?: string },
  told: ToldOfBudget,
): BudgetEvent => ({
  ...told,
  budgetId,
  currency,
  ...(event.at !== undefined && { at: event.at }),
});

/** The questions, actions and windows that the chart names. */
export const budgetSetup = setup({
  types: {
    context: {} as BudgetContext,
    events: {} as MachineEventOf<typeof budgetCommands>,
    input: {} as BudgetInput,
    emitted: {} as BudgetEvent,
  },
  delays: { reviewInterval: ({ context }) => context.windows.reviewInterval },
  guards: {
    isOutcome: outcomeIs,
    isBooked: ({ context }, entry: BudgetEntry) => isBooked(context, entry),
    canBook: ({ context }, entry: BudgetEntry) => canBook(context, entry),
    canBookOfCommitment: ({ context }, entry: BudgetEntry) =>
      entry.commitmentId !== undefined && canBook(context, entry),
    isShortForRequest: (
      { context },
      { entryId, requestId }: { readonly entryId: string; readonly requestId?: string },
    ) => requestId !== undefined && context.entries.every((entry) => entry.entryId !== entryId),
    isDeviating: ({ context }) => context.lines.some(({ deviating }) => deviating),
    isOnlyDeviation: ({ context, event }) =>
      context.lines.every((line) => !line.deviating || ("lineId" in event && line.lineId === event.lineId)),
    hasNoEntries: ({ context }) => context.entries.length === 0,
    hasNothingCommitted: ({ context }) => context.lines.every(({ committedMinor }) => committedMinor === 0),
  },
  actions: {
    changeNothing: assign({}),
    setLines: assign((_, lines: BudgetInput["lines"]) => ({ lines: lines.map(plannedLine) })),
    book: assign(({ context }, entry: BudgetEntry) => booked(context, entry)),
    raiseDeviation: assign(({ context }, lineId: string) => withDeviation(context, lineId, true)),
    clearDeviation: assign(({ context }, lineId: string) => withDeviation(context, lineId, false)),
    tell: emit(({ context, event }, told: ToldOfBudget) => eventOf(context, event, told)),
    tellShortfall: emit(({ context, event }, told: Omit<ToldOfBudget, "type">) =>
      eventOf(context, event, {
        ...told,
        type: "budget.shortfall",
        availableMinor: availableTo(context, told.lineId),
      }),
    ),
    tellClosed: emit(({ context, event }, carryToBudgetId: string | undefined) =>
      eventOf(context, event, {
        type: "budget.closed",
        remainders: context.lines.map((line) => ({ lineId: line.lineId, amountMinor: ownMinor(line) })),
        ...(carryToBudgetId !== undefined && { carryToBudgetId }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: BudgetEvent["type"]) => ({ type: "tell", params: { type } }) as const;

interface Booking {
  readonly event: Pick<BudgetEntry, "entryId" | "lineId" | "amountMinor" | "commitmentId" | "toLineId">;
}

/** The entry of a command. */
const entryAs =
  (kind: BudgetEntry["kind"]) =>
  ({ event: { entryId, lineId, amountMinor, commitmentId, toLineId } }: Booking): BudgetEntry => ({
    entryId,
    kind,
    lineId,
    amountMinor,
    ...(commitmentId !== undefined && { commitmentId }),
    ...(toLineId !== undefined && { toLineId }),
  });

/** Takes a command's entry again without booking it again. */
export const repeat = (kind: BudgetEntry["kind"]) =>
  ({ guard: { type: "isBooked", params: entryAs(kind) }, actions: "changeNothing" }) as const;

/** Books a command's entry. */
export const bookAs = (kind: BudgetEntry["kind"]) => ({ type: "book", params: entryAs(kind) }) as const;

/** Whether a command's entry can be booked. */
export const canBookAs = (kind: BudgetEntry["kind"], type: "canBook" | "canBookOfCommitment" = "canBook") =>
  ({ type, params: entryAs(kind) }) as const;

/** Books a command's entry once, where there is the money for it. */
export const bookOnce = (kind: BudgetEntry["kind"]) =>
  [repeat(kind), { guard: canBookAs(kind), actions: bookAs(kind) }] as const;

/** Books a command's entry once and tells of it. */
export const bookAndTell = (kind: BudgetEntry["kind"], type: BudgetEvent["type"]) =>
  [
    repeat(kind),
    {
      guard: canBookAs(kind),
      actions: [
        bookAs(kind),
        {
          type: "tell",
          params: ({ event: { lineId, amountMinor } }: Booking) => ({ type, lineId, amountMinor }),
        },
      ],
    },
  ] as const;
