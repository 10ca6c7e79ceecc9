/** Money that was booked once, under an id of its own. */
export interface MoneyEntry {
  /** The id of the payment: the same id again is the same payment. */
  readonly id: string;
  /** Integer minor units of the instance's currency. */
  readonly amountMinor: number;
}

/** All that was booked, in minor units. */
export const totalMinor = (entries: readonly MoneyEntry[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Whether this very payment was booked before. */
export const isBooked = (entries: readonly MoneyEntry[], { id, amountMinor }: MoneyEntry): boolean =>
  entries.some((entry) => entry.id === id && entry.amountMinor === amountMinor);

/** Whether a payment is new and does not take the sum above the limit. */
export const fits = (entries: readonly MoneyEntry[], entry: MoneyEntry, limitMinor: number): boolean =>
  entries.every(({ id }) => id !== entry.id) && totalMinor(entries) + entry.amountMinor <= limitMinor;
