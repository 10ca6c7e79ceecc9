/** The rules of which the demo shop keeps alerts about its products. */
export const watchedRules: ReadonlySet<string> = new Set(["inventory.slow-mover", "inventory.stock-level"]);
