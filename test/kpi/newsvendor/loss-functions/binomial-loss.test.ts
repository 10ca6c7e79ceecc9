import { binomialLoss } from "opscycle/kpi";
import { describe, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses, type LossRow } from "./expect-losses.js";

/** Computed with mpmath 1.2.1 at 60 digits or more from the definition. */
const table: readonly (readonly [Parameters<typeof binomialLoss>[0], LossRow])[] = [
  [{ quantity: -1, trials: 10, successProbability: 0.3 }, [4, 0, 7.05, 0]],
  [{ quantity: 0, trials: 10, successProbability: 0.3 }, [3, 0, 4.05, 0]],
  [
    { quantity: 0.5, trials: 10, successProbability: 0.3 },
    [2.5141237624499997, 0.014123762450000002, 2.9295397807874997, 0.010592821837500002],
  ],
  [
    { quantity: 1, trials: 10, successProbability: 0.3 },
    [2.0282475249, 0.028247524900000005, 2.0217524751, 0.028247524900000005],
  ],
  [
    { quantity: 2, trials: 10, successProbability: 0.3 },
    [1.1775558708, 0.17755587080000002, 0.8441966042999999, 0.20580339570000003],
  ],
  [
    { quantity: 3, trials: 10, successProbability: 0.3 },
    [0.5603386572, 0.5603386572000001, 0.28385794709999995, 0.7661420529],
  ],
  [
    { quantity: 5, trials: 10, successProbability: 0.3 },
    [0.05968104299999999, 2.059681043, 0.014227528499999996, 4.0357724715000005],
  ],
  [
    { quantity: 8, trials: 10, successProbability: 0.3 },
    [0.00014959079999999996, 5.0001495908, 5.9048999999999975e-6, 16.0499940951],
  ],
  [{ quantity: 9, trials: 10, successProbability: 0.3 }, [5.9048999999999975e-6, 6.0000059049, 0, 22.05]],
  [
    { quantity: 9.5, trials: 10, successProbability: 0.3 },
    [2.9524499999999987e-6, 6.50000295245, 0, 25.4250007381125],
  ],
  [{ quantity: 10, trials: 10, successProbability: 0.3 }, [0, 7, 0, 29.05]],
  [{ quantity: 15, trials: 10, successProbability: 0.3 }, [0, 12, 0, 79.05]],
  [{ quantity: 20, trials: 10, successProbability: 0.3 }, [0, 17, 0, 154.05]],
  [{ quantity: 29, trials: 10, successProbability: 0.3 }, [0, 26, 0, 352.05]],
  [{ quantity: 60, trials: 10, successProbability: 0.3 }, [0, 57, 0, 1654.05]],
  [{ quantity: 120, trials: 10, successProbability: 0.3 }, [0, 117, 0, 6904.05]],
  [{ quantity: 150, trials: 10, successProbability: 0.3 }, [0, 147, 0, 10879.05]],
  [{ quantity: 170, trials: 10, successProbability: 0.3 }, [0, 167, 0, 14029.05]],
  [{ quantity: 180, trials: 10, successProbability: 0.3 }, [0, 177, 0, 15754.05]],
  [{ quantity: 190, trials: 10, successProbability: 0.3 }, [0, 187, 0, 17579.05]],
  [{ quantity: 199, trials: 10, successProbability: 0.3 }, [0, 196, 0, 19307.05]],
  [{ quantity: -1, trials: 200, successProbability: 0.9 }, [181, 0, 16299, 0]],
  [{ quantity: 0, trials: 200, successProbability: 0.9 }, [180, 0, 16119, 0]],
  [
    { quantity: 0.5, trials: 200, successProbability: 0.9 },
    [179.5, 4.999999999999778e-201, 16029.375, 3.749999999999833e-201],
  ],
  [
    { quantity: 1, trials: 200, successProbability: 0.9 },
    [179, 9.999999999999556e-201, 15940, 9.999999999999556e-201],
  ],
  [
    { quantity: 2, trials: 200, successProbability: 0.9 },
    [178, 1.8019999999999203e-197, 15762, 1.8029999999999203e-197],
  ],
  [
    { quantity: 3, trials: 200, successProbability: 0.9 },
    [177, 1.6155029999999292e-194, 15585, 1.617305999999929e-194],
  ],
  [
    { quantity: 5, trials: 200, successProbability: 0.9 },
    [175, 4.263177370549815e-189, 15234, 4.272800521649814e-189],
  ],
  [
    { quantity: 8, trials: 200, successProbability: 0.9 },
    [172, 1.1011846324374165e-181, 14715, 1.1056093385927941e-181],
  ],
  [
    { quantity: 9, trials: 200, successProbability: 0.9 },
    [171, 2.393810712414719e-179, 14544, 2.404866805800647e-179],
  ],
  [
    { quantity: 9.5, trials: 200, successProbability: 0.9 },
    [170.5, 2.312809972642731e-177, 14458.875, 1.752671620759018e-177],
  ],
  [
    { quantity: 10, trials: 200, successProbability: 0.9 },
    [170, 4.601681838161315e-177, 14374, 4.625730506219322e-177],
  ],
  [
    { quantity: 15, trials: 200, successProbability: 0.9 },
    [165, 2.744410154297989e-166, 13539, 2.767386481315754e-166],
  ],
  [
    { quantity: 20, trials: 200, successProbability: 0.9 },
    [160, 2.4653321730041777e-156, 12729, 2.4942050250616144e-156],
  ],
  [
    { quantity: 29, trials: 200, successProbability: 0.9 },
    [151, 6.576211923639615e-140, 11334, 6.696362633763572e-140],
  ],
  [
    { quantity: 60, trials: 200, successProbability: 0.9 },
    [120, 6.573942175269108e-93, 7149.000000000001, 6.890976426444374e-93],
  ],
  [
    { quantity: 120, trials: 200, successProbability: 0.9 },
    [60.00000000000001, 1.241913952447872e-29, 1779.0000000000002, 1.4774211184599445e-29],
  ],
  [
    { quantity: 150, trials: 200, successProbability: 0.9 },
    [30.00000000043026, 4.3025453284102115e-10, 443.99999999937836, 6.217841856203859e-10],
  ],
  [
    { quantity: 170, trials: 200, successProbability: 0.9 },
    [10.020827198271755, 0.020827198271751297, 53.955987941716494, 0.04401205828354582],
  ],
  [
    { quantity: 180, trials: 200, successProbability: 0.9 },
    [1.6854536058894984, 1.685453605889494, 3.4313921147828017, 5.568607885217194],
  ],
  [
    { quantity: 190, trials: 200, successProbability: 0.9 },
    [0.005598504279466622, 10.005598504279462, 0.0030095243351357897, 63.996990475664816],
  ],
  [
    { quantity: 199, trials: 200, successProbability: 0.9 },
    [7.055079108655367e-10, 19.000000000705505, 0, 198.99999999999991],
  ],
];

describe("binomialLoss", () => {
  test.each(table)("agrees with mpmath at %o", (input, row) => expectLosses(binomialLoss(input), row));

  test.each([
    { quantity: 2, trials: 0, successProbability: 0.5, row: [0, 2, 0, 3] },
    { quantity: 1, trials: 4, successProbability: 1, row: [3, 0, 3, 0] },
    { quantity: 5, trials: 4, successProbability: 1, row: [0, 1, 0, 1] },
    { quantity: 1, trials: 4, successProbability: 0, row: [0, 1, 0, 1] },
  ] as const)("knows what is certain: $trials trials of chance $successProbability", ({ row, ...input }) => {
    expectLosses(binomialLoss(input), row);
  });

  testRefusedFields(
    binomialLoss,
    { quantity: -1, trials: 10, successProbability: 0.3 },
    { quantity: [], trials: [-1, 1.5], successProbability: [-0.1, 1.1] },
  );
});
