import { poissonLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof poissonLoss>[0], LossRow])[] = [
  [{ quantity: 0, mean: 0.8 }, [0.8, 0, 0.32000000000000006, 0]],
  [
    { quantity: 0.5, mean: 0.8 },
    [0.5246644820586108, 0.22466448205861078, 0.17143453486776408, 0.1684983615439581],
  ],
  [
    { quantity: 1, mean: 0.8 },
    [0.2493289641172216, 0.44932896411722156, 0.07067103588277841, 0.44932896411722156],
  ],
  [
    { quantity: 2, mean: 0.8 },
    [0.05812109952822046, 1.2581210995282204, 0.012549936354557955, 1.707450063645442],
  ],
  [
    { quantity: 5, mean: 0.8 },
    [0.000207335510689511, 4.200207335510689, 2.545173056196567e-5, 11.319974548269437],
  ],
  [
    { quantity: 8, mean: 0.8 },
    [1.9596317862924662e-7, 7.200000195963178, 1.6626325206259412e-8, 29.919999983373675],
  ],
  [{ quantity: 14, mean: 0.8 }, [1.3389317482232139e-14, 13.200000000000014, 6.979743399413871e-16, 94.12]],
  [
    { quantity: 14.5, mean: 0.8 },
    [7.027355359184031e-15, 13.700000000000006, 2.8599650386724963e-16, 101.095],
  ],
  [{ quantity: 15, mean: 0.8 }, [6.653932361359241e-16, 14.200000000000001, 3.258110380546298e-17, 108.32]],
  [{ quantity: 18, mean: 0.8 }, [5.774713838817717e-20, 17.2, 2.391441095630228e-21, 156.92]],
  [{ quantity: 18.25, mean: 0.8 }, [4.3885559742789564e-20, 17.45, 1.6087208617764372e-21, 161.37625]],
  [{ quantity: 25, mean: 0.8 }, [3.5757476169456946e-30, 24.2, 1.0881817515991507e-31, 305.32]],
  [{ quantity: 40, mean: 0.8 }, [1.4842863994246214e-54, 39.2, 2.878143502099036e-56, 788.32]],
  [{ quantity: 60, mean: 0.8 }, [1.1138480307401805e-90, 59.2, 1.4550938395629141e-92, 1782.32]],
  [{ quantity: 80, mean: 0.8 }, [1.1172612670395294e-129, 79.2, 1.1003545472888093e-131, 3176.32]],
  [{ quantity: 0, mean: 15 }, [15, 0, 112.5, 0]],
  [
    { quantity: 0.5, mean: 15 },
    [14.500000152951161, 1.529511602509129e-7, 105.37500045885348, 1.1471337018818467e-7],
  ],
  [
    { quantity: 1, mean: 15 },
    [14.00000030590232, 3.059023205018258e-7, 98.49999969409768, 3.059023205018258e-7],
  ],
  [
    { quantity: 2, mean: 15 },
    [13.000005200339448, 5.200339448531039e-6, 85.49999449375824, 5.506241769032864e-6],
  ],
  [
    { quantity: 5, mean: 15 },
    [10.001112528501874, 0.0011125285018750777, 52.498581569177624, 0.0014184308223769034],
  ],
  [
    { quantity: 8, mean: 15 },
    [7.029539050619921, 0.029539050619921712, 28.453600703251034, 0.04639929674896556],
  ],
  [
    { quantity: 14, mean: 15 },
    [2.070884291024003, 1.0708842910240033, 4.775866182903934, 2.7241338170960656],
  ],
  [
    { quantity: 14.5, mean: 15 },
    [1.803711145496008, 1.303711145496008, 3.9536083798709956, 3.434196103462071],
  ],
  [
    { quantity: 15, mean: 15 },
    [1.5365379999680129, 1.5365379999680129, 3.2393281829359215, 4.260671817064079],
  ],
  [
    { quantity: 18, mean: 15 },
    [0.5176095282584702, 3.51760952825847, 0.8483403029177933, 12.651659697082208],
  ],
  [
    { quantity: 18.25, mean: 15 },
    [0.4724774561666507, 3.7224774561666507, 0.752371754035696, 13.659104534089437],
  ],
  [
    { quantity: 25, mean: 15 },
    [0.012849108791584433, 10.012849108791585, 0.013065753682912748, 62.486934246317084],
  ],
  [
    { quantity: 40, mean: 15 },
    [3.598033894864383e-8, 25.00000003598034, 1.893425931312798e-8, 332.49999998106574],
  ],
  [{ quantity: 60, mean: 15 }, [5.756924217847902e-19, 45, 1.8022365313156218e-19, 1042.5]],
  [{ quantity: 80, mean: 15 }, [1.4469909552045696e-32, 65, 3.208238111874873e-33, 2152.5]],
];

describe("poissonLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) => expectLosses(poissonLoss(input), row));

  test("gives what stockpyl 1.0.2 documents", () => {
    const losses = poissonLoss({ quantity: 18, mean: 15 });
    expect(losses.loss).toBeCloseTo(0.5176095282584724, 12);
    expect(losses.complementaryLoss).toBeCloseTo(3.5176095282584723, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(0.848340302917789, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(12.651659697082211, 12);
  });

  test("keeps its digits next to the smallest double, 37.6 deviations above the mean", () => {
    // mpmath 1.2.1: 1.73960403758925e-304.
    expect(poissonLoss({ quantity: 1037600, mean: 1e6 }).loss * 1e300).toBeCloseTo(1.73960403758925e-4, 12);
  });

  test("knows demand that is certainly 0", () => {
    expectLosses(poissonLoss({ quantity: 2, mean: 0 }), [0, 2, 0, 3]);
    expectLosses(poissonLoss({ quantity: 0, mean: 0 }), [0, 0, 0, 0]);
    expectLosses(poissonLoss({ quantity: -1.5, mean: 2 }), [3.5, 0, (2 + 3.5 ** 2 - 3.5) / 2, 0]);
  });

  test("takes a large mean", () => {
    const { loss } = poissonLoss({ quantity: 1e6, mean: 1e6 });
    expect(loss).toBeCloseTo(1000 / Math.sqrt(2 * Math.PI), 1);
  });

  testRefusedFields(poissonLoss, { quantity: 18, mean: 15 }, { quantity: [], mean: [-1] });
});
