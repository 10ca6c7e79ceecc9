import { requireFinite, requireInteger, requirePositive } from "../../require.js";
import { fallingCount, fallingRoot } from "../falling-function.js";
import type { DemandModel } from "./demand-model.js";

/** Refuses an order that is not above 0 or, of whole units, not whole. */
export function requireOrderQuantity(subject: string, orderQuantity: number, { isWhole }: DemandModel): void {
  requirePositive(subject, "orderQuantity", orderQuantity);
  if (isWhole) requireInteger(subject, "orderQuantity", orderQuantity);
}

/** Refuses a level that is not a number or, of whole units, not whole. */
export function requireLevel(subject: string, path: string, level: number, { isWhole }: DemandModel): void {
  if (isWhole) requireInteger(subject, path, level);
  else requireFinite(subject, path, level);
}

/** The level at which a falling function of it comes down to a target: of whole units, the lowest that does. */
export function levelReaching(
  demand: DemandModel,
  falling: (level: number) => number,
  target: number,
): number {
  return demand.isWhole
    ? fallingCount(falling, target, demand.mean, demand.standardDeviation)
    : fallingRoot(falling, target, demand.mean, demand.standardDeviation);
}
