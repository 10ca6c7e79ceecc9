import type { JsonValue } from "../../../errors/index.js";
import type { CheckRecord, Decision, ParamOrigin, ThresholdOrigin } from "../../../rules/index.js";
import { createValuePool } from "./value-pool.js";

/** What checks of one rule have in common from decision to decision. */
interface CheckForm {
  readonly name: string;
  readonly operator: string;
  /** Absent where the threshold is no parameter: it then stands with each check. */
  readonly threshold?: JsonValue;
  readonly kind: ThresholdOrigin["kind"];
  readonly params: readonly ParamOrigin[];
  /** The fact that is the threshold, where it is one. */
  readonly fact?: string;
}

/** The form of the check, whether it passed, what was observed, and the threshold where the form has none. */
type CheckCode = readonly [form: number, passed: 0 | 1, observed: JsonValue, threshold?: JsonValue];

/** Form and value by turns. */
type WorkingCodes = readonly number[];

/** Changes that together would do: `[fact, from, operator, to]`. */
type RemedyCode = readonly (readonly JsonValue[])[];

/**
 * A decision in few bytes, for a page holds tens of thousands: the ruling, checks, workings, remedies, and sentences on
 * what is missing or who overruled. What is empty at the end is left out.
 */
export type DecisionCode = readonly [
  ruling: number,
  checks?: readonly CheckCode[],
  workings?: WorkingCodes,
  remedies?: readonly RemedyCode[],
  notes?: readonly string[],
];

/** Turns decisions into codes, and keeps what the codes refer to. */
export interface DecisionCoder {
  encode(decision: Decision): DecisionCode;
  /** What the codes refer to by index. */
  readonly forms: {
    readonly rulings: readonly (readonly [rule: string, outcome: string])[];
    readonly checks: readonly CheckForm[];
    readonly workings: readonly (readonly [name: string, formula: string])[];
  };
}

/** Makes a coder. */
export function createDecisionCoder(): DecisionCoder {
  const rulings = createValuePool<readonly [string, string]>();
  const checks = createValuePool<CheckForm>();
  const workings = createValuePool<readonly [string, string]>();
  return {
    forms: { rulings: rulings.values, checks: checks.values, workings: workings.values },
    encode: (decision) =>
      withoutEmptyEnd([
        rulings.indexOf([decision.rule, decision.outcome]),
        decision.checks.map((check) => checkCode(check, checks.indexOf(formOf(check)))),
        decision.workings.flatMap(({ name, formula, value }) => [
          workings.indexOf([name, formula]),
          briefNumber(value),
        ]),
        decision.toPass.map(({ changes }) =>
          changes.map(({ fact, from, operator, to }) => [fact, brief(from), operator, brief(to)]),
        ),
        notesOf(decision),
      ]),
  };
}

function withoutEmptyEnd(code: Required<DecisionCode>): DecisionCode {
  const [ruling, checks, workings, remedies, notes] = code;
  if (notes.length > 0) return code;
  if (remedies.length > 0) return [ruling, checks, workings, remedies];
  return workings.length > 0 ? [ruling, checks, workings] : [ruling, checks];
}

function formOf({ name, operator, threshold, origin }: CheckRecord): CheckForm {
  const form = { name, operator, kind: origin.kind, params: paramsOf(origin) };
  if (origin.kind === "param") return { ...form, threshold };
  return origin.kind === "fact" ? { ...form, fact: origin.fact } : form;
}

function paramsOf(origin: ThresholdOrigin): readonly ParamOrigin[] {
  if (origin.kind === "fixed" || origin.kind === "fact") return [];
  if (origin.kind === "derived") return origin.params;
  const { kind, ...param } = origin;
  return [param];
}

function checkCode({ passed, observed, threshold, origin }: CheckRecord, form: number): CheckCode {
  // Where rounding would hide on which side of the threshold it is, all digits are shown.
  const isClose = brief(observed) === brief(threshold);
  const result = passed ? 1 : 0;
  const seen = isClose ? observed : brief(observed);
  return origin.kind === "param"
    ? [form, result, seen]
    : [form, result, seen, isClose ? threshold : brief(threshold)];
}

function notesOf({ missing, override, ruled }: Decision): readonly string[] {
  const overruled =
    override === undefined
      ? []
      : [`Overruled from ${ruled ?? "undecided"} by ${override.actor}, ${override.role}: ${override.reason}`];
  return [
    ...missing.map(({ kind, name, where }) => `The ${kind} ${name} is missing: supply ${where}`),
    ...overruled,
  ];
}

function brief(value: JsonValue): JsonValue {
  return typeof value === "number" ? briefNumber(value) : value;
}

/** Two places are enough to read; a figure below 10 keeps four digits. */
function briefNumber(value: number): number {
  return Number(Math.abs(value) < 10 ? value.toPrecision(4) : value.toFixed(2));
}
