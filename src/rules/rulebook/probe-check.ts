import type { JsonValue } from "../../errors/index.js";
import type { Check } from "../decision/check.js";
import { silentCheck } from "../decision/check.js";
import type { CheckOperator } from "../decision/decision.js";

/** A comparison that a rule made. */
export interface ProbedCheck {
  readonly name: string;
  readonly operator: CheckOperator;
  readonly observed: JsonValue;
  readonly threshold: JsonValue;
  readonly passed: boolean;
}

/** Answers, and writes down the comparisons without their origins: for trying a rule many times. */
export class ProbeCheck implements Check {
  checks: ProbedCheck[] = [];

  atLeast(name: string, observed: number, threshold: number): boolean {
    return this.compared(name, ">=", finite(observed), finite(threshold), observed >= threshold);
  }
  above(name: string, observed: number, threshold: number): boolean {
    return this.compared(name, ">", finite(observed), finite(threshold), observed > threshold);
  }
  atMost(name: string, observed: number, threshold: number): boolean {
    return this.compared(name, "<=", finite(observed), finite(threshold), observed <= threshold);
  }
  below(name: string, observed: number, threshold: number): boolean {
    return this.compared(name, "<", finite(observed), finite(threshold), observed < threshold);
  }
  equals<Value extends string | number | boolean>(name: string, observed: Value, expected: Value): boolean {
    return this.compared(name, "=", observed, expected, observed === expected);
  }
  oneOf<Value extends string | number>(name: string, observed: Value, allowed: readonly Value[]): boolean {
    return this.compared(name, "in", observed, allowed, allowed.includes(observed));
  }
  compute(_name: string, _formula: string, value: number): number {
    return finite(value);
  }
  readonly hasFact = silentCheck.hasFact;
  readonly hasParam = silentCheck.hasParam;

  private compared(
    name: string,
    operator: CheckOperator,
    observed: JsonValue,
    threshold: JsonValue,
    passed: boolean,
  ): boolean {
    this.checks.push({ name, operator, observed, threshold, passed });
    return passed;
  }
}

/** Facts with which a rule's arithmetic comes to no number are no facts to try. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("no finite number");
  return value;
}
