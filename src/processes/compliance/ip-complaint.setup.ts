import { assign, emit, setup } from "xstate";
import { fieldIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { fits, isBooked, type MoneyEntry, totalMinor } from "../money-entries.js";
import type { AnnouncedPenalty } from "./announced-penalty.js";
import type { IpComplaintContext, ipComplaintCommands } from "./ip-complaint.commands.js";

/** What a complaint is started with. */
export type IpComplaintInput = Omit<
  IpComplaintContext,
  "statements" | "penalties" | "compensationMinor" | "payments" | "recourses"
>;

/** An event of a complaint about intellectual property. */
export interface IpComplaintEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "ipComplaint.answerOverdue"
    | "ipComplaint.listingTakenDown"
    | "ipComplaint.listingRestored"
    | "ipComplaint.countered"
    | "ipComplaint.sued"
    | "ipComplaint.cleared"
    | "ipComplaint.upheld"
    | "ipComplaint.penalised"
    | "ipComplaint.settled"
    | "ipComplaint.closed";
  /** Id of the complaint, by which hand-overs find it. */
  readonly complaintId: string;
  /** Id of the store, as the shop names it. */
  readonly storeId: string;
  /** The listing complained about. */
  readonly listingId: string;
  /** The kind of right that is said to be infringed. */
  readonly right: IpComplaintContext["right"];
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Whether the listing is down, or was already when the complaint was upheld. */
  readonly isListingDown: boolean;
  /** Whether an earlier complaint against the store was upheld. */
  readonly isRepeated: boolean;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** What is owed to the right holder, in minor units; 0 before it is upheld. */
  readonly compensationMinor: number;
  /** With `ipComplaint.penalised`: what the platform imposed. */
  readonly penalty?: AnnouncedPenalty;
}

type Event = MachineEventOf<typeof ipComplaintCommands>;

const nothing: MoneyEntry = { id: "", amountMinor: 0 };
const payment = (event: Event): MoneyEntry =>
  event.type === "ipComplaint.payCompensation"
    ? { id: event.paymentId, amountMinor: event.amountMinor }
    : nothing;
const recourse = (event: Event): MoneyEntry =>
  event.type === "ipComplaint.recordRecourse"
    ? { id: event.recourseId, amountMinor: event.amountMinor }
    : nothing;

/** The questions, actions and windows that the chart names. */
export const ipComplaintSetup = setup({
  types: {
    context: {} as IpComplaintContext,
    events: {} as Event,
    input: {} as IpComplaintInput,
    emitted: {} as IpComplaintEvent,
  },
  delays: {
    answerWindow: ({ context }) => context.windows.answerWindow,
    waitingPeriod: ({ context }) => context.windows.waitingPeriod,
  },
  guards: {
    isField: fieldIs,
    isListingDown: ({ context }) => context.isListingDown,
    isListingUp: ({ context }) => !context.isListingDown,
    isKnownStatement: ({ context, event }) =>
      "statementId" in event && context.statements.includes(event.statementId),
    isNewStatement: ({ context, event }) =>
      "statementId" in event && !context.statements.includes(event.statementId),
    isKnownPenalty: ({ context }, { penaltyId }: AnnouncedPenalty) => context.penalties.includes(penaltyId),
    isPaid: ({ context }) => totalMinor(context.payments) === context.compensationMinor,
    isPaymentBooked: ({ context, event }) => isBooked(context.payments, payment(event)),
    isWithinDebt: ({ context, event }) => fits(context.payments, payment(event), context.compensationMinor),
    isRecourseBooked: ({ context, event }) => isBooked(context.recourses, recourse(event)),
    isWithinPayments: ({ context, event }) =>
      fits(context.recourses, recourse(event), totalMinor(context.payments)),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    noteTakedown: assign({ isListingDown: true }),
    noteRestoration: assign({ isListingDown: false }),
    noteStatement: assign(({ context, event }) => ({
      statements: "statementId" in event ? [...context.statements, event.statementId] : context.statements,
    })),
    notePenalty: assign(({ context }, { penaltyId }: AnnouncedPenalty) => ({
      penalties: [...context.penalties, penaltyId],
    })),
    noteDebt: assign((_, compensationMinor: number | undefined) => ({
      compensationMinor: compensationMinor ?? 0,
    })),
    bookPayment: assign(({ context, event }) => ({ payments: [...context.payments, payment(event)] })),
    bookRecourse: assign(({ context, event }) => ({ recourses: [...context.recourses, recourse(event)] })),
    tell: emit(
      ({ context, event }, type: IpComplaintEvent["type"]): IpComplaintEvent => ({
        type,
        complaintId: context.complaintId,
        storeId: context.storeId,
        listingId: context.listingId,
        right: context.right,
        ...("at" in event && { at: event.at }),
        isListingDown: context.isListingDown,
        isRepeated: context.earlierUpheld > 0,
        currency: context.currency,
        compensationMinor: context.compensationMinor,
        ...("penalty" in event && { penalty: event.penalty }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: IpComplaintEvent["type"]) => ({ type: "tell", params: type }) as const;
