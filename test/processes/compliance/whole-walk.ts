import type { Process } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { expect } from "vitest";
import type { ProcessSamples } from "../../../src/testing/process-samples.js";
import { shopRulebook } from "../shop-rulebook.js";

/**
 * Walks a process with its samples: everything is reached and taken, nothing is a dead end, the invariants hold.
 *
 * @param untaken - transitions that these samples cannot take
 */
export function expectWholeWalk(
  process: Process,
  samples: ProcessSamples<never>,
  untaken: readonly string[] = [],
): void {
  const { start, ...options } = samples;
  const walk = walkProcess(process, { ...options, input: process.input(start, shopRulebook.at()) });
  expect(walk.neverReached).toEqual([]);
  expect(walk.neverTaken).toEqual([]);
  expect(walk.deadEnds).toEqual([]);
  expect(walk.broken).toEqual([]);
  expect(walk.transitionsNeverTaken).toEqual(untaken);
  expect(walk.snapshots.length).toBeLessThan(5_000);
}
