import type { StoredInstance } from "../store.js";

/** An instance, and when it is due. */
export interface DueRow {
  readonly dueAt: string;
  readonly process: string;
  readonly id: string;
}

/** The instances of one tenant that are due, the earliest first: a binary heap, from which what is out of date is taken late. */
export class DeadlineQueue {
  private readonly heap: DueRow[] = [];

  /** @param isCurrent - whether a row still stands */
  constructor(private readonly isCurrent: (row: DueRow) => boolean) {}

  add(row: DueRow): void {
    const { heap } = this;
    let at = heap.length;
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      const above = heap[parent];
      if (above === undefined || compare(above, row) <= 0) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = row;
  }

  /** Those due at `now` or before, the earliest first; they stay. */
  due(now: string, limit: number): DueRow[] {
    const due: DueRow[] = [];
    for (let [first] = this.heap; first !== undefined && due.length < limit; [first] = this.heap) {
      if (this.isCurrent(first)) {
        if (first.dueAt > now) break;
        const last = due.at(-1);
        // A row stands twice when its instance went on and came back to it.
        if (last === undefined || compare(last, first) !== 0) due.push(first);
      }
      this.removeFirst();
    }
    for (const row of due) this.add(row);
    return due;
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const [left, right] = [heap[child], heap[child + 1]];
      const isRight = left !== undefined && right !== undefined && compare(right, left) < 0;
      const smaller = isRight ? right : left;
      if (smaller === undefined || compare(last, smaller) <= 0) break;
      heap[at] = smaller;
      at = isRight ? child + 1 : child;
    }
    heap[at] = last;
  }
}

/** When an instance is due: at the earliest of its deadlines. */
export function dueAtOf({ deadlines }: Pick<StoredInstance, "deadlines">): string | undefined {
  let least: string | undefined;
  for (const { dueAt } of deadlines) if (least === undefined || dueAt < least) least = dueAt;
  return least;
}

/** By due time; at one instant by process and id, so that the order is always the same. */
function compare(left: DueRow, right: DueRow): number {
  return (
    compareText(left.dueAt, right.dueAt) ||
    compareText(left.process, right.process) ||
    compareText(left.id, right.id)
  );
}

/** In the order of code units. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
