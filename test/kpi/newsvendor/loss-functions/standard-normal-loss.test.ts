import { standardNormalLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof standardNormalLoss>[0], LossRow])[] = [
  [{ z: -37 }, [37, 1.5451991905122024e-301, 685, 4.167108814713862e-303]],
  [{ z: -8 }, [8, 7.550262411946499e-17, 32.5, 9.03753223572925e-18]],
  [{ z: -3 }, [3.0003821543170477, 0.0003821543170477236, 4.999898282459757, 0.00010171754024346187]],
  [{ z: -1 }, [1.0833154705876864, 0.0833154705876863, 0.9623301083281146, 0.03766989167188538]],
  [{ z: 0 }, [0.3989422804014327, 0.3989422804014327, 0.25, 0.25]],
  [{ z: 0.5 }, [0.19779655740130603, 0.6977965574013061, 0.10481963001266693, 0.5201803699873331]],
  [{ z: 1 }, [0.0833154705876863, 1.0833154705876864, 0.03766989167188538, 0.9623301083281146]],
  [{ z: 1.3 }, [0.04552796208651392, 1.345527962086514, 0.018807066936571113, 1.326192933063429]],
  [{ z: 2 }, [0.008490702616829637, 2.0084907026168297, 0.002884363357259966, 2.49711563664274]],
  [{ z: 3 }, [0.0003821543170477236, 3.0003821543170477, 0.00010171754024346187, 4.999898282459757]],
  [{ z: 6 }, [1.5635697959709664e-10, 6.000000000156357, 2.4222883727559143e-11, 18.499999999975778]],
  [{ z: 15 }, [2.4260250875289832e-52, 15, 1.5964284009638158e-53, 113]],
  [{ z: 30 }, [1.631956734091401e-199, 30, 5.421862436991746e-201, 450.5]],
];

describe("standardNormalLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) => expectLosses(standardNormalLoss(input), row));

  test("gives what stockpyl 1.0.2 documents", () => {
    const losses = standardNormalLoss({ z: 1.3 });
    expect(losses.loss).toBeCloseTo(0.04552796208651397, 12);
    expect(losses.complementaryLoss).toBeCloseTo(1.345527962086514, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(0.01880706693657111, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(1.326192933063429, 12);
  });

  test.each([
    [0, 0.3989],
    [0.5, 0.1978],
    [1, 0.0833],
    [1.5, 0.0293],
    [2, 0.0085],
  ])("gives the four digits of the printed unit normal loss tables at z = %d", (z, printed) => {
    expect(standardNormalLoss({ z }).loss.toFixed(4)).toBe(printed.toFixed(4));
  });

  testRefusedFields(standardNormalLoss, { z: 1.3 }, { z: [] });
});
