import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  type DataReport,
  htmlReport,
  journalLines,
  jsonReport,
  type ReplayResult,
  textReport,
} from "../replay/index.js";
import { fileError } from "./unusable-file-error.js";

/** The forms of a report. */
export const reportFormats = ["text", "json", "html"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report is made of. */
export interface ReportContent {
  readonly result: ReplayResult;
  readonly reports: readonly DataReport[];
  /** Columns of the terminal that it is for. */
  readonly width?: number;
  /** Rows of long lists in the text report. */
  readonly top?: number;
}

const CHUNK_LENGTH = 1 << 16;

/** The report in one of its forms. */
export async function renderReport(format: ReportFormat, content: ReportContent): Promise<string> {
  const { result, reports, ...layout } = content;
  if (format === "text") return textReport(result, reports, layout);
  if (format === "json") return jsonReport(result, reports);
  return htmlReport(result, reports, { chartScript: await chartScript() });
}

/** Writes reports, and the journal if it is asked for, into a folder. Gives their paths. */
export async function writeReports(
  folder: string,
  formats: readonly ReportFormat[],
  content: ReportContent,
  withJournal: boolean,
): Promise<readonly string[]> {
  const paths = await writeForms(folder, "report", formats, (format) => renderReport(format, content));
  if (!withJournal) return paths;
  const path = join(folder, "journal.jsonl");
  await writePieces(path, inChunks(journalLines(content.result)));
  return [...paths, path];
}

/** Writes the forms of a report into a folder, which is made if need be. Gives their paths. */
export async function writeForms(
  folder: string,
  name: string,
  formats: readonly ReportFormat[],
  render: (format: ReportFormat) => Promise<string>,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) =>
    Promise.reject(fileError(folder, error)),
  );
  const written: string[] = [];
  for (const format of formats) {
    const path = join(folder, `${name}.${format === "text" ? "txt" : format}`);
    await writePieces(path, [await render(format)]);
    written.push(path);
  }
  return written;
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), createWriteStream(path));
  } catch (error) {
    throw fileError(path, error);
  }
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** Chart.js as one script, to be put into the page. */
export async function chartScript(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("chart.js");
  return readFile(join(dirname(entry), "chart.umd.min.js"), "utf8");
}
