import type { StoredDeadline } from "./store.js";

/** The deadlines of one tenant, the earliest first: a binary heap, from which what is out of date is taken out late. */
export class DeadlineQueue {
  private readonly heap: StoredDeadline[] = [];

  /** @param isCurrent - whether a deadline still stands */
  constructor(private readonly isCurrent: (row: StoredDeadline) => boolean) {}

  add(row: StoredDeadline): void {
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
  due(now: string, limit: number): StoredDeadline[] {
    const due: StoredDeadline[] = [];
    for (let [first] = this.heap; first !== undefined && due.length < limit; [first] = this.heap) {
      if (this.isCurrent(first)) {
        if (first.deadline.dueAt > now) break;
        due.push(first);
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

/** By due time; at one instant by process, id and delay, so that the order is always the same. */
function compare(left: StoredDeadline, right: StoredDeadline): number {
  return (
    compareText(left.deadline.dueAt, right.deadline.dueAt) ||
    compareText(left.process, right.process) ||
    compareText(left.id, right.id) ||
    compareText(left.deadline.id, right.deadline.id)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
