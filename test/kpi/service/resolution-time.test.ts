import { resolutionTime } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("resolutionTime", () => {
  test("gives mean, median and percentile worked by hand", () => {
    expect(resolutionTime({ resolutionSeconds: [3600, 7200, 1800, 9000], percentile: 0.5 })).toEqual({
      count: 4,
      mean: 5400,
      median: 5400,
      percentile: 5400,
    });
  });

  test("is not defined without a solution", () => {
    expect(resolutionTime({ resolutionSeconds: [] })).toBeNull();
  });

  test("refuses time that runs backwards", () => {
    expect(errorOf(() => resolutionTime({ resolutionSeconds: [-1] }))).toMatchObject({
      subject: "resolutionTime",
      issues: [{ path: "resolutionSeconds.0" }],
    });
  });
});
