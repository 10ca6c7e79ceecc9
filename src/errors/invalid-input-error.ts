import { OpscycleError } from "./opscycle-error.js";

/** One thing wrong with an input: where, what was expected, what came. */
export interface InputIssue {
  /** Where in the input, dotted: `layers.2.params.floor`. Empty when it is the input as a whole. */
  readonly path: string;
  /** What would have been right, in words: `an integer of 0 or more`. */
  readonly expected: string;
  /** What came, printed short: `-3`, `"abc"`, `nothing`. */
  readonly received: string;
}

/** An input that cannot be meant: a wrong type, an impossible number, a field nobody knows. */
export class InvalidInputError extends OpscycleError {
  /** The class in words, for logs; branch on `code`, which is `invalid-input`. */
  override readonly name = "InvalidInputError";

  constructor(
    /** The function or thing that refused: `averageOrderValue`, `rulebook`. */
    readonly subject: string,
    /** Every issue that was found, at least one. */
    readonly issues: readonly InputIssue[],
    options?: {
      /** What was thrown before, where it was caught to say more. */
      readonly cause?: unknown;
    },
  ) {
    super(
      "invalid-input",
      issues.map((issue) => sentence(subject, issue)).join("\n"),
      { subject, issues: issues.map((issue) => ({ ...issue })) },
      options,
    );
  }
}

function sentence(subject: string, { path, expected, received }: InputIssue): string {
  return `${subject} requires ${path === "" ? "its input" : path} to be ${expected}, received ${received}`;
}
