import { memoryStore } from "opscycle/operations";
import { storeConformance } from "opscycle/testing";
import { describe, test } from "vitest";

describe("memoryStore", () => {
  // Two hosts of one program share one store.
  for (const { name, run } of storeConformance({
    open: async () => memoryStore(),
    beside: async (store) => store,
  }))
    test(name, run);
});

describe("memoryStore without a journal", () => {
  for (const { name, run } of storeConformance({ open: async () => memoryStore({ keepsJournal: false }) }))
    test(name, run);
});
