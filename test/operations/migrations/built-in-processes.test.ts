import { defineMigration, rehearseMigration, type StoredInstance } from "opscycle/operations";
import { type Process, type ProcessSnapshot, restore, statePaths } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { activeDelays } from "../../../src/processes/step/active-delays.js";
import { walkRulebook, walks } from "../../processes/walks.js";

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString();

/** A standing as it is stored under a definition of old. */
function stored(process: Process, snapshot: ProcessSnapshot, index: number): StoredInstance {
  const states = statePaths(snapshot.value);
  const delays = snapshot.status === "done" ? [] : activeDelays(process, states);
  return {
    tenant: "default",
    process: process.id,
    id: String(index),
    revision: 1,
    definition: { version: 0, fingerprint: "old" },
    // As a store gives it back.
    snapshot: JSON.parse(JSON.stringify(snapshot)),
    states,
    tags: [...restore(process, snapshot).tags],
    deadlines: delays.map(({ id, delay }, index) => ({ id, delay, dueAt: day(index) })),
    journalHash: "",
    updatedAt: day(0),
  };
}

/** Some of many, evenly. */
const some = <One>(all: readonly One[], most: number): readonly One[] =>
  all.filter((_one, index) => index % Math.ceil(all.length / most) === 0);

describe("rehearseMigration", () => {
  test("finds that every standing of every built-in process can be taken along as it is", async () => {
    const changed: string[] = [];
    let rehearsed = 0;
    for (const { process, walk } of walks) {
      const instances = some(walk.snapshots, 200).map((one, index) => stored(process, one, index));
      const rehearsal = await rehearseMigration({
        processes: [process],
        migrations: [defineMigration({ from: "old", to: process })],
        rulebook: walkRulebook,
        instances,
        at: day(100),
        samples: instances.length,
      });
      rehearsed += rehearsal.migrated;
      changed.push(...rehearsal.stranded.map(({ reason }) => `${process.id}: ${reason}`));
      for (const { states, context, deadlines } of rehearsal.samples) {
        expect(states.after).toEqual(states.before);
        expect(deadlines).toEqual({ kept: expect.anything(), set: [], dropped: [] });
        const { added, removed } = context;
        expect({ process: process.id, added, removed }).toEqual({
          process: process.id,
          added: [],
          removed: [],
        });
        // A window that a later start would need is set, if anything.
        expect([[], ["windows"]]).toContainEqual(context.changed);
      }
    }
    expect([...new Set(changed)]).toEqual([]);
    expect(rehearsed).toBeGreaterThan(2_000);
  });
});
