import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { Receipt, ReplenishmentContext, replenishmentCommands } from "./replenishment.commands.js";
import {
  type Delivered,
  onOrderUnits,
  openReplacementUnits,
  receive,
  returnRejects,
  settleClaim,
} from "./replenishment.updates.js";

/** What a replenishment is started with. */
export interface ReplenishmentInput
  extends Pick<
    ReplenishmentContext,
    "replenishmentId" | "sku" | "category" | "platform" | "supplierId" | "windows"
  > {
  /** How many are asked for. */
  readonly units: number;
  /** True to begin in `requested`; in `needed` otherwise. */
  readonly requested?: boolean;
  /** True where a standing order covers it: it is approved and ordered as soon as it is requested. */
  readonly standing?: boolean;
}

/** An event of a replenishment. */
export interface ReplenishmentEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "replenishment.requested"
    | "replenishment.rejected"
    | "replenishment.ordered"
    | "replenishment.confirmed"
    | "replenishment.refused"
    | "replenishment.late"
    | "replenishment.partlyReceived"
    | "replenishment.received"
    | "replenishment.rejectsFound"
    | "replenishment.stocked"
    | "replenishment.replaced"
    | "replenishment.claimLate"
    | "replenishment.claimClosed"
    | "replenishment.cancelled";
  /** Id of the replenishment; absent where its start named none. */
  readonly replenishmentId?: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Id of the supplier; absent where none is named. */
  readonly supplierId?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What the event is about: units requested, ordered, received so far, rejected, put into stock now, still claimed. */
  readonly units: number;
  /** Units that were on order because of it and are no more: with the last event, or each time some of them came. */
  readonly closedUnits?: number;
  /** The delivery that put them into stock, where it has an id. */
  readonly receiptId?: string;
}

type Quantity = "requestedUnits" | "orderedUnits" | "receivedUnits";

const arrived = ({ receivedUnits }: ReplenishmentContext, { units }: Delivered) =>
  sumUnits(receivedUnits, units);
const isUnknown = ({ receipts }: ReplenishmentContext, { receiptId }: Delivered) =>
  receiptId === undefined || isNewEntry(receipts, "receiptId", { receiptId });
const whoIs = ({ context, event }: { readonly context: ReplenishmentContext; readonly event: object }) => ({
  ...(context.replenishmentId !== undefined && { replenishmentId: context.replenishmentId }),
  sku: context.sku,
  ...("at" in event && typeof event.at === "string" && { at: event.at }),
});

/** The questions, actions and windows that the chart names. */
export const replenishmentSetup = setup({
  types: {
    context: {} as ReplenishmentContext,
    events: {} as MachineEventOf<typeof replenishmentCommands>,
    input: {} as ReplenishmentInput,
    emitted: {} as ReplenishmentEvent,
  },
  delays: { deliveryWindow: ({ context }) => context.windows.deliveryWindow },
  guards: {
    isRequestedAtStart: ({ context }) => context.requestedAtStart,
    isStanding: ({ context }) => context.standing,
    isWithinRequest: ({ context }, units: number | undefined) =>
      units === undefined || units <= context.requestedUnits,
    isWithinOrder: ({ context }, units: number | undefined) =>
      units === undefined || units <= context.orderedUnits,
    isKnownReceipt: ({ context }, { units, receiptId, kind = "delivery" }: Delivered & Partial<Receipt>) =>
      receiptId !== undefined && isRepeatedEntry(context.receipts, "receiptId", { receiptId, kind, units }),
    isWhole: ({ context }, receipt: Delivered) =>
      isUnknown(context, receipt) && arrived(context, receipt) === context.orderedUnits,
    isPart: ({ context }, receipt: Delivered) =>
      isUnknown(context, receipt) && arrived(context, receipt) < context.orderedUnits,
    isSurplus: ({ context }, receipt: Delivered) =>
      isUnknown(context, receipt) &&
      receipt.surplus !== undefined &&
      arrived(context, receipt) > context.orderedUnits,
    isAllPassed: ({ context }, units: number) => units === context.receivedUnits,
    isWithinReceipt: ({ context }, units: number) => units <= context.receivedUnits,
    isRejected: ({ context }, { units, receiptId }: Omit<Receipt, "kind">) =>
      isUnknown(context, { units, receiptId }) &&
      sumUnits(context.passedUnits, context.toReplaceUnits, context.toCreditUnits, units) <=
        context.receivedUnits,
    isToReplace: ({ context }, { units, receiptId }: Omit<Receipt, "kind">) =>
      isUnknown(context, { units, receiptId }) && units <= openReplacementUnits(context),
    isToCredit: ({ context }, { units, receiptId }: Omit<Receipt, "kind">) =>
      isUnknown(context, { units, receiptId }) &&
      sumUnits(context.creditedUnits, units) <= context.toCreditUnits,
    isClaiming: ({ context }) =>
      openReplacementUnits(context) > 0 || context.creditedUnits < context.toCreditUnits,
    isClaimSettled: ({ context }) =>
      openReplacementUnits(context) === 0 && context.creditedUnits === context.toCreditUnits,
  },
  actions: {
    changeNothing: assign({}),
    approve: assign(({ context }, units: number | undefined) => ({
      approvedUnits: units ?? context.requestedUnits,
    })),
    order: assign(({ context }, supplierId: string | undefined) => ({
      orderedUnits: context.approvedUnits,
      ...(supplierId !== undefined && { supplierId }),
    })),
    confirm: assign(({ context }, units: number | undefined) => ({
      orderedUnits: units ?? context.orderedUnits,
    })),
    forgetOrder: assign({ orderedUnits: 0 }),
    receive: assign(({ context }, receipt: Delivered) => receive(context, receipt)),
    pass: assign((_, passedUnits: number) => ({ passedUnits })),
    passAll: assign(({ context }) => ({ passedUnits: context.receivedUnits })),
    returnRejects: assign(({ context }, returned: Receipt & { readonly remedy: "replacement" | "credit" }) =>
      returnRejects(context, returned),
    ),
    leaveOnOrder: assign(({ context }) => ({
      leftOnOrderUnits: Math.min(openReplacementUnits(context), context.requestedUnits),
    })),
    settleClaim: assign(({ context }, settled: Receipt) => settleClaim(context, settled)),
    tell: emit(
      (
        { context, event },
        told: { readonly type: ReplenishmentEvent["type"]; readonly quantity: Quantity },
      ): ReplenishmentEvent => ({
        type: told.type,
        ...whoIs({ context, event }),
        ...given({ supplierId: context.supplierId }),
        units: context[told.quantity],
      }),
    ),
    tellEnd: emit(
      ({ context, event }, type: ReplenishmentEvent["type"]): ReplenishmentEvent => ({
        type,
        ...whoIs({ context, event }),
        units: type === "replenishment.stocked" ? context.passedUnits : 0,
        closedUnits: context.requestedUnits,
      }),
    ),
    tellStocked: emit(
      ({ context, event }): ReplenishmentEvent => ({
        type: "replenishment.stocked",
        ...whoIs({ context, event }),
        units: context.passedUnits,
        closedUnits: sumUnits(context.requestedUnits, -onOrderUnits(context)),
      }),
    ),
    tellReplaced: emit(
      ({ context, event }, { units, receiptId }: Omit<Receipt, "kind">): ReplenishmentEvent => ({
        type: "replenishment.replaced",
        ...whoIs({ context, event }),
        units,
        closedUnits: sumUnits(onOrderUnits(context), -onOrderUnits(context, units)),
        receiptId,
      }),
    ),
    tellClaim: emit(
      (
        { context, event },
        type: "replenishment.claimLate" | "replenishment.claimClosed",
      ): ReplenishmentEvent => ({
        type,
        ...whoIs({ context, event }),
        units: 0,
        ...(type === "replenishment.claimClosed" && { closedUnits: onOrderUnits(context) }),
      }),
    ),
    tellRejects: emit(
      ({ context, event }): ReplenishmentEvent => ({
        type: "replenishment.rejectsFound",
        ...whoIs({ context, event }),
        ...(context.supplierId !== undefined && { supplierId: context.supplierId }),
        units: sumUnits(context.receivedUnits, -context.passedUnits),
      }),
    ),
  },
});

/** Tells an event and the quantity that it is about. */
export const tell = (type: ReplenishmentEvent["type"], quantity: Quantity) =>
  ({ type: "tell", params: { type, quantity } }) as const;

/** Tells that it is over, and what is on order no more because of it. */
export const tellEnd = (type: ReplenishmentEvent["type"]) => ({ type: "tellEnd", params: type }) as const;
