import fc from "fast-check";
import { memoryStore } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { commitFaults } from "../../testing/store-faults/commit-faults.js";
import { outboxFaults } from "../../testing/store-faults/outbox-faults.js";
import { acts } from "./acts.js";
import { Life } from "./life.js";

const open = async () => memoryStore();

/** Faults of a store that the host cannot make good. */
const fatal = [
  "ignores the expected revision",
  "writes the first instance although the second conflicts",
  "keeps no answers",
  "leaves in the outbox what is taken",
  "writes no outbox",
  "loses what was set aside",
];

describe("Operations", () => {
  test("on a store in memory, whatever happens, they do what the model does", async () => {
    await fc.assert(
      fc.asyncProperty(acts, (lived) => new Life({ open }).live(lived)),
      { numRuns: 60 },
    );
  }, 180_000);

  test.each([...commitFaults, ...outboxFaults].filter(({ name }) => fatal.includes(name)))(
    "on a store that $name, the model sees it",
    async ({ plant }) => {
      const faulty = async () => {
        const store = memoryStore();
        return { ...store, ...plant(store) };
      };
      const lives = fc.asyncProperty(acts, (lived) => new Life({ open: faulty }).live(lived));
      const { failed } = await fc.check(lives, { numRuns: 200, endOnFailure: true });
      expect(failed).toBe(true);
    },
  );
});
