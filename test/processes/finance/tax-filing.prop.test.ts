import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taxFilingProcess } from "../../../src/processes/finance/tax-filing.js";
import { taxFilingSamples } from "../../../src/testing/samples/tax-filing.js";
import { sentAtRandom } from "../supply/sent-at-random.js";
import { expectWholeWalk } from "../supply/walk-samples.js";

describe("taxFilingProcess", () => {
  test("every state is reached, every command taken, nothing is a dead end", () => {
    expectWholeWalk(taxFilingProcess, taxFilingSamples);
  });

  test("whatever is sent, no minor unit of tax is paid twice or lost", () => {
    fc.assert(
      fc.property(sentAtRandom(taxFilingProcess, taxFilingSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
