import { z } from "zod";
import { sumUnits } from "../sum-units.js";

/** What one unit of a bundle is made of. A variant (a colour, a size) is no component: it has a SKU of its own. */
export interface BundleComponent {
  /** SKU of the component: stock is kept of it. */
  readonly sku: string;
  /** Units of it in one unit of the bundle. */
  readonly units: number;
}

/** A line of an order as it was bought. */
export interface BoughtLine {
  /** Id of the line; unique within the order. */
  readonly lineId: string;
  /** SKU of the product or the bundle, as the shop writes it. */
  readonly sku: string;
  /** Units bought; decimal where goods are sold by weight. */
  readonly units: number;
  /** Price of one unit in minor units of the order's currency. */
  readonly unitPriceMinor: number;
  /** Given for a bundle: stock is kept of its components. */
  readonly components?: readonly BundleComponent[];
}

/** Some units of a line. */
export interface LineUnits {
  /** A line of the order. */
  readonly lineId: string;
  /** How many of it; decimal where goods are sold by weight. */
  readonly units: number;
}

/** A line with what has become of its units. */
export interface OrderLine extends BoughtLine {
  /** Not wanted any more. */
  readonly cancelledUnits: number;
  /** Handed to a shipment that was not cancelled, lost or sent back. */
  readonly shippedUnits: number;
  /** Of those, on their way or delivered. */
  readonly dispatchedUnits: number;
  /** Of those, delivered. */
  readonly deliveredUnits: number;
  /** Of those delivered, come back for good. */
  readonly returnedUnits: number;
  /** Lost on the way so far; they may be shipped again, so they are a tally only. */
  readonly lostUnits: number;
}

/** The tallies of a line that a command adds to or takes from. */
export type LineTally = Exclude<keyof OrderLine, keyof BoughtLine>;

const units = z.number().positive();

/** The schema of {@link LineUnits}, several, each line once. */
export const lineUnitsSchema = z
  .array(z.strictObject({ lineId: z.string().min(1), units }))
  .min(1)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "each line once");

/** The schema of {@link BoughtLine}, several, each line once. */
export const boughtLinesSchema = z
  .array(
    z.strictObject({
      lineId: z.string().min(1),
      sku: z.string().min(1),
      units,
      unitPriceMinor: z.int().min(0),
      components: z.exactOptional(
        z
          .array(z.strictObject({ sku: z.string().min(1), units }))
          .min(1)
          .readonly(),
      ),
    }),
  )
  .min(1)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "each line once")
  .readonly();

/** A line of which nothing has become yet. */
export const newLine = (line: BoughtLine): OrderLine => ({
  ...line,
  cancelledUnits: 0,
  shippedUnits: 0,
  dispatchedUnits: 0,
  deliveredUnits: 0,
  returnedUnits: 0,
  lostUnits: 0,
});

/** Units of a line that are still wanted: bought and not cancelled. */
export const wantedUnits = ({ units, cancelledUnits }: OrderLine): number => sumUnits(units, -cancelledUnits);

/** Units of a line that can be handed to a shipment, or cancelled. */
export const openUnits = (line: OrderLine): number => sumUnits(wantedUnits(line), -line.shippedUnits);

/** What is open of an order, line by line. */
export const openLines = (lines: readonly OrderLine[]): LineUnits[] =>
  lines.map((line) => ({ lineId: line.lineId, units: openUnits(line) })).filter(({ units }) => units > 0);

/** Whether each line has so many units, by the measure given. */
export const hasUnits = (
  lines: readonly OrderLine[],
  asked: readonly LineUnits[],
  measure: (line: OrderLine) => number,
): boolean =>
  asked.every(({ lineId, units }) => {
    const line = lines.find((one) => one.lineId === lineId);
    return line !== undefined && units <= measure(line);
  });

/** The lines with units added to tallies; a negative sign takes them away. */
export const addToLines = (
  lines: readonly OrderLine[],
  added: readonly LineUnits[],
  tallies: { readonly [Tally in LineTally]?: 1 | -1 },
): OrderLine[] =>
  lines.map((line) => {
    const units = added.find(({ lineId }) => lineId === line.lineId)?.units;
    if (units === undefined) return line;
    const changed = Object.entries(tallies).map(([tally, sign]) => [
      tally,
      sumUnits(line[tally as LineTally], sign * units),
    ]);
    return { ...line, ...Object.fromEntries(changed) };
  });

/** A line that goes to the warehouse or to stock: what it is, and how much of it. */
export interface GoodsLine extends LineUnits {
  /** SKU of the product or the bundle, as the shop writes it. */
  readonly sku: string;
  /** Given for a bundle: what stock is kept of. */
  readonly components?: readonly BundleComponent[];
}

/** Units of lines with what they are. */
export const goodsOf = (lines: readonly BoughtLine[], asked: readonly LineUnits[]): GoodsLine[] =>
  asked.flatMap(({ lineId, units }) =>
    lines
      .filter((line) => line.lineId === lineId)
      .map(({ sku, components }) => ({ lineId, sku, units, ...(components && { components }) })),
  );

/** What lines draw from stock, added up by SKU: of a bundle its components. */
export function stockUnits(lines: readonly Pick<GoodsLine, "sku" | "units" | "components">[]): {
  /** SKU that stock is kept of: of a bundle its components. */
  readonly sku: string;
  /** How many of it. */
  readonly units: number;
}[] {
  const bySku = new Map<string, number>();
  for (const { sku, units, components } of lines)
    for (const part of components ?? [{ sku, units: 1 }])
      bySku.set(part.sku, sumUnits(bySku.get(part.sku) ?? 0, part.units * units));
  return [...bySku].map(([sku, units]) => ({ sku, units }));
}

/** How an order stands with its goods. */
export const fulfilmentStandings = [
  "unfulfilled",
  "inPreparation",
  "partlyShipped",
  "shipped",
  "partlyDelivered",
  "delivered",
  "partlyReturned",
  "returned",
  "nothingToShip",
] as const;

/** One of {@link fulfilmentStandings}. */
export type FulfilmentStanding = (typeof fulfilmentStandings)[number];

/** Whether of all that is wanted so many units have come so far. */
export const isWhole = (lines: readonly OrderLine[], measure: (line: OrderLine) => number): boolean =>
  lines.every((line) => measure(line) === wantedUnits(line));

/** Where an order stands with its goods, from the tallies of its lines alone. */
export function fulfilmentStanding(lines: readonly OrderLine[]): FulfilmentStanding {
  const some = (measure: (line: OrderLine) => number) => lines.some((line) => measure(line) > 0);
  if (!some(wantedUnits)) return "nothingToShip";
  if (some(({ returnedUnits }) => returnedUnits))
    return isWhole(lines, ({ returnedUnits }) => returnedUnits) ? "returned" : "partlyReturned";
  if (isWhole(lines, ({ deliveredUnits }) => deliveredUnits)) return "delivered";
  if (some(({ deliveredUnits }) => deliveredUnits)) return "partlyDelivered";
  if (isWhole(lines, ({ dispatchedUnits }) => dispatchedUnits)) return "shipped";
  if (some(({ dispatchedUnits }) => dispatchedUnits)) return "partlyShipped";
  return some(({ shippedUnits }) => shippedUnits) ? "inPreparation" : "unfulfilled";
}
