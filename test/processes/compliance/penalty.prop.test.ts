import fc from "fast-check";
import { statePaths } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { penaltySamples } from "../../../src/testing/samples/penalty.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { penaltyRulebook } from "./penalty-rulebook.js";

describe("penaltyProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    const { start, invariants, ...options } = penaltySamples;
    const input = penaltyProcess.input(start as never, penaltyRulebook.at());
    const walk = walkProcess(penaltyProcess, { ...options, input });
    expect(walk.neverReached).toEqual([]);
    expect(walk.neverTaken).toEqual([]);
    expect(walk.deadEnds).toEqual([]);
    for (const { context, value } of walk.snapshots)
      for (const { name, holds } of invariants)
        expect(holds({ context: context as never, states: statePaths(value) }), name).toBe(true);
    expect(walk.snapshots.length).toBeLessThan(5_000);
  });

  test("whatever is sent, its invariants hold", () => {
    fc.assert(
      fc.property(sentAtRandom(penaltyProcess, penaltySamples, penaltyRulebook.at()), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
