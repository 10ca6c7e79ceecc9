/** Money in fen. */
export const cny = (amountMinor: number) => ({ amountMinor, currency: "CNY" }) as const;

/** Money in cents. */
export const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" }) as const;

/** The minor units of each. */
export const minorUnits = (amounts: readonly { readonly amountMinor: number }[]) =>
  amounts.map(({ amountMinor }) => amountMinor);

/** Input of a kind that its type forbids, as a caller without types may hand it in. */
export function untyped<Input extends object>(input: Input, changes: object): Input {
  return Object.assign({ ...input }, changes);
}
