/**
 * Divides items into rounds: two that name the same are in different rounds, in their order, so that the items of one round
 * can be written together.
 */
export function roundsOf<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): readonly (readonly Item[])[] {
  const rounds: Item[][] = [];
  const after = new Map<string, number>();
  for (const item of items) {
    const names = namesOf(item);
    const round = Math.max(0, ...names.map((name) => after.get(name) ?? 0));
    for (const name of names) after.set(name, round + 1);
    const others = rounds[round];
    if (others === undefined) rounds.push([item]);
    else others.push(item);
  }
  return rounds;
}
