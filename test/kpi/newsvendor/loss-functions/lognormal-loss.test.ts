import { lognormalLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof lognormalLoss>[0], LossRow])[] = [
  [
    { quantity: 0.6703200460356393, logMean: 2, logStandardDeviation: 0.3 },
    [7.0588384918742415, 1.465671946913485e-17, 27.726581182115062, 3.295754073039553e-19],
  ],
  [
    { quantity: 1.6487212707001282, logMean: 2, logStandardDeviation: 0.3 },
    [6.080437292289657, 2.5079904330504397e-8, 21.29883943313685, 2.0321080839362544e-9],
  ],
  [
    { quantity: 4.0551999668446745, logMean: 2, logStandardDeviation: 0.3 },
    [3.683326558851654, 0.009367987786447823, 9.558695157984276, 0.0032713878998264253],
  ],
  [
    { quantity: 5.4739473917272, logMean: 2, logStandardDeviation: 0.3 },
    [2.3754953677159127, 0.12028422153323198, 5.283519633329053, 0.0724497785366031],
  ],
  [
    { quantity: 6.753088798531286, logMean: 2, logStandardDeviation: 0.3 },
    [1.436602007634743, 0.4605322682561487, 2.8761215026464906, 0.41321532035116443],
  ],
  [
    { quantity: 7.38905609893065, logMean: 2, logStandardDeviation: 0.3 },
    [1.081407295018455, 0.7413048560392247, 2.0794154108667424, 0.7914001785654242],
  ],
  [
    { quantity: 7.614086358779974, logMean: 2, logStandardDeviation: 0.3 },
    [0.9733995419991877, 0.858327362869281, 1.8483866431493925, 0.9712149149878165],
  ],
  [
    { quantity: 7.845969810318449, logMean: 2, logStandardDeviation: 0.3 },
    [0.8712993197657644, 0.9881105921743326, 1.6346857805302528, 1.1851174110829579],
  ],
  [
    { quantity: 9.115716393040305, logMean: 2, logStandardDeviation: 0.3 },
    [0.45762795672090995, 1.8441858118513343, 0.8150260081295057, 2.959226089614792],
  ],
  [
    { quantity: 11.588346719223388, logMean: 2, logStandardDeviation: 0.3 },
    [0.11520671240412286, 3.9743948937176303, 0.1948060703823985, 10.064841393944885],
  ],
  [
    { quantity: 18.17414536944306, logMean: 2, logStandardDeviation: 0.3 },
    [0.002263547109711287, 10.447250378642892, 0.003846067874225625, 57.3580096425089],
  ],
  [
    { quantity: 33.11545195869231, logMean: 2, logStandardDeviation: 0.3 },
    [5.615506811724918e-7, 25.38629398233311, 1.125961368757107e-6, 325.0449264520017],
  ],
  [
    { quantity: 81.45086866496811, logMean: 2, logStandardDeviation: 0.3 },
    [1.9136092109383876e-15, 73.72171012705823, 6.020320833362427e-15, 2720.2582527839327],
  ],
  [
    { quantity: 270.4264074261526, logMean: 2, logStandardDeviation: 0.3 },
    [1.2146471913003484e-32, 262.6972488882427, 8.458908858575146e-32, 34507.7352674806],
  ],
  [
    { quantity: 3.059023205018258e-7, logMean: 1, logStandardDeviation: 2 },
    [20.085536617285346, 3.7251788275971495e-23, 11013.232891259146, 1.8535179358174774e-30],
  ],
  [
    { quantity: 0.00012340980408667956, logMean: 1, logStandardDeviation: 2 },
    [20.085413513393252, 9.669892221772389e-12, 11013.230418658797, 2.534513838810423e-16],
  ],
  [
    { quantity: 0.049787068367863944, logMean: 1, logStandardDeviation: 2 },
    [20.036246383297243, 0.0004965284774395879, 11012.234129389199, 7.390247218378999e-6],
  ],
  [
    { quantity: 0.36787944117144233, logMean: 1, logStandardDeviation: 2 },
    [19.7489100614146, 0.03125257939837308, 11005.907590630944, 0.003918315101856717],
  ],
  [
    { quantity: 1.4918246976412703, logMean: 1, logStandardDeviation: 2 },
    [18.94832189480285, 0.35460966925645243, 10984.183677273828, 0.1978905463790375],
  ],
  [
    { quantity: 3.3201169227365477, logMean: 1, logStandardDeviation: 2 },
    [17.980924015867625, 1.2155040154165038, 10950.468151596078, 1.5900029566755591],
  ],
  [
    { quantity: 4.0551999668446745, logMean: 1, logStandardDeviation: 2 },
    [17.657671159650313, 1.6273342033073195, 10937.37126131445, 2.6330908094887815],
  ],
  [
    { quantity: 11.023176380641601, logMean: 1, logStandardDeviation: 2 },
    [15.474039199701776, 6.411678657155709, 10822.635219112792, 29.946470845747037],
  ],
  [
    { quantity: 54.598150033144236, logMean: 1, logStandardDeviation: 2 },
    [10.240845198745836, 44.753458308702406, 10286.138474221172, 1120.9402582745915],
  ],
  [
    { quantity: 1096.6331584284585, logMean: 1, logStandardDeviation: 2 },
    [1.7063330189151262, 1078.253954524186, 6583.007689583915, 583705.901495401],
  ],
  [
    { quantity: 59874.14171519782, logMean: 1, logStandardDeviation: 2 },
    [0.009950409919265548, 59854.06612868455, 637.724557116623, 1791264194.289971],
  ],
  [
    { quantity: 24154952.7535753, logMean: 1, logStandardDeviation: 2 },
    [4.789441697026494e-9, 24154932.66803838, 0.05162939970749471, 291730386109545.25],
  ],
  [
    { quantity: 72004899337.38588, logMean: 1, logStandardDeviation: 2 },
    [2.5133423611219523e-23, 72004899317.30034, 4.362908139095992e-13, 2.5923527628472797e21],
  ],
];

describe("lognormalLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) =>
    expectLosses(lognormalLoss(input), row, 1e-11),
  );

  test("gives what stockpyl 1.0.2 documents", () => {
    const losses = lognormalLoss({ quantity: 10, logMean: 2, logStandardDeviation: 0.3 });
    expect(losses.loss).toBeCloseTo(0.28364973888106326, 12);
    expect(losses.complementaryLoss).toBeCloseTo(2.5544912009711833, 12);
  });

  test("leaves nothing over where there is no quantity", () => {
    const { loss, complementaryLoss } = lognormalLoss({ quantity: -2, logMean: 0, logStandardDeviation: 1 });
    expect(loss).toBeCloseTo(Math.exp(0.5) + 2, 12);
    expect(complementaryLoss).toBe(0);
  });

  test("stays whole where the deviation is large or small", () => {
    const wide = lognormalLoss({ quantity: 3, logMean: 0, logStandardDeviation: 12 });
    expect(wide.complementaryLoss).toBeGreaterThan(1.4);
    expect(wide.complementaryLoss).toBeLessThan(1.6);
    const narrow = lognormalLoss({ quantity: 2, logMean: 0, logStandardDeviation: 1e-6 });
    expect(narrow.loss).toBe(0);
    expect(narrow.complementaryLoss).toBeCloseTo(1, 9);
  });

  testRefusedFields(
    lognormalLoss,
    { quantity: 10, logMean: 2, logStandardDeviation: 0.3 },
    { quantity: [], logMean: [], logStandardDeviation: [0, -1] },
  );
});
