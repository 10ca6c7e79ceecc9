import fc from "fast-check";
import { builtInProcesses, type Process } from "opscycle/processes";
import { checkInvariants, type Invariant } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { samplesFor, walkRulebook } from "./walks.js";

const processes: readonly Process[] = builtInProcesses;

/** What a store keeps is what it gives back. */
const survivesJson: Invariant<never> = {
  name: "the context is the same after JSON",
  holds: ({ context }) => {
    expect(JSON.parse(JSON.stringify(context))).toStrictEqual(context);
    return true;
  },
};

describe("invariants", () => {
  test.each(processes.map((process) => [process.id, process] as const))(
    "of %s hold, whatever is sent in whatever order",
    (_id, process) => {
      const { invariants, ...values } = samplesFor(process);
      // Which context it is, is not known of any process.
      const samples = { ...values, invariants: [...invariants, survivesJson] } as never;
      const broken = checkInvariants(fc, process, samples, { rulebook: walkRulebook, walks: 100 });
      expect(broken).toBeUndefined();
    },
  );
});
