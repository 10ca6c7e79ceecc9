import type { JsonValue } from "../../errors/index.js";
import { originOf, type ResolvedParams } from "../rulebook/resolve-params.js";
import type { ThresholdTrace } from "./check.js";
import type { ParamOrigin, ThresholdOrigin } from "./decision.js";

type FactValues = { readonly [name: string]: JsonValue };

/** A value that a threshold may be: a parameter or a fact that was read, or the result of a computation. */
type Source =
  | { readonly value: unknown; readonly param: string }
  | { readonly value: unknown; readonly fact: string }
  | { readonly value: number; readonly params: readonly string[] };

/**
 * Views of the parameters and the facts that remember what is read from them. Since a rule reads a threshold in the
 * very call that compares with it, the latest source of an equal value is the threshold's origin.
 */
export class TracedValues implements ThresholdTrace {
  readonly params: object = {};
  private sources: Source[] = [];
  private lastCheck = 0;
  private readonly origins: ReadonlyMap<string, ParamOrigin>;
  private readonly factReader: ProxyHandler<FactValues> = {
    get: (facts, fact) => {
      const value: unknown = Reflect.get(facts, fact);
      if (typeof fact === "string") this.sources.push({ fact, value });
      return value;
    },
  };

  constructor({ params, values }: ResolvedParams) {
    this.origins = new Map([...values].map(([param, value]) => [param, originOf(param, value)]));
    for (const [param, value] of Object.entries(params)) {
      const source = { param, value };
      Object.defineProperty(this.params, param, {
        enumerable: true,
        get: () => {
          this.sources.push(source);
          return value;
        },
      });
    }
  }

  /** Forgets what the last decision read. */
  begin(): this {
    this.sources = [];
    this.lastCheck = 0;
    return this;
  }

  /** A view of the facts of one decision. */
  facts(facts: FactValues): object {
    return new Proxy(facts, this.factReader);
  }

  /** A threshold that equals no source is taken to be made of the parameters read since the last check. */
  origin(name: string, threshold: JsonValue): ThresholdOrigin {
    const source = this.sourceOf(name, threshold);
    const names = source === undefined ? this.sinceCheck() : paramsOf(source);
    this.lastCheck = this.sources.length;
    if (source !== undefined && "fact" in source) return { kind: "fact", fact: source.fact };
    const params = names.flatMap((param) => this.origins.get(param) ?? []);
    const [first] = params;
    if (source !== undefined && "param" in source && first) return { kind: "param", ...first };
    return source || params.length > 0 ? { kind: "derived", params } : { kind: "fixed" };
  }

  /** A value that the rule computed, of the parameters that it has read and computed with since the last check. */
  computed(value: number): void {
    this.sources.push({ value, params: this.sinceCheck() });
  }

  /** Of facts only the one read last counts: many are read for other reasons, and some are equal by chance. */
  private sourceOf(name: string, threshold: JsonValue): Source | undefined {
    const lastFact = this.sources.findLastIndex((source) => "fact" in source);
    return this.sources.findLast(
      (source, index) =>
        Object.is(source.value, threshold) &&
        (!("fact" in source) || (index === lastFact && index >= this.lastCheck && source.fact !== name)),
    );
  }

  private sinceCheck(): string[] {
    return [...new Set(this.sources.slice(this.lastCheck).flatMap(paramsOf))];
  }
}

function paramsOf(source: Source): readonly string[] {
  if ("fact" in source) return [];
  return "param" in source ? [source.param] : source.params;
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
