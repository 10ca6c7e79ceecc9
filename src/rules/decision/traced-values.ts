import type { JsonValue } from "../../errors/index.js";
import { originOf, type ResolvedParams } from "../rulebook/resolve-params.js";
import type { ThresholdTrace } from "./check.js";
import type { ParamOrigin, ThresholdOrigin } from "./decision.js";
import type { FactPattern, KnownFacts } from "./read-facts.js";

/** A value that a threshold may be: a parameter or a fact that was read, or the result of a computation. */
interface Source {
  readonly value: unknown;
  /** Of a fact only. */
  readonly fact?: string;
  /** The parameters behind it. */
  readonly params: readonly ParamOrigin[];
  readonly origin: ThresholdOrigin;
}

/** The facts that a rule sees, and what remembers their reading. */
interface FactView {
  readonly pattern: FactPattern;
  readonly view: object;
  readonly sources: readonly Source[];
}

const fixed: ThresholdOrigin = Object.freeze({ kind: "fixed" });

/**
 * Views of the parameters and the facts that remember what is read from them. Since a rule reads a threshold in the
 * very call that compares with it, the latest source of an equal value is the threshold's origin.
 */
export class TracedValues implements ThresholdTrace {
  readonly params: object;
  /** What was read and computed, in order: the first `length` of them. */
  private readonly sources: Source[] = [];
  private length = 0;
  private lastCheck = 0;
  private readonly views = new WeakMap<FactPattern, FactView>();
  private latest: FactView | undefined;

  constructor({ params, values }: ResolvedParams) {
    const view = {};
    for (const [param, value] of Object.entries(params)) {
      const origins = values.get(param);
      const named = origins === undefined ? [] : [Object.freeze(originOf(param, origins))];
      const source = { value, params: named, origin: paramOrigin(named) };
      this.define(view, param, source);
    }
    this.params = view;
  }

  /** Forgets what the last decision read. */
  begin(): this {
    this.length = 0;
    this.lastCheck = 0;
    return this;
  }

  /** A view of the facts of one decision: the same object as before where facts come in the same pattern. */
  facts({ pattern, values }: KnownFacts): object {
    if (this.latest?.pattern !== pattern) this.latest = this.viewOf(pattern);
    const { view, sources } = this.latest;
    for (let index = 0; index < sources.length; index++)
      (sources[index] as { value: unknown }).value = values[index];
    return view;
  }

  private viewOf(pattern: FactPattern): FactView {
    let known = this.views.get(pattern);
    if (known === undefined) {
      const view = {};
      const sources = pattern.names.map((fact) => {
        const origin: ThresholdOrigin = Object.freeze({ kind: "fact", fact });
        const source: Source = { value: undefined, fact, params: [], origin };
        this.define(view, fact, source);
        return source;
      });
      known = { pattern, view, sources };
      this.views.set(pattern, known);
    }
    return known;
  }

  private define(view: object, name: string, source: Source): void {
    const get = () => {
      this.sources[this.length++] = source;
      return source.value;
    };
    Object.defineProperty(view, name, { enumerable: true, get });
  }

  /** A threshold that equals no source is taken to be made of the parameters read since the last check. */
  origin(name: string, threshold: JsonValue): ThresholdOrigin {
    const source = this.sourceOf(name, threshold);
    const since = source === undefined ? this.sinceCheck() : [];
    this.lastCheck = this.length;
    if (source !== undefined) return source.origin;
    return since.length > 0 ? { kind: "derived", params: since } : fixed;
  }

  /** A value that the rule computed, of the parameters that it has read and computed with since the last check. */
  computed(value: number): void {
    const params = this.sinceCheck();
    this.sources[this.length++] = { value, params, origin: { kind: "derived", params } };
  }

  /** Of facts only the one read last counts: many are read for other reasons, and some are equal by chance. */
  private sourceOf(name: string, threshold: JsonValue): Source | undefined {
    let isLastFact = true;
    for (let index = this.length - 1; index >= 0; index--) {
      const source = this.sources[index];
      if (source === undefined) continue;
      const { fact, value } = source;
      const counts = fact === undefined || (isLastFact && index >= this.lastCheck && fact !== name);
      if (counts && Object.is(value, threshold)) return source;
      if (fact !== undefined) isLastFact = false;
    }
    return undefined;
  }

  private sinceCheck(): ParamOrigin[] {
    const params = new Set<ParamOrigin>();
    for (let index = this.lastCheck; index < this.length; index++)
      for (const param of this.sources[index]?.params ?? []) params.add(param);
    return [...params];
  }
}

function paramOrigin([param]: readonly ParamOrigin[]): ThresholdOrigin {
  return Object.freeze(param === undefined ? { kind: "fixed" } : { kind: "param", ...param });
}

const traces = new WeakMap<ResolvedParams, TracedValues>();

/** The trace for these parameters, with nothing read yet. One decision at a time uses it. */
export function tracedValues(resolved: ResolvedParams): TracedValues {
  let trace = traces.get(resolved);
  if (trace === undefined) {
    trace = new TracedValues(resolved);
    traces.set(resolved, trace);
  }
  return trace.begin();
}
