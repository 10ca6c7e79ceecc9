// Order lines of a file, read once; and the same in columns, as every contender but ours from records starts with.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { orderLineColumns } from "opscycle/kpi";
import { readOrderLines } from "opscycle/records";

export async function loadLines(path) {
  const reading = readOrderLines([{ name: path, open: () => Readable.toWeb(createReadStream(path)) }]);
  await reading.prepare();
  const { records } = await reading.collect();
  return { records, columns: orderLineColumns(records) };
}
