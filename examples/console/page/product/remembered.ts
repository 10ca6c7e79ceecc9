/** Something that an instance remembers and that can be said in a line. */
export interface Remembered {
  readonly name: string;
  readonly value: string | number | boolean;
}

const most = 8;

/** What an instance remembers, without what has parts of its own: enough to know it by. */
export function rememberedOf(context: unknown): readonly Remembered[] {
  if (typeof context !== "object" || context === null) return [];
  return Object.entries(context)
    .flatMap(([name, value]: [string, unknown]) => (isPlain(value) ? [{ name, value }] : []))
    .slice(0, most);
}

/** The product that an instance is about. */
export function skuOf(context: unknown): string | undefined {
  const { sku, scope } = Object(context);
  const own: unknown = sku ?? Object(scope).sku;
  return typeof own === "string" ? own : undefined;
}

function isPlain(value: unknown): value is Remembered["value"] {
  return (
    typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
  );
}
