import type { Windows } from "../deadlines.js";
import { sumUnits } from "../sum-units.js";
import type { recallDeadlines } from "./recall.commands.js";

/** A lot that is affected, and where it went. */
export interface RecalledLot {
  readonly lotId: string;
  /** Units that were still in stock. */
  readonly stockUnits: number;
  /** Units that were sold, by order. */
  readonly orders: readonly { readonly orderId: string; readonly units: number }[];
}

/** Units that came back from buyers or were destroyed by them. */
export interface RecallReturn {
  readonly returnId: string;
  readonly lotId: string;
  readonly units: number;
  readonly as: "sent-back" | "destroyed-by-buyer";
}

/** Units that the shop disposed of. */
export interface RecallDisposal {
  readonly disposalId: string;
  readonly lotId: string;
  readonly units: number;
  readonly as: "destroyed" | "reworked" | "returned-to-supplier";
}

/** What a buyer got for recalled units. */
export interface RecallRemedy {
  readonly remedyId: string;
  readonly lotId: string;
  readonly units: number;
  readonly as: "refund" | "replacement" | "repair";
  readonly orderId?: string;
}

/** What a recall's machine remembers; quantities are units of `sku`. */
export interface RecallContext {
  readonly recallId: string;
  readonly sku: string;
  readonly category?: string;
  /** What was found. */
  readonly defect: string;
  readonly windows: Windows<typeof recallDeadlines>;
  readonly severity?: "serious" | "medium" | "low";
  /** Whether goods are called back from buyers; otherwise they are only taken off the shelf. */
  readonly fromBuyers: boolean;
  readonly authorityDue: boolean;
  readonly saleStopped: boolean;
  readonly lots: readonly RecalledLot[];
  readonly notices: readonly string[];
  readonly returns: readonly RecallReturn[];
  readonly disposals: readonly RecallDisposal[];
  readonly remedies: readonly RecallRemedy[];
}

/** How far a lot has come. */
export interface LotProgress {
  readonly soldUnits: number;
  readonly stockUnits: number;
  /** Sent back or destroyed by buyers. */
  readonly collectedUnits: number;
  readonly remediedUnits: number;
  /** In the shop's hands, and to be disposed of. */
  readonly inHandUnits: number;
  readonly disposedUnits: number;
}

const unitsOf = (entries: readonly { readonly units: number }[]) =>
  sumUnits(...entries.map(({ units }) => units));

/** How far a lot has come; all 0 for one that is not affected. */
export function progressOf(context: RecallContext, lotId: string): LotProgress {
  const lot = context.lots.find((one) => one.lotId === lotId);
  const ofLot = <One extends { readonly lotId: string }>(entries: readonly One[]) =>
    entries.filter((one) => one.lotId === lotId);
  const returns = ofLot(context.returns);
  const stockUnits = lot?.stockUnits ?? 0;
  return {
    soldUnits: unitsOf(lot?.orders ?? []),
    stockUnits,
    collectedUnits: unitsOf(returns),
    remediedUnits: unitsOf(ofLot(context.remedies)),
    inHandUnits: sumUnits(stockUnits, unitsOf(returns.filter((one) => one.as === "sent-back"))),
    disposedUnits: unitsOf(ofLot(context.disposals)),
  };
}

/** How far the whole recall has come. */
export function wholeProgress(context: RecallContext): LotProgress {
  const all = context.lots.map(({ lotId }) => progressOf(context, lotId));
  const sum = (name: keyof LotProgress) => sumUnits(...all.map((one) => one[name]));
  return {
    soldUnits: sum("soldUnits"),
    stockUnits: sum("stockUnits"),
    collectedUnits: sum("collectedUnits"),
    remediedUnits: sum("remediedUnits"),
    inHandUnits: sum("inHandUnits"),
    disposedUnits: sum("disposedUnits"),
  };
}

/** Whether what came back is remedied and what is in hand disposed of. */
export const isSettled = (context: RecallContext): boolean => {
  const { collectedUnits, remediedUnits, inHandUnits, disposedUnits } = wholeProgress(context);
  return collectedUnits === remediedUnits && inHandUnits === disposedUnits;
};

/** Whether every unit sold has come back; none need where goods are only taken off the shelf. */
export const isAllCollected = (context: RecallContext): boolean => {
  const { soldUnits, collectedUnits } = wholeProgress(context);
  return !context.fromBuyers || soldUnits === collectedUnits;
};
