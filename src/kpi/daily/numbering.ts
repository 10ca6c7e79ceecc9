/** Gives each distinct name the next number, from 0. */
export interface Numbering {
  /** The names in the order of their numbers. */
  readonly names: readonly string[];
  /** The number of a name; a new one where it is new. */
  numberOf(name: string): number;
  /** The number of a name that has one. */
  find(name: string): number | undefined;
}

/** An empty numbering. */
export function createNumbering(): Numbering {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  // The lines of one order follow each other, so most names are the one before.
  let lastName: string | undefined;
  let lastNumber = -1;
  return {
    names,
    find: (name) => numbers.get(name),
    numberOf(name) {
      if (name === lastName) return lastNumber;
      lastName = name;
      lastNumber = numbers.get(name) ?? names.length;
      if (lastNumber === names.length) {
        numbers.set(name, lastNumber);
        names.push(name);
      }
      return lastNumber;
    },
  };
}

/** Where each number goes when the names are put in order of their code units, which no locale changes. */
export function sortedRanks(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length);
  const numbers = Array.from(names.keys());
  numbers.sort((a, b) => compareText(names[a] ?? "", names[b] ?? ""));
  numbers.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return ranks;
}

/** Compares by code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
