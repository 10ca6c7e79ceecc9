import { sumUnits } from "../sum-units.js";
import type { Receipt, ReplenishmentContext } from "./replenishment.commands.js";

type Update = Partial<ReplenishmentContext>;
/** A delivery as a command brings it: not each has an id. */
export interface Delivered {
  readonly units: number;
  readonly receiptId?: string;
  /** What is done with units beyond the order. */
  readonly surplus?: "accept" | "refuse";
}

/** Takes a delivery; of units beyond the order all or none. */
export function receive(context: ReplenishmentContext, { units, receiptId, surplus }: Delivered): Update {
  const { orderedUnits, receivedUnits, surplusUnits, refusedUnits } = context;
  const arrived = sumUnits(receivedUnits, units);
  const beyond = Math.max(sumUnits(arrived, -orderedUnits, -surplusUnits), 0);
  const taken = surplus === "accept" ? beyond : 0;
  return {
    receivedUnits: sumUnits(arrived, -beyond, taken),
    surplusUnits: sumUnits(surplusUnits, taken),
    refusedUnits: sumUnits(refusedUnits, beyond, -taken),
    ...(receiptId !== undefined && note(context, { receiptId, kind: "delivery", units })),
  };
}

/** Sends rejected units back, for others or for their money. */
export function returnRejects(
  context: ReplenishmentContext,
  { remedy, units, receiptId }: Receipt & { readonly remedy: "replacement" | "credit" },
): Update {
  const claimed =
    remedy === "replacement"
      ? { toReplaceUnits: sumUnits(context.toReplaceUnits, units) }
      : { toCreditUnits: sumUnits(context.toCreditUnits, units) };
  return { ...claimed, ...note(context, { receiptId, kind: "return", units }) };
}

/** Notes what the supplier made good. */
export function settleClaim(context: ReplenishmentContext, { kind, units, receiptId }: Receipt): Update {
  const settled =
    kind === "replacement"
      ? { replacedUnits: sumUnits(context.replacedUnits, units) }
      : { creditedUnits: sumUnits(context.creditedUnits, units) };
  return { ...settled, ...note(context, { receiptId, kind, units }) };
}

const note = ({ receipts }: ReplenishmentContext, receipt: Receipt): Update => ({
  receipts: [...receipts, receipt],
});

/** Units that the supplier has still to replace. */
export const openReplacementUnits = (context: ReplenishmentContext): number =>
  sumUnits(context.toReplaceUnits, -context.replacedUnits);

/** What stays on order because of replacements, when so many more of them have come. */
export const onOrderUnits = (context: ReplenishmentContext, comingUnits = 0): number =>
  Math.min(sumUnits(openReplacementUnits(context), -comingUnits), context.leftOnOrderUnits);
