import { adjustedPValues, type PValueAdjustment } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

/** The 15 p values of Benjamini and Hochberg (1995), section 3.2. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

/** R 4.2.2, p.adjust; Šidák's two statsmodels 0.13.5, multipletests. */
const adjusted: readonly [PValueAdjustment, readonly number[]][] = [
  ["bonferroni", [0.0015, 0.006, 0.0285, 0.1425, 0.3015, 0.417, 0.447, 0.516, 0.6885, 1, 1, 1, 1, 1, 1]],
  ["holm", [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]],
  ["hochberg", [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.2682, 0.2682, 0.2752, 0.3213, 1, 1, 1, 1, 1, 1]],
  ["hommel", [0.0015, 0.0056, 0.0247, 0.095, 0.1608, 0.1946, 0.2086, 0.2408, 0.3213, 1, 1, 1, 1, 1, 1]],
  [
    "sidak",
    [
      0.00149895045486353, 0.00598322908508673, 0.0281240531303059, 0.133402966346482, 0.262560553150237,
      0.344859796797568, 0.364787472789901, 0.408494405814109, 0.50579351750516, 0.997186801098715,
      0.999759337646952, 0.999997027112893, 0.999999871561345, 0.999999999462652, 1,
    ],
  ],
  [
    "holm-sidak",
    [
      0.00149895045486353, 0.00558546327039489, 0.0244203723878353, 0.108228151303786, 0.200166970916858,
      0.24567905399395, 0.24567905399395, 0.24567905399395, 0.280290440954513, 0.904571043338318,
      0.937798233366616, 0.966412250050448, 0.966412250050448, 0.966412250050448, 1,
    ],
  ],
  [
    "benjamini-hochberg",
    [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486,
      0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
    ],
  ],
  [
    "benjamini-yekutieli",
    [
      0.00497734348984349, 0.00995468697968698, 0.03152317543567543, 0.11821190788378289, 0.20008920829170829,
      0.21189262285333715, 0.21189262285333715, 0.21402577006327006, 0.25384451798201801, 1, 1, 1, 1, 1, 1,
    ],
  ],
];

describe("adjustedPValues", () => {
  test.each(adjusted)("gives by %s what R or statsmodels does", (method, expected) => {
    const values = adjustedPValues({ pValues: published, method });
    for (const [index, value] of values.entries())
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 13);
  });

  test("makes four findings at 5 % for Benjamini and Hochberg's data, as they report, and three by Bonferroni", () => {
    const findings = (method: PValueAdjustment) =>
      adjustedPValues({ pValues: published, method }).filter((value) => value <= 0.05).length;
    expect(findings("benjamini-hochberg")).toBe(4);
    expect(findings("bonferroni")).toBe(3);
  });

  test("keeps the order given, and takes no comparison and one", () => {
    expect(adjustedPValues({ pValues: [0.5, 0.125, 0.25] })).toEqual([0.5, 0.375, 0.5]);
    expect(adjustedPValues({ pValues: [] })).toEqual([]);
    expect(adjustedPValues({ pValues: [0.2] })).toEqual([0.2]);
    expect(adjustedPValues({ pValues: [0.2], method: "hommel" })).toEqual([0.2]);
  });

  test.each([[[0.1, 1.1]], [[0.1, Number.NaN]], [[0, -0.1]]])("refuses %j", (pValues) => {
    expect(errorOf(() => adjustedPValues({ pValues }))).toMatchObject({ issues: [{ path: "pValues.1" }] });
  });

  test("refuses what is no list and a method nobody knows", () => {
    const nothing = undefined as unknown as number[];
    expect(errorOf(() => adjustedPValues({ pValues: nothing }))).toMatchObject({
      issues: [{ path: "pValues" }],
    });
    const method = "tukey" as unknown as PValueAdjustment;
    expect(errorOf(() => adjustedPValues({ pValues: [], method }))).toMatchObject({
      issues: [{ path: "method" }],
    });
  });
});
