/**
 * A file to read records from: its name, for messages, and a way to open it.
 *
 * A browser's `File` becomes one with `{ name: file.name, open: () => file.stream() }`.
 */
export interface RecordFile {
  /** The file's name as messages and the report show it. */
  readonly name: string;
  /** Opens the file's bytes, plain or gzip. Called once in a reading. */
  open(): ReadableStream<Uint8Array>;
}

/**
 * Makes a {@link RecordFile} of text or bytes that are already in memory.
 *
 * @param name - the name that messages show
 * @param content - the whole content; text is taken as UTF-8
 *
 * @example
 * ```ts
 * import { readOrderLines, recordFile } from "opscycle/records";
 *
 * const csv = "orderId,sku,quantity,unitPrice,orderedAt\nA-1,mug,2,9.5,2024-05-01 10:00:00\n";
 * const { records } = await readOrderLines([recordFile("orders.csv", csv)]).collect();
 * records[0]?.orderedAt; // => "2024-05-01T02:00:00.000Z"
 * ```
 */
export function recordFile(name: string, content: string | Uint8Array): RecordFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    open: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes);
          controller.close();
        },
      }),
  };
}
