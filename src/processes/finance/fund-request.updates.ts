import type { MachineEventOf } from "../commands.js";
import {
  type FundMovement,
  type FundRequestContext,
  type fundRequestCommands,
  totalOf,
} from "./fund-request.commands.js";

/** An event of the machine, by its type. */
export type FundRequestCommand<Type extends keyof typeof fundRequestCommands> = Extract<
  MachineEventOf<typeof fundRequestCommands>,
  { readonly type: Type }
>;

/** What has moved in all, of one kind. */
export const sumOf = ({ movements }: FundRequestContext, kind: FundMovement["kind"]): number =>
  movements
    .filter((movement) => movement.kind === kind)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What the requester still has to account for. */
export const unaccounted = (context: FundRequestContext): number =>
  sumOf(context, "paid-out") - sumOf(context, "spent") - sumOf(context, "returned");

const movementOf = ({ movements }: FundRequestContext, entryId: string) =>
  movements.find((movement) => movement.entryId === entryId);

/** Whether it has been noted already, with the same contents. */
export function isKnown(context: FundRequestContext, movement: FundMovement): boolean {
  const known = movementOf(context, movement.entryId);
  return (
    known !== undefined &&
    known.kind === movement.kind &&
    known.amountMinor === movement.amountMinor &&
    known.itemId === movement.itemId
  );
}

/** Whether it is new, and there is the money for it. */
export function isPossible(context: FundRequestContext, movement: FundMovement): boolean {
  const { entryId, kind, amountMinor, itemId } = movement;
  if (movementOf(context, entryId) !== undefined) return false;
  if (itemId !== undefined && !context.items.some((item) => item.itemId === itemId)) return false;
  const left = kind === "paid-out" ? context.grantedMinor - sumOf(context, "paid-out") : unaccounted(context);
  return amountMinor <= left;
}

/** Whether a receipt of this id is there, and there is the money for its right amount. */
export function isCorrectable(
  context: FundRequestContext,
  { entryId, amountMinor }: FundRequestCommand<"fundRequest.correctSpend">,
): boolean {
  const known = movementOf(context, entryId);
  return known?.kind === "spent" && amountMinor - known.amountMinor <= unaccounted(context);
}

/** A receipt with its right amount. */
export const corrected = (
  { movements }: FundRequestContext,
  { entryId, amountMinor }: FundRequestCommand<"fundRequest.correctSpend">,
): Partial<FundRequestContext> => ({
  movements: movements.map((movement) =>
    movement.entryId === entryId ? { ...movement, amountMinor } : movement,
  ),
});

/** Whether as much is granted as was asked for, or less. */
export const isWithinRequest = ({ items }: FundRequestContext, amountMinor: number | undefined): boolean =>
  amountMinor === undefined || amountMinor <= totalOf(items);
