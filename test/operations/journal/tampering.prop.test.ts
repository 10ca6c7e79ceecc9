import fc from "fast-check";
import { type JournalEntry, verifyJournal } from "opscycle/operations";
import { builtInProcesses, type Process } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { chances, liveAtRandom, openProcess } from "./random-history.js";
import { tamperedWith } from "./tampering.js";

const processes: readonly Process[] = builtInProcesses;

/** Redaction that leaves a context as it is: the payloads go all the same. */
const redact = (context: object) => context;
const by = { actor: "mei", role: "management" } as const;

describe("verifyJournal", () => {
  test("finds any change, gap, swap and cut in a random history of any process, erased or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...processes),
        chances,
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        async (process, choices, erases, which, how) => {
          const { operations, ...shop } = openProcess(process);
          await liveAtRandom({ operations, ...shop }, process, choices);
          if (erases) {
            await operations.erase([{ process: process.id, id: "1" }], { reason: "request 1", redact }, by);
            await liveOn(operations, process);
          }
          const journal: readonly JournalEntry[] = JSON.parse(JSON.stringify(await operations.journal()));
          const heads = await operations.list();
          const faultsOf = async (entries: readonly JournalEntry[]) =>
            (await verifyJournal(entries, { heads })).faults;
          expect(await faultsOf(journal)).toEqual([]);
          const index = which % journal.length;
          const tampered = tamperedWith(journal[index] as JournalEntry).filter(
            // When it was erased is no part of the seal: nothing is lost with it but the instant.
            ({ path }) => path !== "erasedAt",
          );
          const change = tampered[how % tampered.length];
          expect(change && (await faultsOf(journal.with(index, change.value))), change?.path).not.toEqual([]);
          expect(await faultsOf(journal.toSpliced(index, 1))).not.toEqual([]);
          const next = (index + 1) % journal.length;
          const swapped = journal
            .with(index, journal[next] as JournalEntry)
            .with(next, journal[index] as JournalEntry);
          if (next !== index) expect(await faultsOf(swapped)).not.toEqual([]);
          expect((await operations.verifyJournal({ replays: true })).faults).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Sends what needs no fields. */
async function liveOn(operations: ReturnType<typeof openProcess>["operations"], process: Process) {
  for (const [type, { payload, roles }] of Object.entries(process.commands)) {
    if (!payload.safeParse({}).success) continue;
    await operations.send(process.id, "1", { type } as never, { actor: "mei", role: roles[0] ?? "system" });
  }
}
