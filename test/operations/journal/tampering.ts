/** A value with another in the place of one that stands somewhere in it. */
export interface Tampered<Of> {
  /** Where, dotted. */
  readonly path: string;
  readonly value: Of;
}

/** A value, once with each of its leaves changed, and once with each of its fields left out. */
export function tamperedWith<Of>(value: Of): readonly Tampered<Of>[] {
  return changes(value).map(({ path, value: changed }) => ({ path, value: changed as Of }));
}

function changes(value: unknown): readonly Tampered<unknown>[] {
  if (typeof value !== "object" || value === null) return [{ path: "", value: otherThan(value) }];
  const entries = Object.entries(value);
  const inside = entries.flatMap(([key, part]) =>
    changes(part).map((change) => ({
      path: change.path === "" ? key : `${key}.${change.path}`,
      value: withPart(value, key, change.value),
    })),
  );
  const without = entries.map(([key]) => ({ path: `${key} left out`, value: withoutPart(value, key) }));
  return [...inside, ...without];
}

function otherThan(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  // The last sign of an instant is its zone, and that of a hash a digit: what comes out is not always valid, but another.
  return typeof value === "string" ? `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}` : "something";
}

function withPart(value: object, key: string, part: unknown): unknown {
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? part : one));
  return { ...value, [key]: part };
}

function withoutPart(value: object, key: string): unknown {
  if (Array.isArray(value)) return value.filter((_one, index) => String(index) !== key);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
