import { InvalidInputError, OpscycleError, StoreUnavailableError } from "../../errors/index.js";

/** The SQLSTATE of what PostgreSQL refused. */
function stateOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Whether the same can succeed at once: somebody else did something at the same time. */
export function isRace(error: unknown): boolean {
  // Unique violation, serialization failure, deadlock, lock not available.
  return ["23505", "40001", "40P01", "55P03"].includes(stateOf(error) ?? "");
}

/** Whether PostgreSQL cannot hold what it was given: text with a NUL, a number or a key that is too large. */
export function isUnfit(error: unknown): boolean {
  return /^(22|23|54)/.test(stateOf(error) ?? "");
}

/** Whether the server cannot be reached, or the connection broke. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof OpscycleError) return false;
  const state = stateOf(error);
  // Connection exceptions, shutdown and start of the server, no connection left, a server that only reads.
  if (state !== undefined) return /^(08|57P|53300|25006)/.test(state);
  const { code } = error as { readonly code?: unknown };
  return (typeof code === "string" && /^E[A-Z_]+$/.test(code)) || brokenConnection.test(error.message);
}

/** What `pg` and its pool say without a code. */
const brokenConnection =
  /connection (terminated|ended|error)|not queryable|client was closed|trying to connect|after calling end/i;

/** What is thrown of an error of the database. */
export function told(error: unknown, outcome: string): unknown {
  if (!isUnavailable(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreUnavailableError(`PostgreSQL cannot be reached (${reason}); ${outcome}`, { cause: error });
}

/** The refusal of what PostgreSQL cannot hold. */
export function unfit(subject: string, cause: unknown): InvalidInputError {
  const received = cause instanceof Error ? cause.message : String(cause);
  const issue = { path: subject, expected: "what PostgreSQL can hold", received };
  return new InvalidInputError("openPostgresStore", [issue], { cause });
}
