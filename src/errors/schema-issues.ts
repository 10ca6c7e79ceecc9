import type { z } from "zod";
import { describeValue } from "./describe-value.js";
import { didYouMean } from "./did-you-mean.js";
import type { InputIssue } from "./invalid-input-error.js";

type SchemaIssue = z.core.$ZodIssue;

/**
 * Turns what a Zod schema found wrong into issues with path, expected and received.
 *
 * @param error - what `safeParse` gave
 * @param input - what was parsed, to print what came
 * @param at - put before each path
 * @param known - the names that would have been right, for a mistyped key
 */
export function schemaIssues(
  error: z.ZodError,
  input: unknown,
  at: readonly PropertyKey[] = [],
  known: Iterable<string> = [],
): InputIssue[] {
  return error.issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: dotted([...path, key]),
        expected: `absent: the name is not known${didYouMean(key, known)}`,
        received: describeValue(lookUp(input, [...issue.path, key])),
      }));
    }
    return [
      {
        path: dotted(path),
        expected: expectation(issue),
        received: receivedOf(issue) ?? describeValue(lookUp(input, issue.path)),
      },
    ];
  });
}

/** Prints a path as `layers.2.params.ad.roi-gate`. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** What Zod says of a format, in words that say what would be right. */
const formats = new Map([
  ["Invalid ISO date", "a date such as 2024-01-31"],
  ["Invalid ISO datetime", "an instant with its zone, such as 2024-01-31T08:00:00Z"],
]);

function expectation(issue: SchemaIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return article(issue.expected === "record" ? "object" : issue.expected);
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unit(issue.origin)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unit(issue.origin)}`;
    case "invalid_value":
      return issue.values.length === 1
        ? describeValue(issue.values[0])
        : `one of ${issue.values.map(describeValue).join(", ")}`;
    default:
      return formats.get(issue.message) ?? issue.message;
  }
}

/** What a check of our own found wrong, where it says so: of a list it tells more than the list's length. */
function receivedOf(issue: SchemaIssue): string | undefined {
  const received: unknown = issue.code === "custom" ? issue.params?.["received"] : undefined;
  return typeof received === "string" ? received : undefined;
}

function unit(origin: string): string {
  return origin === "string" ? " characters" : origin === "array" || origin === "set" ? " entries" : "";
}

function article(noun: string): string {
  const name = noun === "int" ? "integer" : noun;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

function lookUp(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
