import type { JsonValue } from "../../errors/index.js";
import { originOf, type ResolvedParams } from "../rulebook/resolve-params.js";
import type { ThresholdTrace } from "./check.js";
import type { ParamOrigin, ThresholdOrigin } from "./decision.js";

/** A value that a threshold may be: a parameter that was read, or the result of a computation. */
type Source =
  | { readonly value: unknown; readonly param: string }
  | { readonly value: number; readonly params: readonly string[] };

/**
 * A view of the parameters that remembers what is read from it. Since a rule reads a parameter in the very call
 * that compares with it, the latest source of an equal value is the threshold's origin.
 */
export class TracedParams implements ThresholdTrace {
  readonly view: object = {};
  private sources: Source[] = [];
  private lastCheck = 0;
  private readonly origins: ReadonlyMap<string, ParamOrigin>;

  constructor({ params, values }: ResolvedParams) {
    this.origins = new Map([...values].map(([param, value]) => [param, originOf(param, value)]));
    for (const [param, value] of Object.entries(params)) {
      const source = { param, value };
      Object.defineProperty(this.view, param, {
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

  /** A threshold that equals no source is taken to be made of the parameters read since the last check. */
  origin(threshold: JsonValue): ThresholdOrigin {
    const source = this.sources.findLast(({ value }) => Object.is(value, threshold));
    const names = source === undefined ? this.sinceCheck() : sourceParams(source);
    this.lastCheck = this.sources.length;
    const params = names.flatMap((name) => this.origins.get(name) ?? []);
    const [first] = params;
    if (source !== undefined && "param" in source && first) return { kind: "param", ...first };
    return source || params.length > 0 ? { kind: "derived", params } : { kind: "fixed" };
  }

  /** A value that the rule computed, of the parameters that it has read and computed with since the last check. */
  computed(value: number): void {
    this.sources.push({ value, params: this.sinceCheck() });
  }

  private sinceCheck(): string[] {
    return [...new Set(this.sources.slice(this.lastCheck).flatMap(sourceParams))];
  }
}

function sourceParams(source: Source): readonly string[] {
  return "param" in source ? [source.param] : source.params;
}

const views = new WeakMap<ResolvedParams, TracedParams>();

/** The view of these parameters, with nothing read from it yet. One decision at a time uses it. */
export function tracedParams(resolved: ResolvedParams): TracedParams {
  let view = views.get(resolved);
  if (view === undefined) {
    view = new TracedParams(resolved);
    views.set(resolved, view);
  }
  return view.begin();
}
