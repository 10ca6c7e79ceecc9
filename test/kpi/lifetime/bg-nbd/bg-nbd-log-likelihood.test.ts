import { bgNbdLogLikelihood } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";
import { cdnowHistories } from "../cdnow.js";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const customers = { frequency: [2], recencyPeriods: [30.43], agePeriods: [38.86] };

describe("bgNbdLogLikelihood", () => {
  test("is what Fader, Hardie and Lee (2005) publish for CDNOW", () => {
    expect(bgNbdLogLikelihood({ parameters, customers: cdnowHistories })).toBeCloseTo(-9582.4, 1);
  });

  test("counts a weighted row as often as its weight says", () => {
    const twice = bgNbdLogLikelihood({ parameters, customers: { ...customers, weights: [2] } });
    expect(twice).toBe(2 * bgNbdLogLikelihood({ parameters, customers }));
    expect(bgNbdLogLikelihood({ parameters, customers: { ...customers, weights: [0] } })).toBeCloseTo(0);
  });

  test("stays finite for hundreds of purchases", () => {
    const busy = { frequency: [500], recencyPeriods: [1], agePeriods: [37] };
    expect(Number.isFinite(bgNbdLogLikelihood({ parameters, customers: busy }))).toBe(true);
  });

  test.each([
    { input: { parameters: { ...parameters, alpha: 0 }, customers }, path: "parameters.alpha" },
    {
      input: { parameters, customers: { ...customers, recencyPeriods: [39] } },
      path: "customers.recencyPeriods.0",
    },
    { input: { parameters, customers: { ...customers, frequency: [1.5] } }, path: "customers.frequency.0" },
    { input: { parameters, customers: { ...customers, agePeriods: [] } }, path: "customers.agePeriods" },
    { input: { parameters, customers: { ...customers, weights: [-1] } }, path: "customers.weights.0" },
  ])("refuses an impossible $path", ({ input, path }) => {
    const error = errorOf(() => bgNbdLogLikelihood(input));
    expect(error).toMatchObject({ subject: "bgNbdLogLikelihood", issues: [{ path }] });
  });
});
