import { readFile } from "node:fs/promises";
import { findJsonFault, findRepeatedName, type JsonFault } from "./json-fault.js";
import { fileError, UnusableFileError } from "./unusable-file-error.js";

/**
 * What a JSON file says.
 *
 * @throws UnusableFileError when it cannot be read, is no JSON, or names something twice: with line and column.
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readText(path);
  const json = text.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(json);
    const repeated = findRepeatedName(json);
    if (repeated === undefined) return value;
    const reason = `names something twice in one object${placeText(repeated)}, and only one can hold`;
    throw new UnusableFileError(path, reason);
  } catch (cause) {
    if (cause instanceof UnusableFileError) throw cause;
    const reason = json.trim() === "" ? "the file is empty" : `is not JSON${placeText(findJsonFault(json))}`;
    throw new UnusableFileError(path, reason, { cause });
  }
}

function placeText(fault: JsonFault | undefined): string {
  if (fault === undefined) return "";
  return ` at line ${fault.line}, column ${fault.column}${fault.reason === "" ? "" : `: ${fault.reason}`}`;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fileError(path, error);
  }
}
