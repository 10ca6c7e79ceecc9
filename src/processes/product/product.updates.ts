import type { Windows } from "../deadlines.js";
import type { productDeadlines } from "./product.deadlines.js";

/** Where a product is sold: with its SKU, the scope in which the rulebook is asked. */
export interface ProductMarket {
  readonly category?: string;
  readonly platform?: string;
}

/** What a product's machine remembers. */
export interface ProductContext extends ProductMarket {
  readonly sku: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof productDeadlines>;
  /** When it first went on sale. */
  readonly onSaleSince: string | null;
  /** When the present trial began. */
  readonly trialStartedAt: string | null;
  /** Rounds of adjustment used in the present trial. */
  readonly roundsUsed: number;
  /** When it was last restarted. */
  readonly restartedAt: string | null;
  readonly restartsUsed: number;
  /** Units requested from suppliers and not yet received or given up. */
  readonly onOrderUnits: number;
  /** How many replenishments were requested; numbers them. */
  readonly replenishments: number;
}

/** A trial begins: the rounds start anew; the first one puts the product on sale. */
export function beginTrial(context: ProductContext, at: string): Partial<ProductContext> {
  return { trialStartedAt: at, onSaleSince: context.onSaleSince ?? at, roundsUsed: 0 };
}

/** One more round of adjustment is used. */
export function countRound(context: ProductContext): Partial<ProductContext> {
  return { roundsUsed: context.roundsUsed + 1 };
}

/** One more restart is used. */
export function countRestart(context: ProductContext, at: string): Partial<ProductContext> {
  return { restartsUsed: context.restartsUsed + 1, restartedAt: at };
}

/** A replenishment was requested: its units count as on order, so that the same need is not proposed again. */
export function addOnOrder(context: ProductContext, units: number): Partial<ProductContext> {
  return { onOrderUnits: context.onOrderUnits + units, replenishments: context.replenishments + 1 };
}

/** A replenishment came to its end: what it had on order is on order no more. */
export function closeOnOrder(context: ProductContext, closedUnits: number): Partial<ProductContext> {
  return { onOrderUnits: Math.max(0, context.onOrderUnits - closedUnits) };
}
