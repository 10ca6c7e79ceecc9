import { OpscycleError } from "./opscycle-error.js";

/**
 * A store cannot be reached, or the connection to it broke. What was being written may have been written or not: send it
 * again with the same idempotency key. What was being read can be read again.
 */
export class StoreUnavailableError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `store-unavailable`. */
  override readonly name = "StoreUnavailableError";

  constructor(
    message: string,
    options?: {
      /** What the driver of the database threw. */
      readonly cause?: unknown;
    },
  ) {
    super("store-unavailable", message, {}, options);
  }
}
