import { stockCountError } from "../../kpi/inventory/stock-count-error.js";
import { sumUnits } from "../sum-units.js";

/** What an order was promised. */
export interface Reservation {
  /** The order; all that it asked for counts together. */
  readonly orderId: string;
  /** Asked for and neither issued nor released. */
  readonly wantedUnits: number;
  /** Of those, set aside; the rest waits for stock. */
  readonly units: number;
}

interface Stock {
  readonly onHandUnits: number;
  readonly backOrderUnits: number;
  readonly reservations: readonly Reservation[];
}

/** What was set aside for all orders together. */
export const reservedUnits = ({ reservations }: Pick<Stock, "reservations">): number =>
  sumUnits(...reservations.map(({ units }) => units));

/** What orders wait for. */
export const waitingUnits = ({ reservations }: Pick<Stock, "reservations">): number =>
  sumUnits(...reservations.map(({ wantedUnits, units }) => sumUnits(wantedUnits, -units)));

/** What may still be sold: on hand and not promised. Below 0 where back-orders are promised. */
export const availableUnits = (stock: Pick<Stock, "onHandUnits" | "reservations">): number =>
  sumUnits(stock.onHandUnits, -reservedUnits(stock));

/** What was set aside for an order. */
export const reservedFor = ({ reservations }: Pick<Stock, "reservations">, orderId: string): number =>
  reservations.find((one) => one.orderId === orderId)?.units ?? 0;

/** What may be issued for an order without touching what others were promised. */
export const issuableUnits = (stock: Stock, orderId: string): number =>
  Math.max(0, Math.min(stock.onHandUnits, sumUnits(availableUnits(stock), reservedFor(stock, orderId))));

/** How far a count is off the books; where nothing was booked, all that was found is wrong. */
export const countErrorRate = ({ onHandUnits }: Pick<Stock, "onHandUnits">, countedUnits: number): number =>
  stockCountError({ bookedUnits: onHandUnits, countedUnits }) ?? (countedUnits > 0 ? 1 : 0);

/** The reservations with more wanted for an order, or less where `units` is below 0; nothing wanted, none left. */
export function wantMore(
  reservations: readonly Reservation[],
  orderId: string,
  units: number,
): Reservation[] {
  const known = reservations.some((one) => one.orderId === orderId);
  return [...reservations, ...(known ? [] : [{ orderId, wantedUnits: 0, units: 0 }])]
    .map((one) => {
      if (one.orderId !== orderId) return one;
      const wantedUnits = sumUnits(one.wantedUnits, units);
      return { ...one, wantedUnits, units: Math.min(one.units, Math.max(0, wantedUnits)) };
    })
    .filter(({ wantedUnits }) => wantedUnits > 0);
}

/**
 * Sets aside what there is: first what each order was promised already, then what the oldest wait for. Where stock has
 * shrunk, the newest lose their promise.
 *
 * @returns the reservations, and by how much each changed.
 */
export function allocate({ onHandUnits, backOrderUnits, reservations }: Stock): {
  readonly reservations: Reservation[];
  readonly changes: readonly { readonly orderId: string; readonly units: number }[];
} {
  let left = sumUnits(onHandUnits, backOrderUnits);
  const take = (wanted: number) => {
    const units = Math.min(wanted, left);
    left = sumUnits(left, -units);
    return units;
  };
  const kept = reservations.map((one) => ({ ...one, units: take(one.units) }));
  const filled = kept.map((one) => ({
    ...one,
    units: sumUnits(one.units, take(sumUnits(one.wantedUnits, -one.units))),
  }));
  const changes = filled.map(({ orderId, units }, index) => ({
    orderId,
    units: sumUnits(units, -(reservations[index]?.units ?? 0)),
  }));
  return { reservations: filled, changes: changes.filter(({ units }) => units !== 0) };
}
