import { createReadStream, type Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RecordFile } from "../records/index.js";
import { fileError, UnusableFileError } from "./unusable-file-error.js";

const TABLE_NAME = /\.(csv|tsv|txt|gz)$/i;

/** Files to read records from, with their size on disk. */
export interface OpenedFiles {
  readonly files: readonly RecordFile[];
  readonly bytes: number;
  /** What else stands in the folder: files of other kinds, and folders. */
  readonly others: readonly string[];
}

/**
 * The record files at a path: the file itself, or the .csv, .tsv, .txt and .gz files of a folder by name.
 *
 * @param onBytes - told how many bytes were read, each time some were
 * @throws UnusableFileError when there is nothing to read, or something that is no table of text.
 */
export async function openRecordFiles(path: string, onBytes: (bytes: number) => void): Promise<OpenedFiles> {
  const { paths, others } = await filesAt(path);
  let bytes = 0;
  for (const each of paths) bytes += await checkedSize(each);
  return {
    files: paths.map((each) => ({ name: each, open: () => byteStream(each, onBytes) })),
    bytes,
    others,
  };
}

async function filesAt(path: string) {
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], others: [] };
    const entries = await readdir(path, { withFileTypes: true });
    // Names with a dot in front are the system's: .DS_Store, ._orders.csv.
    const shown = entries.filter(({ name }) => !name.startsWith("."));
    const isTable = (entry: Dirent) => !entry.isDirectory() && TABLE_NAME.test(entry.name);
    const inOrder = (some: readonly Dirent[]) => some.map(({ name }) => join(path, name)).sort();
    const paths = inOrder(shown.filter(isTable));
    if (paths.length === 0)
      throw new UnusableFileError(path, "the folder holds no .csv, .tsv, .txt or .gz file");
    return { paths, others: inOrder(shown.filter((entry) => !isTable(entry))) };
  } catch (error) {
    throw fileError(path, error);
  }
}

async function checkedSize(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    // What a pipe has given once it does not give again.
    if (!stats.isFile()) return 0;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
      const fault = bytesRead === 0 ? "the file is empty" : whyNoTable(buffer.subarray(0, bytesRead));
      if (fault !== undefined) throw new UnusableFileError(path, fault);
      return stats.size;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(path, error);
  }
}

/** What is wrong with a file that begins so; undefined for text and gzip. */
function whyNoTable(start: Buffer): string | undefined {
  const head = start.toString("latin1");
  if (head.startsWith("%PDF")) return "this is a PDF; export the table as CSV";
  if (head.startsWith("PK\x03\x04")) return "this is a ZIP archive or an Excel workbook; save it as CSV";
  if (head.startsWith("\xD0\xCF\x11\xE0")) return "this is an old Excel workbook; save it as CSV";
  const isPacked = head.startsWith("\x1F\x8B");
  const isWide = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
  return head.includes("\0") && !isPacked && !isWide ? "this is not a text file" : undefined;
}

function byteStream(path: string, onBytes: (bytes: number) => void): ReadableStream<Uint8Array> {
  const source = createReadStream(path);
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next().catch((error: unknown) => Promise.reject(fileError(path, error)));
      if (next.done) return controller.close();
      onBytes(next.value.length);
      controller.enqueue(next.value);
    },
    cancel: () => {
      source.destroy();
    },
  });
}
