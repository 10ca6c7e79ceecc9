import { memoryStore, type Store } from "opscycle/operations";
import { type StoreUnderTest, storeConformance } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { commitFaults } from "./store-faults/commit-faults.js";
import { deadlineFaults } from "./store-faults/deadline-faults.js";
import { outboxFaults } from "./store-faults/outbox-faults.js";
import { readFaults } from "./store-faults/read-faults.js";

const same = async (store: Store): Promise<Store> => store;

/** What the first case says that a store fails. */
async function firstFailure(store: StoreUnderTest): Promise<string | undefined> {
  for (const { name, run } of storeConformance(store)) {
    try {
      await run();
    } catch (error) {
      return `${name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}

describe("storeConformance", () => {
  for (const { name, plant } of [...commitFaults, ...deadlineFaults, ...outboxFaults, ...readFaults]) {
    test(`finds a store that ${name}`, async () => {
      const open = async (): Promise<Store> => {
        const store = memoryStore();
        return { ...store, ...plant(store) };
      };
      expect(await firstFailure({ open, beside: same })).toMatch(/: ./);
    });
  }

  test("finds a store that begins anew when it is opened again", async () => {
    const open = async () => memoryStore();
    expect(await firstFailure({ open, reopen: open })).toMatch(/^has everything still/);
  });

  test("finds nothing wrong with a store that is right, and opened again", async () => {
    expect(
      await firstFailure({ open: async () => memoryStore(), reopen: same, beside: same }),
    ).toBeUndefined();
  });

  test("leaves out cases that need what a store does not have", () => {
    const open = async () => memoryStore();
    const [alone, reopened, all] = [
      { open },
      { open, reopen: same },
      { open, reopen: same, beside: same },
    ].map((store) => storeConformance(store).length);
    expect([Number(reopened) - Number(alone), Number(all) - Number(reopened)]).toEqual([2, 3]);
  });

  test("closes every store that it opened, also after a failure", async () => {
    let open = 0;
    const counted = (store: Store): Store => {
      open += 1;
      return {
        ...store,
        close: async () => {
          open -= 1;
        },
      };
    };
    const broken = { open: async () => counted({ ...memoryStore(), load: async () => [] }) };
    for (const { run } of storeConformance(broken)) await run().catch(() => {});
    expect(open).toBe(0);
  });
});
