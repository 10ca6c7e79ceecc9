import type { JsonValue } from "../errors/index.js";
import type { ThresholdOrigin } from "./decision.js";
import { originOf, type ResolvedParams } from "./resolve-params.js";

/**
 * A view of the parameters that remembers what is read from it. Since a rule reads a parameter in the very call
 * that compares with it, the latest read of an equal value is the threshold's origin.
 */
export class TracedParams {
  readonly view: object = {};
  private reads: string[] = [];

  constructor(private readonly resolved: ResolvedParams) {
    for (const [param, value] of Object.entries(resolved.params)) {
      Object.defineProperty(this.view, param, {
        enumerable: true,
        get: () => {
          this.reads.push(param);
          return value;
        },
      });
    }
  }

  /** The origin of a threshold; a threshold equal to no parameter read since the last check was computed from them. */
  readonly origin = (threshold: JsonValue): ThresholdOrigin => {
    const param = this.reads.findLast((name) =>
      Object.is(Reflect.get(this.resolved.params, name), threshold),
    );
    const value = param === undefined ? undefined : this.resolved.values.get(param);
    const derived = [...new Set(this.reads)];
    if (param !== undefined && value !== undefined) return originOf(param, value);
    this.reads = [];
    return derived.length > 0 ? { kind: "derived", params: derived } : { kind: "fixed" };
  };
}
