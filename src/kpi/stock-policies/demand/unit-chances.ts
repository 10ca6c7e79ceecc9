import type { DemandModel } from "./demand-model.js";

/** A tail whose chance is below this is counted at its beginning. */
const leastTail = 1e-14;

/** Chances of a demand of 0, 1, 2 … units; continuous demand is rounded to the nearest, and below 0 to 0. */
export function unitChances(demand: DemandModel): number[] {
  const chances: number[] = [];
  const edge = demand.isWhole ? 0 : 0.5;
  for (let units = 0; ; units += 1) {
    const tail = demand.survival(units - edge - (demand.isWhole ? 1 : 0));
    const beyond = demand.survival(units + edge);
    if (beyond < leastTail) {
      chances.push(units === 0 ? 1 : tail);
      return chances;
    }
    if (units === 0) chances.push(1 - beyond);
    else
      chances.push(
        demand.isWhole ? demand.density(units) : chanceBetween(demand, units - edge, units + edge),
      );
  }
}

/** From the side on which less lies, so that nothing cancels. */
function chanceBetween(demand: DemandModel, low: number, high: number): number {
  return low < demand.mean
    ? demand.cdf(high) - demand.cdf(low)
    : demand.survival(low) - demand.survival(high);
}
