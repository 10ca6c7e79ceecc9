import { roundedUnits } from "../rounded-units.js";

/** Prices that a shop uses: `ending` and whole `step`s above it. Step 1 with ending 0.9 gives …, 18.9, 19.9, 20.9, … */
export interface PriceGrid {
  /** Distance between two prices, above 0. */
  readonly step: number;
  /** What each price is above a whole number of steps: 0 or more and less than a step. */
  readonly ending: number;
}

/** The highest price of the grid that is not above `price`; below 0 where the grid has none. */
export function gridPriceAtMost(price: number, { step, ending }: PriceGrid): number {
  return gridPrice(Math.floor(steps(price, step, ending)), step, ending);
}

/** The lowest price of the grid that is not below `price`. */
export function gridPriceAtLeast(price: number, { step, ending }: PriceGrid): number {
  return gridPrice(Math.ceil(steps(price, step, ending)), step, ending);
}

/** To a millionth of a step: 19.9 is 19 steps of 1 above 0.9, and not a hair less. */
function steps(price: number, step: number, ending: number): number {
  return roundedUnits((price - ending) / step);
}

function gridPrice(wholeSteps: number, step: number, ending: number): number {
  return roundedUnits(wholeSteps * step + ending);
}
