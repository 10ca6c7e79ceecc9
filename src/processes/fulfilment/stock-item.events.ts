import type { MachineEventOf } from "../commands.js";
import { given } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { StockItemContext, stockItemCommands } from "./stock-item.commands.js";
import { availableUnits } from "./stock-updates.js";

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
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
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
  /** The order that units were promised to, or are lacking for. */
  readonly orderId?: string;
  /** The shipment that units were issued to. */
  readonly shipmentId?: string;
  /** With `stockItem.levelChanged`: the level. */
  readonly level?: string;
  /** With `stockItem.onlineStockDue`: what is to be on sale online. */
  readonly onlineUnits?: number;
  /** With `stockItem.belowSafety`: which replenishment it is, and how many units. */
  readonly replenishment?: {
    /** Counted from 1 over the life of the stock item. */
    readonly number: number;
    /** How many to request. */
    readonly units: number;
  };
  /** The reason. */
  readonly detail?: string;
}

export type StockItemMachineEvent = MachineEventOf<typeof stockItemCommands>;
export type Situation = { readonly context: StockItemContext; readonly event: StockItemMachineEvent };
export type Told = Pick<
  StockItemEvent,
  "type" | "units" | "waitingUnits" | "hadWaited" | "orderId" | "level" | "onlineUnits" | "replenishment"
>;

/** Units that the command names; of a release no more than the order wants, and all where it names none. */
export function unitsOf({ context, event }: Situation): number {
  const units = "units" in event ? event.units : undefined;
  if (event.type !== "stockItem.release") return units ?? 0;
  const wanted = context.reservations.find(({ orderId }) => orderId === event.orderId)?.wantedUnits ?? 0;
  return Math.min(units ?? wanted, wanted);
}

/** By how much the count is over the books, or under them. */
export const countDifference = ({ context, event }: Situation): number =>
  "countedUnits" in event ? sumUnits(event.countedUnits, -context.onHandUnits) : 0;

/** An event of the stock item as it stands. */
export function eventOf({ context, event }: Situation, { units, ...told }: Told): StockItemEvent {
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
export function promises(
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

/** What the rule would put on sale online. */
export const proposedOnline = (event: StockItemMachineEvent): number =>
  event.type === "stockItem.sync" ? (event.decision.proposal?.onlineUnits ?? event.onlineUnits) : 0;

/** What the rule would order. */
export const proposedUnits = (event: StockItemMachineEvent): number =>
  event.type === "stockItem.requestReplenishment" ? (event.decision.proposal?.units ?? 0) : 0;
