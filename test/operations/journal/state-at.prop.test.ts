import fc from "fast-check";
import { builtInProcesses, type Process } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { chances, liveAtRandom, openProcess } from "./random-history.js";

const processes: readonly Process[] = builtInProcesses;

describe("stateAt", () => {
  test.each(processes.map((process) => [process.id, process] as const))(
    "rebuilds what is stored of %s from its journal, whatever was sent",
    async (id, process) => {
      await fc.assert(
        fc.asyncProperty(chances, async (choices) => {
          const shop = openProcess(process);
          await liveAtRandom(shop, process, choices);
          const stored = await shop.operations.get(id, "1");
          const rebuilt = await shop.operations.stateAt(id, "1", shop.clock.now());
          expect(rebuilt?.why).toBeUndefined();
          expect(rebuilt?.snapshot).toEqual(stored?.snapshot);
          expect(rebuilt).toMatchObject({ revision: stored?.revision, states: stored?.states });
          const { faults } = await shop.operations.verifyJournal({ replays: true });
          expect(faults).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
  );

  test("rebuilds each standing on the way", async () => {
    const order = processes.find(({ id }) => id === "order") as Process;
    await fc.assert(
      fc.asyncProperty(chances, async (choices) => {
        const shop = openProcess(order);
        for (const { updatedAt, snapshot } of await liveAtRandom(shop, order, choices))
          expect((await shop.operations.stateAt("order", "1", updatedAt))?.snapshot).toEqual(snapshot);
      }),
      { numRuns: 20 },
    );
  });
});
