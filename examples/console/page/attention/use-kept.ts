import { useCallback, useState } from "react";

/** Keeps an item on show after it was acted upon, so that the answer is read where the question stood. */
export function useKept<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const [kept, setKept] = useState<readonly Item[]>([]);
  const keep = useCallback(
    (item: Item) => setKept((before) => [...before.filter((one) => keyOf(one) !== keyOf(item)), item]),
    [keyOf],
  );
  const there = new Set(items.map(keyOf));
  const gone = kept.filter((item) => !there.has(keyOf(item)));
  return { shown: [...gone, ...items], isGone: (item: Item) => gone.includes(item), keep };
}
