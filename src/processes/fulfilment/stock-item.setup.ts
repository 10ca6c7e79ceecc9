import { assign, emit, enqueueActions, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { isNew, isRepeat, takenCommand } from "../orders/taken-commands.js";
import { given } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { StockItemContext, stockItemCommands } from "./stock-item.commands.js";
import { allocate, availableUnits, issuableUnits, wantMore } from "./stock-updates.js";

/** What a stock item is started with. */
export interface StockItemInput
  extends Pick<
    StockItemContext,
    "sku" | "warehouse" | "category" | "platform" | "safetyUnits" | "dailyUnits"
  > {
  readonly onHandUnits?: number;
  readonly quarantineUnits?: number;
  readonly backOrderUnits?: number;
}

/** The events that tell what has happened to a stock item. */
export type StockItemEventType =
  | "stockItem.received"
  | "stockItem.reserved"
  | "stockItem.shortfall"
  | "stockItem.released"
  | "stockItem.issued"
  | "stockItem.quarantined"
  | "stockItem.cleared"
  | "stockItem.scrapped"
  | "stockItem.expired"
  | "stockItem.adjusted"
  | "stockItem.counted"
  | "stockItem.countDisputed"
  | "stockItem.onlineStockDue"
  | "stockItem.levelChanged"
  | "stockItem.belowSafety"
  | "stockItem.discontinued";

/** An event of a stock item. */
export interface StockItemEvent
  extends Pick<
    StockItemContext,
    "sku" | "warehouse" | "category" | "platform" | "onHandUnits" | "safetyUnits" | "dailyUnits"
  > {
  readonly type: StockItemEventType;
  /** The instant of the command. */
  readonly at?: string;
  /** On hand and promised to nobody. */
  readonly availableUnits: number;
  /**
   * Units that it is about: received, reserved, and so on; below 0 where a correction took away. With
   * `stockItem.shortfall` all that the order lacks now.
   */
  readonly units?: number;
  /** With `stockItem.reserved`: what the order still lacks. */
  readonly waitingUnits?: number;
  /** With `stockItem.reserved`: true where the order had to wait for them. */
  readonly hadWaited?: boolean;
  readonly orderId?: string;
  readonly shipmentId?: string;
  /** With `stockItem.levelChanged`: the level. */
  readonly level?: string;
  /** With `stockItem.onlineStockDue`: what is to be on sale online. */
  readonly onlineUnits?: number;
  /** With `stockItem.belowSafety`: which replenishment it is, and how many units. */
  readonly replenishment?: { readonly number: number; readonly units: number };
  /** The reason. */
  readonly detail?: string;
}

type StockItemMachineEvent = MachineEventOf<typeof stockItemCommands>;
type Situation = { readonly context: StockItemContext; readonly event: StockItemMachineEvent };
type Told = Pick<
  StockItemEvent,
  "type" | "units" | "waitingUnits" | "hadWaited" | "orderId" | "level" | "onlineUnits" | "replenishment"
>;

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

/** Units that the command names; those of a release without a number are all that is wanted. */
function unitsOf({ context, event }: Situation): number {
  if (event.type === "stockItem.release" && event.units === undefined)
    return context.reservations.find(({ orderId }) => orderId === event.orderId)?.wantedUnits ?? 0;
  return "units" in event ? (event.units ?? 0) : 0;
}

const isOwnOutcome = ({ context, event }: Situation, outcome: string): boolean =>
  "countId" in event && event.countId === context.countId && outcomeIs({ event }, outcome);

const countDifference = ({ context, event }: Situation): number =>
  "countedUnits" in event ? sumUnits(event.countedUnits, -context.onHandUnits) : 0;

function eventOf({ context, event }: Situation, { units, ...told }: Told): StockItemEvent {
  const { sku, warehouse, category, platform, onHandUnits, safetyUnits, dailyUnits } = context;
  return {
    ...told,
    sku,
    onHandUnits,
    availableUnits: availableUnits(context),
    ...given({
      warehouse,
      category,
      platform,
      safetyUnits,
      dailyUnits,
      units,
      at: event.at as string | undefined,
      shipmentId: "shipmentId" in event ? event.shipmentId : undefined,
      detail: "reason" in event ? event.reason : undefined,
    }),
  };
}

/** What orders are told: what they were promised now, and what they lack, all in all. */
function promises(
  { reservations }: StockItemContext,
  event: StockItemMachineEvent,
  changes: readonly { readonly orderId: string; readonly units: number }[],
): Told[] {
  const asking = event.type === "stockItem.reserve" ? event.orderId : undefined;
  return reservations.flatMap(({ orderId, wantedUnits, units }): Told[] => {
    const change = changes.find((one) => one.orderId === orderId)?.units ?? 0;
    const waitingUnits = sumUnits(wantedUnits, -units);
    const isShort = change < 0 || (orderId === asking && waitingUnits > 0);
    const waited = { waitingUnits, ...(orderId !== asking && { hadWaited: true }) };
    return [
      ...(change > 0 ? [{ type: "stockItem.reserved", orderId, units: change, ...waited } as const] : []),
      ...(isShort ? [{ type: "stockItem.shortfall", orderId, units: waitingUnits } as const] : []),
    ];
  });
}

const proposedOnline = (event: StockItemMachineEvent): number =>
  event.type === "stockItem.sync" ? (event.decision.proposal?.onlineUnits ?? event.onlineUnits) : 0;

const proposedUnits = (event: StockItemMachineEvent): number =>
  event.type === "stockItem.requestReplenishment" ? (event.decision.proposal?.units ?? 0) : 0;

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
    isReserved: (situation) => {
      const { context, event } = situation;
      const wanted = context.reservations.find(
        ({ orderId }) => "orderId" in event && orderId === event.orderId,
      );
      return isNewMovement(situation) && wanted !== undefined && unitsOf(situation) <= wanted.wantedUnits;
    },
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
