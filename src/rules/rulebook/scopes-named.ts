import { canonicalJson } from "../fingerprint.js";
import type { Layer, Scope } from "./layer.js";

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

/** Every scope that names less than this one, and the same as far as it does. */
export function widerThan(scope: Scope): Scope[] {
  const all: Scope[] = [{}];
  for (const [key, value] of Object.entries(scope))
    if (value !== undefined) all.push(...all.map((one) => ({ ...one, [key]: value })));
  return all.slice(0, -1);
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
