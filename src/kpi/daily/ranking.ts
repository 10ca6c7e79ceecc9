import { compareText } from "./numbering.js";

/** Where each number of a growing list of names stands when the names are in order of their code units. */
export interface Ranking {
  /** Rank by number. A list of names that has not grown is not looked at again. */
  ranks(): Uint32Array;
  /** Numbers in the order of their names. */
  sorted(): Uint32Array;
}

/** Ranks names that are appended to a list; new ones are merged into those sorted before. */
export function createRanking(names: readonly string[]): Ranking {
  let sorted = new Uint32Array(0);
  let ranks = new Uint32Array(0);
  const update = () => {
    if (sorted.length === names.length) return;
    sorted = mergeNames(names, sorted, sortNumbers(names, sorted.length));
    ranks = new Uint32Array(names.length);
    for (let rank = 0; rank < sorted.length; rank += 1) ranks[sorted[rank] ?? 0] = rank;
  };
  return {
    ranks() {
      update();
      return ranks;
    },
    sorted() {
      update();
      return sorted;
    },
  };
}

/** The numbers of the names from one on, in the order of the names. */
function sortNumbers(names: readonly string[], from: number): Uint32Array {
  const numbers = Uint32Array.from({ length: names.length - from }, (_, index) => from + index);
  return numbers.sort((a, b) => compareText(names[a] ?? "", names[b] ?? ""));
}

function mergeNames(names: readonly string[], a: Uint32Array, b: Uint32Array): Uint32Array<ArrayBuffer> {
  const merged = new Uint32Array(a.length + b.length);
  let [nextA, nextB] = [0, 0];
  for (let index = 0; index < merged.length; index += 1) {
    const takeA =
      nextB === b.length || (nextA < a.length && (names[a[nextA] ?? 0] ?? "") < (names[b[nextB] ?? 0] ?? ""));
    merged[index] = (takeA ? a[nextA] : b[nextB]) ?? 0;
    if (takeA) nextA += 1;
    else nextB += 1;
  }
  return merged;
}
