import type { Windows } from "../deadlines.js";
import { sumUnits } from "../sum-units.js";
import type { recallDeadlines } from "./recall.commands.js";

/** A lot that is affected, and where it went. */
export interface RecalledLot {
  /** Id of the lot; unique within the recall. */
  readonly lotId: string;
  /** Units that were still in stock. */
  readonly stockUnits: number;
  /** Units that were sold, by order. */
  readonly orders: readonly {
    /** The order that they went to. */
    readonly orderId: string;
    /** How many went to it. */
    readonly units: number;
  }[];
}

/** Units that came back from buyers or were destroyed by them. */
export interface RecallReturn {
  /** Id of it: it counts once. */
  readonly returnId: string;
  /** The lot that they are of. */
  readonly lotId: string;
  /** How many. */
  readonly units: number;
  /** Whether they are in the shop's hands. */
  readonly as: "sent-back" | "destroyed-by-buyer";
}

/** Units that the shop disposed of. */
export interface RecallDisposal {
  /** Id of it: it counts once. */
  readonly disposalId: string;
  /** The lot that they are of. */
  readonly lotId: string;
  /** How many. */
  readonly units: number;
  /** What was done with them. */
  readonly as: "destroyed" | "reworked" | "returned-to-supplier";
}

/** What a buyer got for recalled units. */
export interface RecallRemedy {
  /** Id of it: it counts once. */
  readonly remedyId: string;
  /** The lot that they are of. */
  readonly lotId: string;
  /** For how many. */
  readonly units: number;
  /** What the buyer got. */
  readonly as: "refund" | "replacement" | "repair";
  /** The order that it was for, where that is known. */
  readonly orderId?: string;
}

/** What a recall's machine remembers; quantities are units of `sku`. */
export interface RecallContext {
  /** Id of the recall, by which hand-overs find it. */
  readonly recallId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** What was found. */
  readonly defect: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof recallDeadlines>;
  /** How grave it is; absent before the assessment. */
  readonly severity?: "serious" | "medium" | "low";
  /** Whether goods are called back from buyers; otherwise they are only taken off the shelf. */
  readonly fromBuyers: boolean;
  /** Whether the law asks for a notice to the authority. */
  readonly authorityDue: boolean;
  /** Whether the product was taken off sale. */
  readonly saleStopped: boolean;
  /** The lots that are affected, each once. */
  readonly lots: readonly RecalledLot[];
  /** Ids of the notices to buyers that went out. */
  readonly notices: readonly string[];
  /** What came back, each once. */
  readonly returns: readonly RecallReturn[];
  /** What was disposed of, each once. */
  readonly disposals: readonly RecallDisposal[];
  /** What buyers got, each once. */
  readonly remedies: readonly RecallRemedy[];
}

/** How far a lot has come. */
export interface LotProgress {
  /** Units that were sold. */
  readonly soldUnits: number;
  /** Units that were still in stock. */
  readonly stockUnits: number;
  /** Sent back or destroyed by buyers. */
  readonly collectedUnits: number;
  /** Units that buyers got something for. */
  readonly remediedUnits: number;
  /** In the shop's hands, and to be disposed of. */
  readonly inHandUnits: number;
  /** Units that the shop has disposed of. */
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
