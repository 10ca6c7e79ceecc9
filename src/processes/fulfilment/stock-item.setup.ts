import { assign, emit, enqueueActions, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import { isNew, isRepeat, takenCommand } from "../orders/taken-commands.js";
import { given } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { StockItemContext } from "./stock-item.commands.js";
import {
  countDifference,
  eventOf,
  promises,
  proposedOnline,
  proposedUnits,
  type Situation,
  type StockItemEvent,
  type StockItemEventType,
  type StockItemMachineEvent,
  unitsOf,
} from "./stock-item.events.js";
import { allocate, availableUnits, issuableUnits, wantMore } from "./stock-updates.js";

/** What a stock item is started with. */
export interface StockItemInput
  extends Pick<
    StockItemContext,
    "sku" | "warehouse" | "category" | "platform" | "safetyUnits" | "dailyUnits"
  > {
  /** Fit to be sold; 0 when absent. */
  readonly onHandUnits?: number;
  /** Damaged, returned or suspect; 0 when absent. */
  readonly quarantineUnits?: number;
  /** Units that may be promised beyond what is there; 0 when absent. */
  readonly backOrderUnits?: number;
}

/** What tells a command from others of its type: its repeat does nothing. */
const identities = {
  "stockItem.receive": ["receiptId"],
  "stockItem.closeOnOrder": ["replenishmentId"],
  "stockItem.reserve": ["orderId", "reservationId"],
  "stockItem.release": ["orderId", "releaseId"],
  "stockItem.issue": ["shipmentId"],
  "stockItem.quarantine": ["movementId"],
  "stockItem.clear": ["movementId"],
  "stockItem.scrap": ["movementId"],
  "stockItem.expire": ["lotId"],
  "stockItem.adjust": ["adjustmentId"],
} as const;

const known = ({ taken, earlierTaken }: StockItemContext) => [...earlierTaken, ...taken];
const isNewMovement = ({ context, event }: Situation): boolean =>
  isNew(known(context), takenCommand(event, identities));

const isOwnOutcome = ({ context, event }: Situation, outcome: string): boolean =>
  "countId" in event && event.countId === context.countId && outcomeIs({ event }, outcome);

/** The quantities of a stock item that movements add to or take from. */
type Quantity = Extract<keyof StockItemContext, `${string}Units`>;
type Tally = Exclude<
  Quantity,
  | "openingUnits"
  | "backOrderUnits"
  | "safetyUnits"
  | "dailyUnits"
  | "onlineUnits"
  | "syncedUnits"
  | "countedUnits"
>;

/** Each quantity with the units of the command added, or taken away. */
const moved = (situation: Situation, tallies: { readonly [Name in Tally]?: 1 | -1 }) =>
  Object.fromEntries(
    Object.entries(tallies).map(([name, sign]) => [
      name,
      sumUnits(situation.context[name as Tally], sign * unitsOf(situation)),
    ]),
  );

/** The questions and actions that the chart names. */
export const stockItemSetup = setup({
  types: {
    context: {} as StockItemContext,
    events: {} as StockItemMachineEvent,
    input: {} as StockItemInput,
    emitted: {} as StockItemEvent,
  },
  guards: {
    isOutcome: outcomeIs,
    isRepeated: ({ context, event }) => isRepeat(known(context), takenCommand(event, identities)),
    isNew: isNewMovement,
    isToQuarantine: (situation) =>
      isNewMovement(situation) &&
      situation.event.type === "stockItem.receive" &&
      situation.event.into === "quarantine",
    isReserved: (situation) => isNewMovement(situation) && unitsOf(situation) > 0,
    isIssuable: (situation) =>
      isNewMovement(situation) &&
      situation.event.type === "stockItem.issue" &&
      situation.event.units <= issuableUnits(situation.context, situation.event.orderId),
    isOnHand: (situation) => isNewMovement(situation) && unitsOf(situation) <= situation.context.onHandUnits,
    isQuarantined: (situation) =>
      isNewMovement(situation) && unitsOf(situation) <= situation.context.quarantineUnits,
    isPossibleCorrection: (situation) =>
      isNewMovement(situation) && sumUnits(situation.context.onHandUnits, unitsOf(situation)) >= 0,
    isOwnCount: ({ context, event }) => "countId" in event && event.countId === context.countId,
    isNewCount: ({ context, event }) => "countId" in event && event.countId !== context.countId,
    isRepeatedCount: ({ context, event }) =>
      "countedUnits" in event &&
      event.countId === context.countId &&
      event.countedUnits === context.countedUnits,
    isOwnOutcome,
    hasMoved: ({ context }) => context.syncedUnits !== availableUnits(context),
    isEmpty: ({ context: { onHandUnits, quarantineUnits, reservations } }) =>
      onHandUnits === 0 && quarantineUnits === 0 && reservations.length === 0,
  },
  actions: {
    changeNothing: assign({}),
    remember: assign(({ context, event }) => {
      const command = takenCommand(event, identities);
      return command === undefined ? {} : { taken: [...context.taken, command] };
    }),
    move: assign(({ context, event }, tallies: { readonly [Name in Tally]?: 1 | -1 }) =>
      moved({ context, event }, tallies),
    ),
    closeOnOrder: assign(({ context, event }) => ({
      onOrderUnits:
        "closedUnits" in event
          ? Math.max(0, sumUnits(context.onOrderUnits, -(event.closedUnits ?? 0)))
          : context.onOrderUnits,
    })),
    reserve: assign(({ context, event }) =>
      event.type === "stockItem.reserve"
        ? { reservations: wantMore(context.reservations, event.orderId, event.units) }
        : {},
    ),
    consume: assign(({ context, event }) =>
      "orderId" in event
        ? {
            reservations: wantMore(context.reservations, event.orderId, -unitsOf({ context, event })),
          }
        : {},
    ),
    takeCount: assign(({ context, event }) => ({
      onHandUnits: "countedUnits" in event ? event.countedUnits : context.onHandUnits,
      adjustedUnits: sumUnits(context.adjustedUnits, countDifference({ context, event })),
    })),
    noteCount: assign(({ event }) => ({ countedUnits: "countedUnits" in event ? event.countedUnits : null })),
    beginCount: assign(({ event }) => ({
      countId: "countId" in event ? event.countId : null,
      countedUnits: null,
    })),
    closeBooks: assign(({ context }) => ({ earlierTaken: context.taken, taken: [] })),
    noteOnline: assign(({ event }) => ({
      onlineUnits: event.type === "stockItem.sync" ? event.onlineUnits : null,
    })),
    noteSync: assign(({ context }) => ({ syncedUnits: availableUnits(context) })),
    noteDemand: assign(({ event }) =>
      event.type === "stockItem.reviewLevel"
        ? given({
            safetyUnits: event.metrics.safetyStock ?? undefined,
            dailyUnits: event.metrics.dailyUnits ?? undefined,
          })
        : {},
    ),
    addOnOrder: assign(({ context, event }) => ({
      onOrderUnits: sumUnits(context.onOrderUnits, proposedUnits(event)),
      replenishments: context.replenishments + 1,
    })),
    /** Sets aside anew what there is, and tells each order what it has gained or lost. */
    allocate: enqueueActions(({ context, event, enqueue }) => {
      const { reservations, changes } = allocate(context);
      enqueue.assign({ reservations });
      const allocated = { ...context, reservations };
      for (const told of promises(allocated, event, changes))
        enqueue.emit(eventOf({ context: allocated, event }, told));
    }),
    tell: emit(({ context, event }, type: StockItemEventType) =>
      eventOf({ context, event }, { type, units: unitsOf({ context, event }) }),
    ),
    tellCount: emit(({ context, event }, type: "stockItem.counted" | "stockItem.countDisputed") =>
      eventOf({ context, event }, { type, units: countDifference({ context, event }) }),
    ),
    tellLevel: emit(({ context, event }, level: string) =>
      eventOf({ context, event }, { type: "stockItem.levelChanged", level }),
    ),
    tellOnlineStock: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "stockItem.onlineStockDue",
          onlineUnits:
            event.type === "stockItem.sync" ? proposedOnline(event) : Math.max(0, availableUnits(context)),
        },
      ),
    ),
    tellBelowSafety: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "stockItem.belowSafety",
          replenishment: { number: context.replenishments, units: proposedUnits(event) },
        },
      ),
    ),
  },
});

/** Adds the units of the command to quantities, or takes them away. */
export const move = (tallies: { readonly [Name in Tally]?: 1 | -1 }) =>
  ({ type: "move", params: tallies }) as const;

/** Tells an event and the units of the command. */
export const tell = (type: StockItemEventType) => ({ type: "tell", params: type }) as const;
