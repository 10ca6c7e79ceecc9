import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { fits, isBooked, type MoneyEntry, totalMinor } from "../money-entries.js";
import type {
  CustomsClearanceContext,
  CustomsLineUnits,
  CustomsMovement,
  customsClearanceCommands,
} from "./customs-clearance.commands.js";
import * as updates from "./customs-clearance.updates.js";

/** What a clearance is started with. */
export interface CustomsClearanceInput
  extends Pick<
    CustomsClearanceContext,
    "clearanceId" | "shipmentId" | "country" | "currency" | "windows" | "requiredDocuments"
  > {
  /** The goods to declare. */
  readonly lines: readonly CustomsLineUnits[];
}

/** An event of a customs clearance. */
export interface CustomsClearanceEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "customsClearance.recorded"
    | "customsClearance.documentsComplete"
    | "customsClearance.declared"
    | "customsClearance.queried"
    | "customsClearance.answerOverdue"
    | "customsClearance.dutyAssessed"
    | "customsClearance.dutyOverdue"
    | "customsClearance.dutySettled"
    | "customsClearance.detained"
    | "customsClearance.released"
    | "customsClearance.disposed"
    | "customsClearance.delivered"
    | "customsClearance.completed"
    | "customsClearance.cancelled";
  /** Id of the clearance, by which hand-overs find it. */
  readonly clearanceId: string;
  /** The shipment that is cleared. */
  readonly shipmentId: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** What customs ask for, in minor units; 0 before they have said. */
  readonly dutyMinor: number;
  /** The goods that it is about. */
  readonly lines?: readonly CustomsLineUnits[];
  /** The reason, the question that customs ask, or how the goods were disposed of. */
  readonly detail?: string;
}

type Event = MachineEventOf<typeof customsClearanceCommands>;

const payment = (event: Event): MoneyEntry =>
  event.type === "customsClearance.payDuty"
    ? { id: event.paymentId, amountMinor: event.amountMinor }
    : { id: "", amountMinor: 0 };

/** What an event moves; nothing for those that move no goods. */
function movementOf(event: Event): CustomsMovement | undefined {
  if (event.type === "customsClearance.release")
    return { id: event.releaseId, kind: "released", lines: event.lines };
  if (event.type === "customsClearance.dispose")
    return { id: event.disposalId, kind: event.how, lines: event.lines };
  if (event.type === "customsClearance.deliver")
    return { id: event.deliveryId, kind: "delivered", lines: event.lines };
  return undefined;
}

type Given = { readonly context: CustomsClearanceContext; readonly event: Event };

const isPossible = ({ context, event }: Given): boolean => {
  const movement = movementOf(event);
  return movement !== undefined && updates.isPossible(context, movement);
};

const isLast = ({ context, event }: Given): boolean => {
  const movement = movementOf(event);
  return movement !== undefined && updates.isPossible(context, movement) && updates.isLast(context, movement);
};

/** The questions, actions and windows that the chart names. */
export const customsClearanceSetup = setup({
  types: {
    context: {} as CustomsClearanceContext,
    events: {} as Event,
    input: {} as CustomsClearanceInput,
    emitted: {} as CustomsClearanceEvent,
  },
  delays: {
    answerWindow: ({ context }) => context.windows.answerWindow,
    paymentWindow: ({ context }) => context.windows.paymentWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    hasAllDocuments: ({ context }) =>
      context.requiredDocuments.every((document) => context.documents.includes(document)),
    isUntouched: ({ context }) => context.movements.length === 0 && context.payments.length === 0,
    isNewQuery: ({ context, event }) =>
      "queryId" in event && !context.answeredQueries.includes(event.queryId),
    isAnsweredQuery: ({ context, event }) =>
      "queryId" in event && context.answeredQueries.includes(event.queryId),
    isOpenQuery: ({ context, event }) => "queryId" in event && context.queryId === event.queryId,
    isFree: ({ event }) =>
      event.type === "customsClearance.assess" && outcomeIs({ event }, "exempt") && event.dutyMinor === 0,
    isDutySettled: ({ context }) => context.isDutySettled,
    isPaid: ({ context }) => totalMinor(context.payments) === context.dutyMinor,
    isPaymentBooked: ({ context, event }) => isBooked(context.payments, payment(event)),
    isWithinDuty: ({ context, event }) => fits(context.payments, payment(event), context.dutyMinor),
    isRecorded: ({ context, event }) => {
      const movement = movementOf(event);
      return movement !== undefined && updates.isRecorded(context, movement);
    },
    isPossible,
    isReleasable: (given) => given.context.isDutySettled && isPossible(given),
    isLastRelease: (given) => given.context.isDutySettled && isLast(given),
    isLastAfterRelease: (given) => updates.hasReleased(given.context) && isLast(given),
    isLast,
    isAllDelivered: ({ context }) => context.lines.every((line) => updates.underwayUnits(line) === 0),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    addDocument: assign(({ context, event }) => ({
      documents:
        "document" in event && !context.documents.includes(event.document)
          ? [...context.documents, event.document]
          : context.documents,
    })),
    openQuery: assign(({ event }) => ({ queryId: "queryId" in event ? event.queryId : null })),
    closeQuery: assign(({ context, event }) => ({
      queryId: null,
      answeredQueries:
        "queryId" in event ? [...context.answeredQueries, event.queryId] : context.answeredQueries,
    })),
    noteDuty: assign(({ event }) => ({ dutyMinor: "dutyMinor" in event ? event.dutyMinor : 0 })),
    forgetDuty: assign({ dutyMinor: 0, isDutySettled: false, queryId: null }),
    settleDuty: assign({ isDutySettled: true }),
    bookPayment: assign(({ context, event }) => ({ payments: [...context.payments, payment(event)] })),
    move: assign(({ context, event }) => {
      const movement = movementOf(event);
      return movement === undefined ? {} : updates.move(context, movement);
    }),
    tell: emit(
      ({ context, event }, type: CustomsClearanceEvent["type"]): CustomsClearanceEvent => ({
        type,
        clearanceId: context.clearanceId,
        shipmentId: context.shipmentId,
        ...("at" in event && { at: event.at }),
        currency: context.currency,
        dutyMinor: context.dutyMinor,
        ...("lines" in event && { lines: event.lines }),
        ...("how" in event && { detail: event.how }),
        ...("reason" in event && { detail: event.reason }),
        ...("question" in event && { detail: event.question }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: CustomsClearanceEvent["type"]) => ({ type: "tell", params: type }) as const;
