import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DeadlineQueue, type DueRow } from "../../src/operations/memory/deadline-queue.js";

const rowOf = (id: string, day: number): DueRow => ({
  process: "product",
  id,
  dueAt: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
});
const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20 })), {
  selector: ([id]) => id,
  maxLength: 80,
});

describe("DeadlineQueue", () => {
  test("gives what a sorted list gives, again and again", () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 90 }),
        fc.func(fc.boolean()),
        (pairs, day, limit, isOpen) => {
          const all = pairs.map(([id, due]) => rowOf(String(id), due));
          const queue = new DeadlineQueue((row) => isOpen(row.id));
          for (const row of all) queue.add(row);
          const now = rowOf("", day).dueAt;
          const expected = all
            .filter((row) => isOpen(row.id) && row.dueAt <= now)
            .sort((left, right) =>
              left.dueAt + left.id.padEnd(9) < right.dueAt + right.id.padEnd(9) ? -1 : 1,
            )
            .slice(0, limit);
          expect(queue.due(now, limit)).toEqual(expected);
          expect(queue.due(now, limit)).toEqual(expected);
        },
      ),
    );
  });
});
