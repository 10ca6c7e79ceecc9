import type { ProcessSnapshot } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { returnProcess } from "../../../src/processes/fulfilment/return.js";
import { shipmentProcess } from "../../../src/processes/fulfilment/shipment.js";
import { stockItemProcess } from "../../../src/processes/fulfilment/stock-item.js";
import { statePaths } from "../../../src/processes/step/process-snapshot.js";
import { returnSamples } from "../../../src/testing/samples/return.js";
import { shipmentSamples } from "../../../src/testing/samples/shipment.js";
import { stockItemSamples } from "../../../src/testing/samples/stock-item.js";
import { shopRulebook } from "../shop-rulebook.js";

const rules = shopRulebook.at();
const cases = [
  { process: shipmentProcess, samples: shipmentSamples },
  { process: returnProcess, samples: returnSamples },
  { process: stockItemProcess, samples: stockItemSamples },
] as const;

describe.each(cases.map(({ process, samples }) => [process.id, process, samples] as const))(
  "a walk through %s",
  (_id, process, samples) => {
    const { start, invariants, ...options } = samples;
    const walk = walkProcess(process, { ...options, input: process.input(start as never, rules) });

    test("reaches every state, takes every command, finds no dead end", () => {
      expect(walk.neverReached).toEqual([]);
      expect(walk.neverTaken).toEqual([]);
      expect(walk.deadEnds).toEqual([]);
    });

    test("its snapshots are the same after JSON", () => {
      for (const snapshot of walk.snapshots)
        expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
    });

    test.each(invariants.map((one) => [one.name, one] as const))("%s", (_name, { holds }) => {
      const broken = walk.snapshots.filter(
        ({ context, value }: ProcessSnapshot) =>
          !holds({ context: context as never, states: statePaths(value) }),
      );
      expect(broken).toEqual([]);
    });
  },
);
