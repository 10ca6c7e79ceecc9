import type { Windows } from "../deadlines.js";
import type { ProductVariant } from "../fulfilment/product-options.js";
import type { productDeadlines } from "./product.deadlines.js";

/** Where a product is sold: with its SKU, the scope in which the rulebook is asked. */
export interface ProductMarket {
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
}

/** The gates of a selection that are rules: what a shop may ask to be passed before a trial. */
export const selectionGates = ["principles", "triangle", "no-herd", "preparation"] as const;

/** A gate of a selection that is a rule. */
export type SelectionGate = (typeof selectionGates)[number];

/** A variant of a product, and whether it is still made. */
export interface OfferedVariant extends ProductVariant {
  /** False once it is retired. */
  readonly active: boolean;
}

/** What a product is for in the assortment: draws traffic, earns, lifts the brand, completes, or is the hit (E-13). */
export type AssortmentRole = "traffic" | "profit" | "image" | "basic" | "hit";

/** What a product's machine remembers. */
export interface ProductContext extends ProductMarket {
  /** SKU of the product, as the shop writes it. */
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
  /** How often it was restarted because it was weak. */
  readonly restartsUsed: number;
  /** Units requested from suppliers and not yet received or given up. */
  readonly onOrderUnits: number;
  /** How many replenishments were requested; numbers them. */
  readonly replenishments: number;
  /** Gates that must be passed before a trial; none where people decide alone. */
  readonly requiredGates: readonly SelectionGate[];
  /** Gates whose rules have said yes. */
  readonly gatesPassed: readonly SelectionGate[];
  /** When budget and time of the selection were planned. */
  readonly selectionPlannedAt: string | null;
  /** Those that are made and those that were retired. */
  readonly variants: readonly OfferedVariant[];
  /** Listings that are live. */
  readonly listings: readonly string[];
  /** The part that it plays in the assortment; null before somebody has said. */
  readonly assortmentRole: AssortmentRole | null;
  /** What takes its place, where something does. */
  readonly successorSku: string | null;
  /** Recalls that keep it off sale. */
  readonly recallIds: readonly string[];
  /** Where it was when it was taken off sale. */
  readonly withdrawnFrom: WithdrawnFrom | null;
}

/** Where a product comes back to after a recall that found nothing. */
export type WithdrawnFrom = "trial" | "operating" | "retiring";

/** What a product knows when nothing has happened yet. */
export const newProduct = {
  onSaleSince: null,
  trialStartedAt: null,
  roundsUsed: 0,
  restartedAt: null,
  restartsUsed: 0,
  onOrderUnits: 0,
  replenishments: 0,
  gatesPassed: [],
  selectionPlannedAt: null,
  variants: [],
  listings: [],
  assortmentRole: null,
  successorSku: null,
  recallIds: [],
  withdrawnFrom: null,
} as const satisfies Partial<ProductContext>;

/** A gate's rule has said yes. */
export function passGate({ gatesPassed }: ProductContext, gate: SelectionGate): Partial<ProductContext> {
  return { gatesPassed: [...gatesPassed.filter((passed) => passed !== gate), gate] };
}

/** A listing went live, or is live no more. */
export function noteListing(
  { listings }: ProductContext,
  listingId: string,
  live: boolean,
): Partial<ProductContext> {
  const others = listings.filter((id) => id !== listingId);
  return { listings: live ? [...others, listingId] : others };
}

/** Puts a variant into the product's list, or changes it there. */
export function setVariant({ variants }: ProductContext, variant: OfferedVariant): Partial<ProductContext> {
  const known = variants.some(({ sku }) => sku === variant.sku);
  return {
    variants: known
      ? variants.map((other) => (other.sku === variant.sku ? variant : other))
      : [...variants, variant],
  };
}

/** Whether two variants are of the same options, in whatever order they are named. */
export function haveSameOptions(one: ProductVariant["options"], other: ProductVariant["options"]): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
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
