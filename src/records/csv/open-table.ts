import { InvalidInputError } from "../../errors/index.js";
import { tidyText } from "./columns.js";
import { type CsvBatch, csvBatches } from "./csv-rows.js";
import { decodeText } from "./decode-text.js";
import { gunzipped } from "./gunzip.js";
import type { RecordFile } from "./record-file.js";

/** A CSV file whose header has been read. */
export interface OpenTable {
  readonly name: string;
  readonly header: readonly string[];
  /** The encoding, as far as it is known by now. */
  encoding(): string;
  /** How many lines were left out because of a broken quote, so far. */
  brokenQuotes(): number;
  /** The rows below the header. To be read once. */
  readonly batches: AsyncGenerator<CsvBatch>;
  /** Closes the file whether it was read or not. */
  close(): Promise<void>;
}

/** Opens a file, unpacks and decodes it, and reads its header. */
export async function openTable(
  file: RecordFile,
  encoding: string | undefined,
  onBrokenQuote: (file: string, line: number) => void,
): Promise<OpenTable> {
  const { name } = file;
  const text = decodeText(name, gunzipped(name, file.open()), encoding);
  let brokenQuotes = 0;
  const batches = csvBatches(name, text.pieces, (line) => {
    brokenQuotes += 1;
    onBrokenQuote(name, line);
  });
  const first = await batches.next();
  const [headerRow, ...rows] = first.done ? [] : first.value.rows;
  const header = headerRow?.map(tidyText) ?? [];
  if (first.done || header.every((cell) => cell === "")) {
    await batches.return(undefined);
    throw new InvalidInputError(name, [
      {
        path: "",
        expected: "CSV with a header line",
        received: headerRow ? "a blank line" : "an empty file",
      },
    ]);
  }
  const rest = belowHeader({ rows, lines: first.value.lines.slice(1) }, batches);
  const close = async () => {
    await rest.return(undefined);
    await batches.return(undefined);
  };
  return {
    name,
    header,
    encoding: () => text.encoding,
    brokenQuotes: () => brokenQuotes,
    batches: rest,
    close,
  };
}

async function* belowHeader(first: CsvBatch, batches: AsyncGenerator<CsvBatch>): AsyncGenerator<CsvBatch> {
  if (first.rows.length > 0) yield first;
  yield* batches;
}
