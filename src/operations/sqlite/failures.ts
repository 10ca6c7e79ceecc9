import { InvalidInputError, StoreUnavailableError } from "../../errors/index.js";

/** What stops a whole transaction: the file, not what was to be written to it. */
const codesOfTheFile: readonly (number | string)[] = [
  // Busy, locked, no memory, read only, interrupted, input or output, corrupt, full, cannot open, not a database.
  ...[5, 6, 7, 8, 9, 10, 11, 13, 14, 26],
  ...["BUSY", "LOCKED", "NOMEM", "READONLY", "INTERRUPT", "IOERR", "CORRUPT", "FULL", "CANTOPEN", "NOTADB"],
];

/** SQLite's primary code: a number, or its name where the driver tells names. */
function codeOf(error: unknown): number | string | undefined {
  const { errcode, code } = (error ?? {}) as { readonly errcode?: unknown; readonly code?: unknown };
  if (typeof errcode === "number") return errcode & 0xff;
  return typeof code === "string" ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined;
}

/** Whether an error concerns what was written alone, so that others can be written still. */
export function isOfItsOwn(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || !codesOfTheFile.includes(code);
}

/** Whether somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return ([5, 6, "BUSY", "LOCKED"] as unknown[]).includes(codeOf(error));
}

/** Whether a file is not an SQLite database, or a damaged one. */
export function isCorrupt(error: unknown): boolean {
  return ([11, 26, "CORRUPT", "NOTADB"] as unknown[]).includes(codeOf(error));
}

/** What is thrown of what SQLite said. @param outcome - what became of what was asked */
export function told(error: unknown, path: string, outcome: string): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  if (isBusy(error))
    return new StoreUnavailableError(`another program holds ${path} (${reason}); ${outcome}`, {
      cause: error,
    });
  if (!isCorrupt(error)) return error;
  const expected = "an SQLite database that is whole (restore it from a backup)";
  return new InvalidInputError("openSqliteStore", [{ path, expected, received: reason }], { cause: error });
}
