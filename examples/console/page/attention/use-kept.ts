import { useState } from "react";

/** An item that was acted upon, and where it stood. */
export interface Kept<Item> {
  readonly item: Item;
  readonly at: number;
}

/** The items, with those that are gone where they stood. */
export function withGone<Item>(
  items: readonly Item[],
  kept: readonly Kept<Item>[],
  keyOf: (item: Item) => string,
): Item[] {
  const there = new Set(items.map(keyOf));
  const shown = [...items];
  const gone = kept.filter(({ item }) => !there.has(keyOf(item)));
  for (const { item, at } of gone.toSorted((left, right) => left.at - right.at)) shown.splice(at, 0, item);
  return shown;
}

/** Keeps an item on show after it was acted upon, so that the answer is read where the question stood. */
export function useKept<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const [kept, setKept] = useState<readonly Kept<Item>[]>([]);
  const shown = withGone(items, kept, keyOf);
  const keep = (item: Item) =>
    setKept((before) => [
      ...before.filter((one) => keyOf(one.item) !== keyOf(item)),
      { item, at: shown.indexOf(item) },
    ]);
  return { shown, isGone: (item: Item) => !items.includes(item), keep };
}
