import { gammaLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof gammaLoss>[0], LossRow])[] = [
  [
    { quantity: 0.0019389912210286957, shape: 0.3, scale: 3 },
    [0.8982445408562388, 0.000183532077267598, 1.7532566330157793, 1.5472877252315995e-7],
  ],
  [
    { quantity: 0.09, shape: 0.3, scale: 3 },
    [0.8368362937624504, 0.026836293762450433, 1.6769986453620145, 0.0010513546379854626],
  ],
  [
    { quantity: 0.4177429950251501, shape: 0.3, scale: 3 },
    [0.6769437461019843, 0.19468674112713444, 1.430735438391603, 0.035550471032052916],
  ],
  [
    { quantity: 0.8999999999999999, shape: 0.3, scale: 3 },
    [0.5176905818939261, 0.5176905818939261, 1.145143458831895, 0.20485654116810512],
  ],
  [
    { quantity: 2.5431676725154984, shape: 0.3, scale: 3 },
    [0.23503351542176815, 1.8782011879372666, 0.5629213377295634, 2.1370786622704365],
  ],
  [
    { quantity: 5.829503017546495, shape: 0.3, scale: 3 },
    [0.05864815281083083, 4.988151170357326, 0.1504051712348729, 13.349594828765126],
  ],
  [
    { quantity: 14.045341380123986, shape: 0.3, scale: 3 },
    [0.0025145093491979642, 13.147855889473183, 0.0068698790380560424, 87.74313012096192],
  ],
  [
    { quantity: 33.763353450309964, shape: 0.3, scale: 3 },
    [2.140333516274523e-6, 32.86335559064348, 6.114040364361306e-6, 541.3499938859595],
  ],
  [
    { quantity: 0.012926608140191306, shape: 2, scale: 3 },
    [5.987073431773743, 3.9913933903946114e-8, 26.922523899628814, 1.290435249410554e-10],
  ],
  [
    { quantity: 0.6000000000000001, shape: 2, scale: 3 },
    [5.4036229703146805, 0.0036229703146802676, 23.579445688645876, 0.0005543113541224704],
  ],
  [
    { quantity: 1.7573593128807146, shape: 2, scale: 3 },
    [4.318272957310422, 0.07563227019113704, 17.964830017252496, 0.03516998274750589],
  ],
  [
    { quantity: 6, shape: 2, scale: 3 },
    [1.6240233988393522, 1.6240233988393522, 6.090087745647571, 2.9099122543524287],
  ],
  [
    { quantity: 10.242640687119284, shape: 2, scale: 3 },
    [0.5344197837410145, 4.777060470860299, 1.899379800250976, 16.100620199749024],
  ],
  [
    { quantity: 18.72792206135786, shape: 2, scale: 3 },
    [0.04808872032098846, 12.776010781678846, 0.16176858117502302, 89.838231418825],
  ],
  [
    { quantity: 39.941125496954285, shape: 2, scale: 3 },
    [7.588072922200662e-5, 33.941201377683505, 0.00024250744304691674, 584.999757492557],
  ],
  [
    { quantity: 90.8528137423857, shape: 2, scale: 3 },
    [6.8205649828055996e-12, 84.85281374239253, 2.109549258911855e-11, 3608.999999999979],
  ],
  [
    { quantity: 0.012, shape: 40, scale: 3 },
    [119.988, 4.3201370340657954e-148, 7378.560072, 1.2344342291261417e-151],
  ],
  [
    { quantity: 25.13167019494861, shape: 40, scale: 3 },
    [94.86832980505139, 2.254382003025395e-15, 4680.000000000001, 1.650345671159299e-15],
  ],
  [
    { quantity: 82.05266807797943, shape: 40, scale: 3 },
    [38.014950393843385, 0.0676184718228289, 899.7023864538171, 0.2976135461831378],
  ],
  [
    { quantity: 114.3079002116969, shape: 40, scale: 3 },
    [10.622765191561303, 4.930665403258215, 148.95044107933145, 47.24955892066857],
  ],
  [
    { quantity: 125.6920997883031, shape: 40, scale: 3 },
    [5.15954452105654, 10.85164430935963, 61.67384389009523, 134.5261561099048],
  ],
  [
    { quantity: 157.94733192202057, shape: 40, scale: 3 },
    [0.2790081149037423, 38.2263400369243, 2.364923157435599, 897.6350768425647],
  ],
  [
    { quantity: 214.8683298050514, shape: 40, scale: 3 },
    [0.00011272200667825876, 94.86844252705806, 0.0006816000649841671, 4679.999318399936],
  ],
  [
    { quantity: 347.6839915321233, shape: 40, scale: 3 },
    [4.806102848142856e-16, 227.68399153212331, 2.1338413177500915e-15, 26100],
  ],
  [
    { quantity: 878.9466384404111, shape: 40, scale: 3 },
    [1.807526804514196e-77, 758.9466384404111, 6.244115082851637e-77, 288180.00000000006],
  ],
];

describe("gammaLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) => expectLosses(gammaLoss(input), row));

  test("gives what stockpyl 1.0.2 documents", () => {
    const losses = gammaLoss({ quantity: 4, shape: 2, scale: 3 });
    expect(losses.loss).toBeCloseTo(2.635971381157268, 12);
    expect(losses.complementaryLoss).toBeCloseTo(0.635971381157268, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(10.280288386513346, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(0.7197116134866537, 12);
  });

  test("keeps its digits next to the smallest double, 37 deviations below the mean", () => {
    const { complementaryLoss } = gammaLoss({ quantity: 963000, shape: 1e6, scale: 1 });
    // mpmath 1.2.1: 4.26738570381525e-306.
    expect(complementaryLoss * 1e300).toBeCloseTo(4.26738570381525e-6, 13);
  });

  test("leaves nothing over where there is no quantity", () => {
    const { loss, complementaryLoss } = gammaLoss({ quantity: 0, shape: 2, scale: 3 });
    expect(loss).toBe(6);
    expect(complementaryLoss).toBe(0);
  });

  testRefusedFields(
    gammaLoss,
    { quantity: 4, shape: 2, scale: 3 },
    { quantity: [], shape: [0, -1], scale: [0, -1] },
  );

  test("is that of normal demand where the shape is very large", () => {
    const { loss } = gammaLoss({ quantity: 1e12, shape: 1e12, scale: 1 });
    expect(loss).toBeCloseTo(1e6 / Math.sqrt(2 * Math.PI), 6);
  });
});
