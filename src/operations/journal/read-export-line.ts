import { describeValue, type InputIssue, InvalidInputError, schemaIssues } from "../../errors/index.js";
import { fingerprint } from "../../rules/fingerprint.js";
import { type ExportLine, exportLineSchema } from "./export-line.js";

/** Refuses a line. */
export function brokenLine(line: number, { path, expected, received }: InputIssue): InvalidInputError {
  const where = path === "" ? `line ${line}` : `${path} in line ${line}`;
  return new InvalidInputError("importJournal", [{ path: where, expected, received }]);
}

/**
 * Reads a line of an exported journal.
 *
 * @param line - its number, for the error
 * @throws InvalidInputError when it is not JSON, not a line of an export, or not as it was exported.
 */
export function readExportLine(text: string, line: number): ExportLine {
  const value = parsed(text, line);
  const checked = exportLineSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = schemaIssues(checked.error, value);
    throw brokenLine(line, issue ?? { path: "", expected: "a line of an export", received: "another" });
  }
  // As it stands in the file, and not as the schema would order its keys: hashes are over the text.
  const read = value as ExportLine;
  if (read.type !== "instance" && read.type !== "outbox") return read;
  const hash = fingerprint(read.type === "instance" ? read.instance : read.entry);
  if (hash !== read.hash) throw brokenLine(line, { path: "hash", expected: hash, received: read.hash });
  return read;
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw brokenLine(line, { path: "", expected: "JSON", received: describeValue(text) });
  }
}
