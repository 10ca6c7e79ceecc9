import { gammaGammaExpectedValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { p: 6.25, q: 3.74, gamma: 15.44 };

describe("gammaGammaExpectedValue", () => {
  // Published with estimates of more digits (Fader and Hardie 2013, brucehardie.com/notes/025).
  test.each([
    { frequency: 2, averageValue: 22.35, published: 24.65 },
    { frequency: 1, averageValue: 11.77, published: 18.91 },
    { frequency: 7, averageValue: 73.74, published: 71.46 },
    { frequency: 0, averageValue: 0, published: 35.17 },
  ])("gives $published for $frequency purchases of $averageValue", ({ published, ...customer }) => {
    const value = gammaGammaExpectedValue({ parameters, ...customer });
    expect(Math.abs((value ?? 0) - published)).toBeLessThan(0.1);
  });

  test("is the weighted mean of one's own and all customers' purchases", () => {
    const all = (6.25 * 15.44) / 2.74;
    const weight = (6.25 * 2) / (6.25 * 2 + 2.74);
    const value = gammaGammaExpectedValue({ parameters, frequency: 2, averageValue: 22.35 });
    expect(value).toBeCloseTo((1 - weight) * all + weight * 22.35, 12);
  });

  test("is undefined where the mean has no limit", () => {
    const heavy = { p: 0.5, q: 0.5, gamma: 1 };
    expect(gammaGammaExpectedValue({ parameters: heavy, frequency: 0, averageValue: 0 })).toBeNull();
    expect(gammaGammaExpectedValue({ parameters: heavy, frequency: 1, averageValue: 3 })).toBeNull();
    expect(gammaGammaExpectedValue({ parameters: heavy, frequency: 2, averageValue: 3 })).toBe(7);
  });

  test.each([
    { frequency: -1, averageValue: 1, path: "frequency" },
    { frequency: 1, averageValue: -1, path: "averageValue" },
  ])("refuses an impossible $path", ({ path, ...customer }) => {
    const error = errorOf(() => gammaGammaExpectedValue({ parameters, ...customer }));
    expect(error).toMatchObject({ subject: "gammaGammaExpectedValue", issues: [{ path }] });
  });

  test.each(["p", "q", "gamma"] as const)("refuses parameters without %s", (name) => {
    const incomplete = { ...parameters, [name]: undefined } as never;
    expect(
      errorOf(() => gammaGammaExpectedValue({ parameters: incomplete, frequency: 2, averageValue: 30 })),
    ).toMatchObject({
      subject: "gammaGammaExpectedValue",
      issues: [{ path: `parameters.${name}`, expected: "a number above 0", received: "nothing" }],
    });
  });

  test("refuses no parameters, empty ones too", () => {
    const refused = [undefined, {}].map((none) =>
      errorOf(() => gammaGammaExpectedValue({ parameters: none as never, frequency: 2, averageValue: 30 })),
    );
    expect(refused).toMatchObject([
      { issues: [{ path: "parameters" }] },
      { issues: [{ path: "parameters.p" }] },
    ]);
  });
});
