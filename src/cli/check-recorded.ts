import { access, writeFile } from "node:fs/promises";
import {
  checkFingerprints,
  type Migration,
  parseFingerprints,
  type RecordedFingerprints,
  recordFingerprints,
} from "../operations/index.js";
import type { Process } from "../processes/index.js";
import type { ProcessFinding } from "../testing/process-finding.js";
import { readJsonFile } from "./read-json-file.js";
import { fileError } from "./unusable-file-error.js";

/** What is looked at with a file of recorded fingerprints. */
export interface RecordedCheck {
  readonly file: string;
  /** Records the present definitions first. */
  readonly write: boolean;
  readonly processes: readonly Process[];
  readonly migrations: readonly Migration[];
}

/**
 * Finds definitions that stored instances could not go on by.
 *
 * @throws UnusableFileError when the file cannot be read or written.
 * @throws InvalidInputError when it is no record of fingerprints.
 */
export async function checkRecorded({
  file,
  write,
  ...check
}: RecordedCheck): Promise<readonly ProcessFinding[]> {
  const found = write && !(await isThere(file)) ? {} : parseFingerprints(await readJsonFile(file));
  const recorded = write ? recordFingerprints({ ...check, recorded: found }) : found;
  if (write) await writeRecord(file, recorded);
  return checkFingerprints({ ...check, recorded }).map((fault) => ({ ...fault, severity: "error" }));
}

async function writeRecord(file: string, recorded: RecordedFingerprints): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);
  } catch (error) {
    throw fileError(file, error);
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
