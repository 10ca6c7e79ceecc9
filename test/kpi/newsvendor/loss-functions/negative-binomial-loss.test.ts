import { negativeBinomialLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof negativeBinomialLoss>[0], LossRow])[] = [
  [{ quantity: 0, size: 4, successProbability: 0.2 }, [15.999999999999998, 0, 159.99999999999997, 0]],
  [
    { quantity: 0.25, size: 4, successProbability: 0.2 },
    [15.750399999999999, 0.0004000000000000001, 156.15648, 0.00025000000000000006],
  ],
  [
    { quantity: 1, size: 4, successProbability: 0.2 },
    [15.001599999999998, 0.0016000000000000003, 144.99839999999998, 0.0016000000000000003],
  ],
  [
    { quantity: 2, size: 4, successProbability: 0.2 },
    [14.00832, 0.008320000000000001, 130.99007999999998, 0.009920000000000002],
  ],
  [
    { quantity: 5, size: 4, successProbability: 0.2 },
    [11.114905599999998, 0.11490560000000002, 94.79127039999999, 0.20872960000000004],
  ],
  [
    { quantity: 14, size: 4, successProbability: 0.2 },
    [4.447304632028364, 2.447304632028365, 30.877804945158957, 10.122195054841038],
  ],
  [
    { quantity: 14.5, size: 4, successProbability: 0.2 },
    [4.19679190275588, 2.6967919027558813, 28.847779265624034, 11.532962823900858],
  ],
  [
    { quantity: 20, size: 4, successProbability: 0.2 },
    [2.0807927315144368, 6.080792731514438, 13.193111361517067, 36.80688863848293],
  ],
  [
    { quantity: 30, size: 4, successProbability: 0.2 },
    [0.48963004433815344, 14.489630044338154, 2.8023001081295282, 142.19769989187049],
  ],
  [
    { quantity: 60, size: 4, successProbability: 0.2 },
    [0.0029973160786471377, 44.00299731607865, 0.014813960095512554, 1029.9851860399044],
  ],
  [
    { quantity: 75, size: 4, successProbability: 0.2 },
    [0.00018595892813133807, 59.000185958928135, 0.0008861842309279075, 1809.999113815769],
  ],
  [
    { quantity: 100, size: 4, successProbability: 0.2 },
    [1.5005621816070338e-6, 84.00000150056218, 6.875729753080361e-6, 3609.9999931242705],
  ],
  [
    { quantity: 150, size: 4, successProbability: 0.2 },
    [6.501310726883444e-11, 134.000000000065, 2.8559063449218817e-10, 9084.999999999714],
  ],
  [
    { quantity: 300, size: 4, successProbability: 0.2 },
    [1.35773554098615e-24, 284, 5.7003470166862935e-24, 40510],
  ],
  [{ quantity: 0, size: 0.5, successProbability: 0.1 }, [4.5, 0, 30.374999999999996, 0]],
  [
    { quantity: 0.25, size: 0.5, successProbability: 0.1 },
    [4.329056941504209, 0.07905694150420949, 29.370180270438702, 0.04941058844013093],
  ],
  [
    { quantity: 1, size: 0.5, successProbability: 0.1 },
    [3.8162277660168376, 0.31622776601683794, 26.55877223398316, 0.31622776601683794],
  ],
  [
    { quantity: 2, size: 0.5, successProbability: 0.1 },
    [3.2747580267412526, 0.7747580267412529, 23.284014207241906, 1.0909857927580908],
  ],
  [
    { quantity: 5, size: 0.5, successProbability: 0.1 },
    [2.1393246389710106, 2.6393246389710106, 15.859379542886591, 7.015620457113407],
  ],
  [
    { quantity: 14, size: 0.5, successProbability: 0.1 },
    [0.6712220026093619, 10.171222002609362, 5.282301421374404, 67.0926985786256],
  ],
  [
    { quantity: 14.5, size: 0.5, successProbability: 0.1 },
    [0.6322926674520281, 10.632292667452028, 4.977063154246556, 72.52411257856228],
  ],
  [
    { quantity: 20, size: 0.5, successProbability: 0.1 },
    [0.3234221311538768, 15.823422131153878, 2.599627399616511, 147.7753726003835],
  ],
  [
    { quantity: 30, size: 0.5, successProbability: 0.1 },
    [0.09932372650254859, 25.59932372650255, 0.8166834497074893, 359.5583165502925],
  ],
  [
    { quantity: 60, size: 0.5, successProbability: 0.1 },
    [0.0032720709205460072, 55.503272070920545, 0.02780607439172523, 1590.3471939256083],
  ],
  [
    { quantity: 75, size: 0.5, successProbability: 0.1 },
    [0.000616104941791228, 70.5006161049418, 0.005281275440394249, 2542.86971872456],
  ],
  [
    { quantity: 100, size: 0.5, successProbability: 0.1 },
    [3.922449189173196e-5, 95.50003922449189, 0.00033952001030454606, 4630.37466047999],
  ],
  [
    { quantity: 150, size: 0.5, successProbability: 0.1 },
    [1.6932789478286579e-7, 145.5000001693279, 1.4819591478923165e-6, 10680.37499851804],
  ],
  [
    { quantity: 300, size: 0.5, successProbability: 0.1 },
    [1.685117208582156e-14, 295.5, 1.4937886181083124e-13, 43830.375],
  ],
  [{ quantity: 0, size: 2.5, successProbability: 0.9 }, [0.27777777777777773, 0, 0.05401234567901232, 0]],
  [
    { quantity: 0.25, size: 2.5, successProbability: 0.9 },
    [0.21988614563300676, 0.19210836785522906, 0.03876033081147745, 0.12006772990951815],
  ],
  [
    { quantity: 1, size: 2.5, successProbability: 0.9 },
    [0.04621124919869393, 0.7684334714209162, 0.0078010964803183844, 0.7684334714209162],
  ],
  [
    { quantity: 2, size: 2.5, successProbability: 0.9 },
    [0.006753088474839173, 1.7289753106970616, 0.0010480080054792117, 2.4974087821179776],
  ],
  [
    { quantity: 5, size: 2.5, successProbability: 0.9 },
    [1.4579879897084297e-5, 4.7222368021021195, 1.9955672730962418e-6, 13.665121461222851],
  ],
  [
    { quantity: 14, size: 2.5, successProbability: 0.9 },
    [4.771278058573521e-14, 13.72222222222227, 5.847598151452585e-15, 101.16512345679011],
  ],
  [
    { quantity: 14.5, size: 2.5, successProbability: 0.9 },
    [2.64625220554541e-14, 14.222222222222248, 2.6607591581716855e-15, 108.40123456790124],
  ],
  [
    { quantity: 20, size: 2.5, successProbability: 0.9 },
    [7.602664462821221e-20, 19.72222222222222, 9.082321307017601e-21, 204.49845679012347],
  ],
  [
    { quantity: 30, size: 2.5, successProbability: 0.9 },
    [1.3205619942235113e-29, 29.72222222222222, 1.5433034413625772e-30, 456.72067901234567],
  ],
  [
    { quantity: 60, size: 2.5, successProbability: 0.9 },
    [3.5238471611362377e-59, 59.72222222222222, 4.02035092857519e-60, 1813.3873456790122],
  ],
  [
    { quantity: 75, size: 2.5, successProbability: 0.9 },
    [4.8663697585947695e-74, 74.72222222222223, 5.523857465814688e-75, 2829.2206790123455],
  ],
  [
    { quantity: 100, size: 2.5, successProbability: 0.9 },
    [7.40278058809502e-99, 99.72222222222223, 8.359490680706309e-100, 5022.276234567901],
  ],
  [
    { quantity: 150, size: 2.5, successProbability: 0.9 },
    [1.3436044018026847e-148, 149.72222222222223, 1.5092451700887054e-149, 11283.387345679012],
  ],
  [
    { quantity: 300, size: 2.5, successProbability: 0.9 },
    [3.7541651077050802e-298, 299.72222222222223, 4.1943022096651746e-299, 45066.720679012345],
  ],
];

describe("negativeBinomialLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) =>
    expectLosses(negativeBinomialLoss(input), row),
  );

  test("gives what stockpyl 1.0.2 documents", () => {
    const losses = negativeBinomialLoss({ quantity: 14, size: 4, successProbability: 0.2 });
    expect(losses.loss).toBeCloseTo(4.447304632028364, 12);
    expect(losses.complementaryLoss).toBeCloseTo(2.447304632028364, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(30.877804945158942, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(10.122195054841043, 12);
  });

  test("knows demand that is certainly 0", () => {
    expectLosses(negativeBinomialLoss({ quantity: 2, size: 3, successProbability: 1 }), [0, 2, 0, 3]);
  });

  testRefusedFields(
    negativeBinomialLoss,
    { quantity: 14, size: 4, successProbability: 0.2 },
    { quantity: [], size: [0, -1], successProbability: [0, 1.1] },
  );
});
