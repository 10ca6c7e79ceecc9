import type { JsonValue } from "../errors/index.js";
import type { CheckOperator, CheckRecord, ThresholdOrigin, Working } from "./decision.js";

/**
 * What a rule compares with. Each comparison answers yes or no and, when a decision is being explained,
 * is written down with the origin of its threshold.
 *
 * Name a check after the fact that it looks at, and read the parameter in the call
 * (`check.atLeast("roi", facts.roi, params.floor)`): so the threshold is traced to the layer that set it
 * and `toPass` can say how the fact must change.
 */
export interface Check {
  /** observed ≥ threshold */
  atLeast(name: string, observed: number, threshold: number): boolean;
  /** observed > threshold */
  above(name: string, observed: number, threshold: number): boolean;
  /** observed ≤ threshold */
  atMost(name: string, observed: number, threshold: number): boolean;
  /** observed < threshold */
  below(name: string, observed: number, threshold: number): boolean;
  /** observed is exactly the expected value */
  equals<Value extends string | number | boolean>(name: string, observed: Value, expected: Value): boolean;
  /** observed is one of the allowed values */
  oneOf<Value extends string | number>(name: string, observed: Value, allowed: readonly Value[]): boolean;
  /** Writes down one line of arithmetic and gives its value back. */
  compute(name: string, formula: string, value: number): number;
}

const compare = {
  ">=": (observed: number, threshold: number) => observed >= threshold,
  ">": (observed: number, threshold: number) => observed > threshold,
  "<=": (observed: number, threshold: number) => observed <= threshold,
  "<": (observed: number, threshold: number) => observed < threshold,
};

/** Answers and records nothing: for deciding over a whole fleet. */
export const silentCheck: Check = {
  atLeast: (_name, observed, threshold) => observed >= threshold,
  above: (_name, observed, threshold) => observed > threshold,
  atMost: (_name, observed, threshold) => observed <= threshold,
  below: (_name, observed, threshold) => observed < threshold,
  equals: (_name, observed, expected) => observed === expected,
  oneOf: (_name, observed, allowed) => allowed.includes(observed),
  compute: (_name, _formula, value) => value,
};

/** Finds the origin of a threshold among the parameters that the rule has just read. */
export type TraceThreshold = (threshold: JsonValue) => ThresholdOrigin;

/** Answers and writes every comparison down. */
export class RecordingCheck implements Check {
  readonly records: CheckRecord[] = [];
  readonly workings: Working[] = [];

  constructor(private readonly trace: TraceThreshold) {}

  atLeast(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, ">=", observed, threshold);
  }
  above(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, ">", observed, threshold);
  }
  atMost(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, "<=", observed, threshold);
  }
  below(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, "<", observed, threshold);
  }
  equals<Value extends string | number | boolean>(name: string, observed: Value, expected: Value): boolean {
    return this.record(name, "=", observed, expected, observed === expected);
  }
  oneOf<Value extends string | number>(name: string, observed: Value, allowed: readonly Value[]): boolean {
    return this.record(name, "in", observed, allowed, allowed.includes(observed));
  }
  compute(name: string, formula: string, value: number): number {
    this.workings.push({ name, formula, value });
    return value;
  }

  private compare(
    name: string,
    operator: keyof typeof compare,
    observed: number,
    threshold: number,
  ): boolean {
    return this.record(name, operator, observed, threshold, compare[operator](observed, threshold));
  }

  private record(
    name: string,
    operator: CheckOperator,
    observed: JsonValue,
    threshold: JsonValue,
    passed: boolean,
  ): boolean {
    this.records.push({ name, operator, observed, threshold, passed, origin: this.trace(threshold) });
    return passed;
  }
}
