import type { BoughtLine } from "../processes/index.js";
import { amountMinor } from "./amount-minor.js";

/** What is charged besides the goods, or taken off them, so that the order comes to its total. */
export function chargesOf(
  lines: readonly BoughtLine[],
  totalMinor: number,
): { readonly chargesMinor: number; readonly discountMinor: number } {
  const goods = lines.reduce((sum, line) => sum + Math.round(line.units * line.unitPriceMinor), 0);
  const besides = totalMinor - goods;
  return { chargesMinor: Math.max(0, besides), discountMinor: Math.max(0, -besides) };
}

/** The price of one unit, where a platform gives that of all of a line's. */
export const unitPriceMinor = (amount: string | number, units: number, currency: string): number =>
  Math.round(amountMinor(amount, currency) / units);
