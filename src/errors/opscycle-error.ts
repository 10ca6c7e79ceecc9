/** A value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What kind of mistake an {@link OpscycleError} reports. Hosts branch on this, not on message text. */
export type ErrorCode =
  | "invalid-input"
  | "invalid-definition"
  | "not-found"
  | "rule-failed"
  | "conflict"
  | "closed"
  | "overloaded"
  | "store-unavailable";

/** The base of every error that opscycle throws. Refusals of the business are data and are never thrown. */
export class OpscycleError extends Error {
  /** The class in words, for logs; branch on `code`. */
  override readonly name: string = "OpscycleError";

  constructor(
    /** A stable word to branch on. */
    readonly code: ErrorCode,
    message: string,
    /** The facts of the message as plain JSON. */
    readonly details: { readonly [key: string]: JsonValue } = {},
    options?: {
      /** What was thrown before, where it was caught to say more. */
      readonly cause?: unknown;
    },
  ) {
    super(message, options);
  }
}
