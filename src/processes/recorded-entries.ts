/** Something that was recorded under an id of its own, so that its repeat is known. */
export type Entry<Id extends string> = { readonly [Key in Id]: string };

/** Whether nothing was recorded under this id yet. */
export const isNewEntry = <Id extends string>(
  entries: readonly Entry<Id>[],
  id: Id,
  entry: Entry<Id>,
): boolean => !entries.some((known) => known[id] === entry[id]);

/** Whether the very same was recorded before. The same id with other contents is no repeat. */
export const isRepeatedEntry = <Id extends string, One extends Entry<Id>>(
  entries: readonly One[],
  id: Id,
  entry: One,
): boolean => entries.some((known) => known[id] === entry[id] && isAlike(known, entry));

/** Leaves out fields that are not given: a context holds no undefined values. */
export function given<Fields extends object>(
  fields: Fields,
): { readonly [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
}

/** Whether two plain JSON values are alike, whatever the order of their fields. */
function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isAlike(Reflect.get(one, key), Reflect.get(other, key)));
}
