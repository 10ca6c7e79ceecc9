import { describeValue, type InputIssue } from "../../errors/index.js";

/** How deep a rule in JSON may be nested. */
const depthLimit = 40;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** The first thing that makes a value unfit to be read as JSON from outside: no JSON, too deep, a circle, or a name that every object has. */
export function jsonIssues(value: unknown): InputIssue[] {
  const issues: InputIssue[] = [];
  visit(value, [], new Set(), issues);
  return issues;
}

function visit(value: unknown, path: readonly string[], above: Set<object>, issues: InputIssue[]): void {
  if (issues.length > 0) return;
  const refuse = (expected: string, received: string, at = path) =>
    issues.push({ path: at.join("."), expected, received });
  if (!isJson(value)) refuse("plain JSON", describeValue(value));
  else if (typeof value !== "object" || value === null) return;
  else if (above.has(value)) refuse("apart from what contains it", "itself");
  else if (path.length >= depthLimit) refuse(`at most ${depthLimit} levels deep`, "more");
  else {
    above.add(value);
    for (const [key, part] of Object.entries(value)) {
      if (forbidden.has(key)) refuse("absent: every object has this name already", "a value", [...path, key]);
      else visit(part, [...path, key], above, issues);
    }
    above.delete(value);
  }
}

function isJson(value: unknown): value is object | string | number | boolean | null {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object": {
      if (value === null || Array.isArray(value)) return true;
      const prototype: unknown = Object.getPrototypeOf(value);
      return prototype === Object.prototype || prototype === null;
    }
    default:
      return false;
  }
}
