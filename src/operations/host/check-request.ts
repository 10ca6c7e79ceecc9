import { describeValue, type InputIssue, InvalidInputError } from "../../errors/index.js";
import type { SendOptions } from "../answers.js";
import { isUnfitText } from "../unfit-text.js";
import type { Asked } from "./take.js";

/** An id or a key that is longer does not fit into every database's indexes. */
const longestName = 500;

/**
 * Checks what a caller gives whom no compiler has checked: process and id, what is asked, who asks.
 *
 * @throws InvalidInputError when it cannot be meant. Nothing was asked of the store then.
 */
export function checkRequest(process: unknown, id: unknown, asked: Asked, by: unknown): void {
  const issues = [
    ...nameIssues("process", process),
    ...nameIssues("id", id),
    ...askedIssues(asked),
    ...senderIssues(by),
  ];
  if (issues.length > 0) throw new InvalidInputError(subjectOf(asked), issues);
}

/** @throws InvalidInputError when it is no list of objects. */
export function checkList(subject: string, path: string, list: unknown): void {
  const wrong = Array.isArray(list) ? list.findIndex((one) => !isObject(one)) : undefined;
  if (wrong === -1) return;
  const issue =
    wrong === undefined
      ? { path, expected: "a list", received: describeValue(list) }
      : {
          path: `${path}.${wrong}`,
          expected: "an object",
          received: describeValue((list as unknown[])[wrong]),
        };
  throw new InvalidInputError(subject, [issue]);
}

/** @throws InvalidInputError when it is no object: options that are missing, or something else in their place. */
export function checkObject(subject: string, path: string, value: unknown): void {
  if (!isObject(value)) throw new InvalidInputError(subject, [issueOf(path, "an object", value)]);
}

/** @throws InvalidInputError when it is given and no number of things. */
export function checkLimit(subject: string, limit: unknown): void {
  if (limit === undefined || (Number.isInteger(limit) && (limit as number) >= 0)) return;
  throw new InvalidInputError(subject, [issueOf("limit", "an integer of 0 or more", limit)]);
}

/** What the caller called. */
export function subjectOf({ type }: Asked): string {
  return type === "command" ? "send" : type;
}

function askedIssues(asked: Asked): readonly InputIssue[] {
  if (asked.type === "command") {
    const { command } = asked;
    if (!isObject(command)) return [issueOf("the command", "an object with a type", command)];
    return textIssues("the command's type", Reflect.get(command, "type"));
  }
  if (asked.type !== "adopt") return [];
  const { adoption } = asked;
  if (!isObject(adoption))
    return [issueOf("the adoption", "an object with input, state and reason", adoption)];
  const { state, reason, context } = adoption;
  return [
    ...textIssues("the adoption's state", state),
    ...textIssues("the adoption's reason", reason),
    ...(context === undefined || isObject(context)
      ? []
      : [issueOf("the adoption's context", "an object", context)]),
  ];
}

function senderIssues(by: unknown): readonly InputIssue[] {
  if (!isObject(by)) return [issueOf("by", "an object with actor and role", by)];
  const { actor, role, idempotencyKey } = by as Partial<SendOptions>;
  return [
    ...textIssues("by.actor", actor),
    ...textIssues("by.role", role),
    ...(idempotencyKey === undefined ? [] : nameIssues("by.idempotencyKey", idempotencyKey)),
  ];
}

/** What the store finds something by. */
function nameIssues(path: string, value: unknown): readonly InputIssue[] {
  const issues = textIssues(path, value);
  if (issues.length > 0 || (value as string).length <= longestName) return issues;
  const received = `${(value as string).length}`;
  return [{ path, expected: `text of at most ${longestName} characters`, received }];
}

function textIssues(path: string, value: unknown): readonly InputIssue[] {
  if (typeof value !== "string" || value === "") return [issueOf(path, "text that is not empty", value)];
  if (!isUnfitText(value)) return [];
  return [issueOf(path, "text without NUL and without half a surrogate pair", value)];
}

function issueOf(path: string, expected: string, value: unknown): InputIssue {
  return { path, expected, received: describeValue(value) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
