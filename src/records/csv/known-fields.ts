/** Leaves out the fields that are undefined, as `exactOptionalPropertyTypes` wants it. */
export function knownFields<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const known: Partial<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) known[key] = value;
  }
  return known;
}
