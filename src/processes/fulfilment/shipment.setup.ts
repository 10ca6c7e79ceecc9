import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { Windows } from "../deadlines.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type {
  CarrierScan,
  CarrierStatus,
  ShipmentContext,
  shipmentCommands,
  shipmentDeadlines,
} from "./shipment.commands.js";

/** What a shipment is started with. */
export interface ShipmentInput
  extends Pick<
    ShipmentContext,
    | "shipmentId"
    | "orderId"
    | "returnId"
    | "lines"
    | "platform"
    | "category"
    | "carrier"
    | "trackingNumber"
    | "promisedAt"
    | "valueMinor"
    | "currency"
  > {
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof shipmentDeadlines>;
}

/** The events that tell what has happened to a shipment. */
export type ShipmentEventType =
  | "shipment.held"
  | "shipment.released"
  | "shipment.readyForPickUp"
  | "shipment.pickUpLate"
  | "shipment.carrierSwitched"
  | "shipment.trackingAssigned"
  | "shipment.dispatched"
  | "shipment.deliveryFailed"
  | "shipment.stopped"
  | "shipment.delivered"
  | "shipment.damaged"
  | "shipment.missing"
  | "shipment.lost"
  | "shipment.strayed"
  | "shipment.returning"
  | "shipment.returnedToSender"
  | "shipment.delayed"
  | "shipment.buyerContacted"
  | "shipment.compensated"
  | "shipment.claimed"
  | "shipment.claimSettled"
  | "shipment.cancelled"
  | "shipment.resumed"
  | "shipment.annulled"
  | "shipment.closed";

/** An event of a shipment. */
export interface ShipmentEvent
  extends Pick<
    ShipmentContext,
    | "shipmentId"
    | "orderId"
    | "returnId"
    | "lines"
    | "platform"
    | "category"
    | "carrier"
    | "trackingNumber"
    | "currency"
  > {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: ShipmentEventType;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The reason, or what the carrier says. */
  readonly detail?: string;
  /** Money that it is about, in minor units of `currency`: the coupon, the claim, what was paid of it. */
  readonly amountMinor?: number;
}

type ShipmentMachineEvent = MachineEventOf<typeof shipmentCommands>;
type Situation = { readonly context: ShipmentContext; readonly event: ShipmentMachineEvent };

const scanOf = (event: ShipmentMachineEvent): CarrierScan | undefined =>
  event.type === "shipment.recordScan"
    ? given({
        scanId: event.scanId,
        status: event.status,
        scannedAt: event.scannedAt,
        location: event.location,
      })
    : undefined;

const scannedAt = (event: ShipmentMachineEvent): string =>
  (event.type === "shipment.recordScan" && event.scannedAt) || event.at;

const isNewScan = ({ context, event }: Situation): boolean => {
  const scan = scanOf(event);
  return scan !== undefined && isNewEntry(context.scans, "scanId", scan);
};

const isLateScan = ({ context: { lastScannedAt }, event }: Situation): boolean =>
  lastScannedAt !== null && Date.parse(scannedAt(event)) < Date.parse(lastScannedAt);

function eventOf(
  { context, event }: Situation,
  told: Pick<ShipmentEvent, "type" | "amountMinor">,
): ShipmentEvent {
  const { shipmentId, orderId, returnId, lines, platform, category, carrier, trackingNumber, currency } =
    context;
  return {
    ...told,
    shipmentId,
    orderId,
    lines,
    ...given({
      returnId,
      platform,
      category,
      carrier,
      trackingNumber,
      currency,
      at: event.at as string | undefined,
      detail: detailOf(event),
    }),
  };
}

function detailOf(event: ShipmentMachineEvent): string | undefined {
  if ("reason" in event) return event.reason;
  return event.type === "shipment.recordScan" ? event.status : undefined;
}

const couponMinor = (event: ShipmentMachineEvent): number =>
  event.type === "shipment.compensate" ? (event.decision.proposal?.couponMinor ?? 0) : 0;

/** The questions, actions and windows that the chart names. */
export const shipmentSetup = setup({
  types: {
    context: {} as ShipmentContext,
    events: {} as ShipmentMachineEvent,
    input: {} as ShipmentInput,
    emitted: {} as ShipmentEvent,
  },
  delays: {
    pickUpWindow: ({ context }) => context.windows.pickUpWindow,
    delayWindow: ({ context: { promisedAt, windows }, event }) =>
      Math.max(0, promisedAt === undefined ? 0 : Date.parse(promisedAt) - Date.parse(event.at)) +
      windows.delayWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isRepeatedScan: ({ context, event }) => {
      const scan = scanOf(event);
      return scan !== undefined && isRepeatedEntry(context.scans, "scanId", scan);
    },
    isNewScan,
    isLateScan: (situation) => isNewScan(situation) && isLateScan(situation),
    isScan: (situation, status: CarrierStatus) =>
      isNewScan(situation) && scanOf(situation.event)?.status === status,
    isPromised: ({ context: { promisedAt, dispatchedAt, endedAt } }) =>
      promisedAt !== undefined && dispatchedAt !== null && endedAt === null,
    isOver: ({ context }) => context.endedAt !== null || context.dispatchedAt === null,
    isFirstCompensation: ({ context, event }) =>
      outcomeIs({ event }, "compensate") && context.couponMinor === null,
    isUnclaimed: ({ context }) => context.claim === null,
    isRepeatedClaim: ({ context: { claim }, event }) =>
      event.type === "shipment.claim" &&
      claim?.claimId === event.claimId &&
      claim.claimedMinor === event.claimedMinor,
    isOpenClaim: ({ context: { claim }, event }) =>
      event.type === "shipment.settleClaim" &&
      claim?.claimId === event.claimId &&
      claim.paidMinor === undefined &&
      event.paidMinor <= claim.claimedMinor,
    isRepeatedSettlement: ({ context: { claim }, event }) =>
      event.type === "shipment.settleClaim" &&
      claim?.claimId === event.claimId &&
      claim.paidMinor === event.paidMinor,
  },
  actions: {
    changeNothing: assign({}),
    noteCarrier: assign(({ event }) => ({
      ...("carrier" in event && event.carrier !== undefined && { carrier: event.carrier }),
      ...("trackingNumber" in event &&
        event.trackingNumber !== undefined && { trackingNumber: event.trackingNumber }),
    })),
    takeService: assign(({ event }) =>
      event.type === "shipment.chooseCarrier" && event.decision.proposal !== undefined
        ? { carrier: event.decision.proposal.service }
        : {},
    ),
    noteScan: assign(({ context, event }) => {
      const scan = scanOf(event);
      return scan === undefined ? {} : { scans: [...context.scans, scan] };
    }),
    noteScanTime: assign(({ event }) => ({ lastScannedAt: scannedAt(event) })),
    noteDispatch: assign(({ event }) => ({ dispatchedAt: event.at, endedAt: null })),
    noteUnderWay: assign({ endedAt: null }),
    noteEnd: assign(({ event }) => ({ endedAt: event.at })),
    undoDispatch: assign({ dispatchedAt: null, endedAt: null }),
    countAttempt: assign(({ context }) => ({ failedAttempts: context.failedAttempts + 1 })),
    noteCoupon: assign(({ event }) => ({ couponMinor: couponMinor(event) })),
    noteClaim: assign(({ event }) =>
      event.type === "shipment.claim"
        ? { claim: { claimId: event.claimId, claimedMinor: event.claimedMinor } }
        : {},
    ),
    settleClaim: assign(({ context: { claim }, event }) =>
      event.type === "shipment.settleClaim" && claim !== null
        ? { claim: { ...claim, paidMinor: event.paidMinor } }
        : {},
    ),
    tell: emit(({ context, event }, type: ShipmentEventType) => eventOf({ context, event }, { type })),
    tellCoupon: emit(({ context, event }) =>
      eventOf({ context, event }, { type: "shipment.compensated", amountMinor: couponMinor(event) }),
    ),
    tellClaim: emit(({ context, event }, type: "shipment.claimed" | "shipment.claimSettled") =>
      eventOf(
        { context, event },
        {
          type,
          amountMinor:
            (event.type === "shipment.settleClaim" ? event.paidMinor : context.claim?.claimedMinor) ?? 0,
        },
      ),
    ),
  },
});

/** Tells an event. */
export const tell = (type: ShipmentEventType) => ({ type: "tell", params: type }) as const;

/** Asks whether a scan that is not known yet says so. */
export const isScan = (status: CarrierStatus) => ({ type: "isScan", params: status }) as const;
