import { readFile } from "node:fs/promises";
import { findJsonFault } from "./json-fault.js";
import { fileError, UnusableFileError } from "./unusable-file-error.js";

/** What a JSON file says. @throws UnusableFileError when it cannot be read, or is no JSON: with line and column. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readText(path);
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch (cause) {
    const fault = findJsonFault(json);
    const place = fault === undefined ? "" : ` at line ${fault.line}, column ${fault.column}`;
    throw new UnusableFileError(path, json.trim() === "" ? "the file is empty" : `is not JSON${place}`, {
      cause,
    });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fileError(path, error);
  }
}
