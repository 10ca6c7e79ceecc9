import { withRoom } from "./columns-with-room.js";
import { type LineBatch, saleType } from "./line-batch.js";

/** What is known of each SKU, in the order of their numbers. */
export interface SkuLabels {
  /** 1 where any line says that it is a product. */
  isProduct: Int32Array;
  /** First and last day of a sale as a product that was not cancelled, counted from 1970-01-01. */
  firstSaleDay: Float64Array;
  lastSaleDay: Float64Array;
  readonly name: Label;
  readonly category: Label;
}

interface Label {
  /** By SKU. */
  readonly texts: (string | undefined)[];
  /** When the line was sold that the text is from; -Infinity for a line that is no sale. */
  ranks: Float64Array;
}

/** Nothing known. */
export function createSkuLabels(): SkuLabels {
  return {
    isProduct: new Int32Array(0),
    firstSaleDay: new Float64Array(0),
    lastSaleDay: new Float64Array(0),
    name: { texts: [], ranks: new Float64Array(0) },
    category: { texts: [], ranks: new Float64Array(0) },
  };
}

/** Makes room for so many SKUs. */
export function makeRoomForLabels(labels: SkuLabels, skuCount: number): void {
  labels.isProduct = withRoom(labels.isProduct, skuCount);
  labels.firstSaleDay = withRoom(labels.firstSaleDay, skuCount, Number.POSITIVE_INFINITY);
  labels.lastSaleDay = withRoom(labels.lastSaleDay, skuCount, Number.NEGATIVE_INFINITY);
  for (const label of [labels.name, labels.category])
    label.ranks = withRoom(label.ranks, skuCount, Number.NEGATIVE_INFINITY);
}

/** Notes what the first lines of a batch say of their SKUs. */
export function enterLabels(labels: SkuLabels, batch: LineBatch, count: number): void {
  const { isProduct } = labels;
  const { sku, isService } = batch;
  for (let line = 0; line < count; line += 1) if (isService[line] === 0) isProduct[sku[line] ?? 0] = 1;
  if (batch.name !== undefined) enterTexts(labels.name, batch, batch.name, count);
  if (batch.category !== undefined) enterTexts(labels.category, batch, batch.category, count);
}

function enterTexts(
  { texts, ranks }: Label,
  { sku, type, at }: LineBatch,
  textOf: (line: number) => string | undefined,
  count: number,
): void {
  // Backwards, since in lines in order of time the last one of a SKU spares a look at the texts before it.
  for (let line = count - 1; line >= 0; line -= 1) {
    const number = sku[line] ?? 0;
    const rank = type[line] === saleType ? (at[line] ?? 0) : Number.NEGATIVE_INFINITY;
    const known = ranks[number] ?? 0;
    if (rank < known) continue;
    const text = textOf(line);
    if (text === undefined || text === "") continue;
    ranks[number] = rank;
    const before = texts[number];
    // Of two texts with one rank the first in the alphabet stays, whichever came first.
    if (before !== text && (before === undefined || rank > known || text < before)) texts[number] = text;
  }
}
