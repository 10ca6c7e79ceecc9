import { type JsonValue, OpscycleError } from "./opscycle-error.js";

type Details = { readonly [key: string]: JsonValue };

/** A rule, rulebook or process that is defined in a way that cannot work. Thrown where it is defined. */
export class InvalidDefinitionError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `invalid-definition`. */
  override readonly name = "InvalidDefinitionError";

  constructor(message: string, details: Details = {}) {
    super("invalid-definition", message, details);
  }
}

/** A rule, process, instance or command was asked for by a name that nobody has defined. */
export class NotFoundError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `not-found`. */
  override readonly name = "NotFoundError";

  constructor(message: string, details: Details = {}) {
    super("not-found", message, details);
  }
}

/** A rule's own code threw. That is a defect of the rule and is never read as a refusal. */
export class RuleFailedError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `rule-failed`. */
  override readonly name = "RuleFailedError";

  constructor(
    /** The id of the rule. */
    readonly rule: string,
    cause: unknown,
  ) {
    super(
      "rule-failed",
      `rule ${rule} threw: ${cause instanceof Error ? cause.message : String(cause)}`,
      { rule },
      { cause },
    );
  }
}

/** Somebody else changed the same instance in between: load it again and repeat. */
export class ConflictError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `conflict`. */
  override readonly name = "ConflictError";

  constructor(message: string, details: Details = {}) {
    super("conflict", message, details);
  }
}
