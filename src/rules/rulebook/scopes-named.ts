import { canonicalJson } from "../fingerprint.js";
import { type Layer, layerLevels, type Scope } from "./layer.js";

/**
 * The scope that names nothing, and each scope that a layer names: where it applies, and there at every instant at
 * which it begins or ends. The wider come before the narrower, the earlier before the later.
 */
export function scopesNamed(layers: readonly Layer[]): Scope[] {
  const scopes = new Map<string, Scope>();
  for (const scope of [{}, ...layers.flatMap(scopesOf)]) scopes.set(canonicalJson(scope), scope);
  return [...scopes.values()].sort(
    (left, right) => keyCount(left) - keyCount(right) || instantOf(left) - instantOf(right),
  );
}

/** Whether all that holds for `wide` holds for `narrow`: every key that it names is the same there. */
export function contains(wide: Scope, narrow: Scope): boolean {
  return [...layerLevels, "at" as const].every((key) => wide[key] === undefined || wide[key] === narrow[key]);
}

/** The layer's own scope, at its first instant, at the first instant after it, and at one before that. */
function scopesOf({ when, from, until }: Layer): Scope[] {
  const instants = [from, until, from === undefined && until !== undefined ? before(until) : undefined];
  return [
    { ...when },
    ...instants.flatMap((at) => (at === undefined ? [] : [{ ...when, at: new Date(at).toISOString() }])),
  ];
}

function before(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

function keyCount(scope: Scope): number {
  return Object.keys(scope).length;
}

function instantOf({ at }: Scope): number {
  return at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(at);
}
