import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taxFilingProcess } from "../../../src/processes/finance/tax-filing.js";
import { taxFilingSamples } from "../../../src/testing/samples/tax-filing.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("taxFilingProcess", () => {
  test("whatever is sent, no minor unit of tax is paid twice or lost", () => {
    fc.assert(
      fc.property(sentAtRandom(taxFilingProcess, taxFilingSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
