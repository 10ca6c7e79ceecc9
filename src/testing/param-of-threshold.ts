import type { CheckRecord, RulesAt } from "../rules/index.js";

/** A number that a parameter gives, and that was compared with something. */
export interface ParamThreshold {
  readonly param: string;
  readonly threshold: number;
  /** True where the parameter holds several: the rows of a table. */
  readonly isPart: boolean;
}

/** The parameter that gives a check's threshold; undefined where the rule computes it, or where it is no number. */
export function paramOfThreshold(
  rules: RulesAt,
  rule: string,
  check: CheckRecord,
): ParamThreshold | undefined {
  const { threshold, origin } = check;
  if (typeof threshold !== "number") return undefined;
  if (origin.kind === "param") return { param: origin.param, threshold, isPart: false };
  const [only, another] = origin.kind === "derived" ? origin.params : [];
  if (only === undefined || another !== undefined) return undefined;
  const value = rules.paramValues(rule).get(only.param)?.value;
  return typeof value === "object" && holds(value, threshold)
    ? { param: only.param, threshold, isPart: true }
    : undefined;
}

function holds(value: unknown, number: number): boolean {
  if (typeof value !== "object" || value === null) return value === number;
  return Object.values(value).some((part) => holds(part, number));
}
