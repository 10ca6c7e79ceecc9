import type { InvalidInputError } from "../errors/index.js";

/** A file or folder that cannot be used, with the reason in one sentence. */
export class UnusableFileError extends Error {
  override readonly name = "UnusableFileError";

  constructor(
    /** The path as it was given. */
    readonly path: string,
    reason: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${path}: ${reason}`, options);
  }
}

/** What is wrong with an input, a clause each: `currency should be a code, not "x"`. */
export function faultsOf({ issues }: InvalidInputError, whole: string): readonly string[] {
  return issues.map(({ path, expected, received }) => {
    const [, why] = /^absent: (.*)$/.exec(expected) ?? [];
    if (why !== undefined) return `${path}: ${why}`;
    return `${path === "" ? whole : path} should be ${expected}, not ${received}`;
  });
}

const reasons = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EISDIR", "is a folder, not a file"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EEXIST", "exists already and is not a folder"],
  ["ENOSPC", "no space left on the device"],
]);

/** The error of a file system call as one sentence about the path; any other error unchanged. */
export function fileError(path: string, error: unknown): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  if (typeof code !== "string" || !(error instanceof Error) || !/^E[A-Z]+$/.test(code)) return error;
  return new UnusableFileError(path, reasons.get(code) ?? error.message, { cause: error });
}
