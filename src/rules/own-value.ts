/** What a record holds under a key that came from outside: `constructor` is no entry of a record that does not name it. */
export function ownValue<Value>(
  record: { readonly [key: string]: Value } | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
