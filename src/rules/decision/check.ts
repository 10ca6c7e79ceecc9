import type { JsonValue } from "../../errors/index.js";
import { requireFinite } from "../plain-json.js";
import type { CheckOperator, CheckRecord, ThresholdOrigin, Working } from "./decision.js";

/**
 * What a rule compares with. Each comparison answers yes or no and, when a decision is being explained,
 * is written down with the origin of its threshold.
 *
 * Name a check after the fact that it looks at, and read the parameter in the call
 * (`check.atLeast("roi", facts.roi, params.floor)`): so the threshold is traced to the layer that set it
 * and `toPass` can say how the fact must change. The same goes for a threshold that is another fact. Word it so that
 * passing it speaks for the rule's first outcome.
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
  /** Writes down one line of arithmetic and gives its value back; a threshold computed so is traced as such. */
  compute(name: string, formula: string, value: number): number;
  /** Whether an optional fact that is needed here is there; where it is not, it is listed as missing. */
  hasFact<Value>(name: string, value: Value | undefined): value is Value;
  /** Whether an optional parameter that is needed here is set; where it is not, it is listed as missing. */
  hasParam<Value>(name: string, value: Value | undefined): value is Value;
}

/** Answers and records nothing: for deciding over a whole fleet. */
export const silentCheck: Check = {
  atLeast: (_name, observed, threshold) => observed >= threshold,
  above: (_name, observed, threshold) => observed > threshold,
  atMost: (_name, observed, threshold) => observed <= threshold,
  below: (_name, observed, threshold) => observed < threshold,
  equals: (_name, observed, expected) => observed === expected,
  oneOf: (_name, observed, allowed) => allowed.includes(observed),
  compute: (_name, _formula, value) => value,
  hasFact: <Value>(_name: string, value: Value | undefined): value is Value => value !== undefined,
  hasParam: <Value>(_name: string, value: Value | undefined): value is Value => value !== undefined,
};

/** Finds the origin of a threshold among what the rule has read and computed. */
export interface ThresholdTrace {
  /** @param name - the check's, which is the observed fact's where a fact was compared */
  origin(name: string, threshold: JsonValue): ThresholdOrigin;
  computed(value: number): void;
}

/** Answers and writes everything down. */
export class RecordingCheck implements Check {
  readonly records: CheckRecord[] = [];
  readonly workings: Working[] = [];
  /** Optional facts and parameters that were needed and not there. */
  readonly missing: { readonly kind: "fact" | "param"; readonly name: string }[] = [];

  constructor(private readonly trace: ThresholdTrace) {}

  atLeast(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, ">=", observed, threshold, observed >= threshold);
  }
  above(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, ">", observed, threshold, observed > threshold);
  }
  atMost(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, "<=", observed, threshold, observed <= threshold);
  }
  below(name: string, observed: number, threshold: number): boolean {
    return this.compare(name, "<", observed, threshold, observed < threshold);
  }
  equals<Value extends string | number | boolean>(name: string, observed: Value, expected: Value): boolean {
    return this.record(name, "=", observed, expected, observed === expected);
  }
  oneOf<Value extends string | number>(name: string, observed: Value, allowed: readonly Value[]): boolean {
    return this.record(name, "in", observed, allowed, allowed.includes(observed));
  }
  compute(name: string, formula: string, value: number): number {
    requireFinite(name, value);
    // Adding 0 makes 0 of −0.
    this.workings.push({ name, formula, value: value + 0 });
    this.trace.computed(value);
    return value;
  }
  hasFact<Value>(name: string, value: Value | undefined): value is Value {
    return this.has("fact", name, value);
  }
  hasParam<Value>(name: string, value: Value | undefined): value is Value {
    return this.has("param", name, value);
  }

  private has(kind: "fact" | "param", name: string, value: unknown): boolean {
    if (value !== undefined) return true;
    if (!this.missing.some((other) => other.kind === kind && other.name === name))
      this.missing.push({ kind, name });
    return false;
  }

  private compare(
    name: string,
    operator: CheckOperator,
    observed: number,
    threshold: number,
    passed: boolean,
  ): boolean {
    requireFinite(name, observed);
    requireFinite(name, threshold);
    return this.record(name, operator, observed, threshold, passed);
  }

  private record(
    name: string,
    operator: CheckOperator,
    observed: JsonValue,
    threshold: JsonValue,
    passed: boolean,
  ): boolean {
    const origin = this.trace.origin(name, threshold);
    this.records.push({
      name,
      operator,
      observed: observed === 0 ? 0 : observed,
      threshold: threshold === 0 ? 0 : threshold,
      passed,
      origin,
    });
    return passed;
  }
}
