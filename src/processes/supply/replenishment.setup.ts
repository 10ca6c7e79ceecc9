import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import { sumUnits } from "../sum-units.js";
import type { ReplenishmentContext, replenishmentCommands } from "./replenishment.commands.js";

/** What a replenishment is started with. */
export interface ReplenishmentInput
  extends Pick<ReplenishmentContext, "sku" | "category" | "platform" | "supplierId" | "windows"> {
  readonly units: number;
  /** True to begin in `requested`; in `needed` otherwise. */
  readonly requested?: boolean;
  /** True where a standing order covers it: it is approved and ordered as soon as it is requested. */
  readonly standing?: boolean;
}

/** An event of a replenishment. */
export interface ReplenishmentEvent {
  readonly type:
    | "replenishment.requested"
    | "replenishment.rejected"
    | "replenishment.ordered"
    | "replenishment.late"
    | "replenishment.partlyReceived"
    | "replenishment.received"
    | "replenishment.stocked"
    | "replenishment.cancelled";
  readonly sku: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What the event is about: units requested, ordered, received so far, or put into stock. */
  readonly units: number;
  /** With the last event of a replenishment: the units that were on order because of it and are no more. */
  readonly closedUnits?: number;
}

type Quantity = "requestedUnits" | "orderedUnits" | "receivedUnits";

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
    isWhole: ({ context, event }) =>
      "units" in event && sumUnits(context.receivedUnits, event.units ?? 0) === context.orderedUnits,
    isPart: ({ context, event }) =>
      "units" in event && sumUnits(context.receivedUnits, event.units ?? 0) < context.orderedUnits,
    isWithinReceipt: ({ context }, units: number) => units <= context.receivedUnits,
  },
  actions: {
    approve: assign(({ context }, units: number | undefined) => ({
      approvedUnits: units ?? context.requestedUnits,
    })),
    order: assign(({ context }, supplierId: string | undefined) => ({
      orderedUnits: context.approvedUnits,
      ...(supplierId !== undefined && { supplierId }),
    })),
    receive: assign(({ context, event }) => ({
      receivedUnits: sumUnits(context.receivedUnits, "units" in event ? (event.units ?? 0) : 0),
    })),
    pass: assign((_, passedUnits: number) => ({ passedUnits })),
    passAll: assign(({ context }) => ({ passedUnits: context.receivedUnits })),
    tell: emit(
      (
        { context, event },
        told: { readonly type: ReplenishmentEvent["type"]; readonly quantity: Quantity },
      ): ReplenishmentEvent => ({
        type: told.type,
        sku: context.sku,
        units: context[told.quantity],
        ...("at" in event && { at: event.at }),
      }),
    ),
    tellEnd: emit(
      ({ context, event }, type: ReplenishmentEvent["type"]): ReplenishmentEvent => ({
        type,
        sku: context.sku,
        at: event.at,
        units: type === "replenishment.stocked" ? context.passedUnits : 0,
        closedUnits: context.requestedUnits,
      }),
    ),
  },
});

/** Tells an event and the quantity that it is about. */
export const tell = (type: ReplenishmentEvent["type"], quantity: Quantity) =>
  ({ type: "tell", params: { type, quantity } }) as const;

/** Tells that it is over, and what is on order no more because of it. */
export const tellEnd = (type: ReplenishmentEvent["type"]) => ({ type: "tellEnd", params: type }) as const;
