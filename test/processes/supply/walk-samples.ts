import { type Process, statePaths } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { expect } from "vitest";
import type { ProcessSamples } from "../../../src/testing/process-samples.js";
import { shopRulebook } from "../shop-rulebook.js";

/** Walks a process with its samples: everything is reached and taken, and the invariants hold at every standing. */
export function expectWholeWalk(process: Process, samples: ProcessSamples<never>): void {
  const { start, invariants, ...options } = samples;
  const began = Date.now();
  const walk = walkProcess(process, { ...options, input: process.input(start, shopRulebook.at()) });
  expect(walk.neverReached).toEqual([]);
  expect(walk.neverTaken).toEqual([]);
  expect(walk.deadEnds).toEqual([]);
  for (const { context, value } of walk.snapshots)
    for (const { name, holds } of invariants)
      expect(holds({ context: context as never, states: statePaths(value) }), name).toBe(true);
  expect(walk.snapshots.length).toBeLessThan(5_000);
  expect(Date.now() - began).toBeLessThan(10_000);
}
