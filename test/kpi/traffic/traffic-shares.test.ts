import { trafficShares } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const of = (...visits: number[]) => ({ sources: visits.map((count) => ({ source: "any", visits: count })) });

describe("trafficShares", () => {
  test("gives each source its share, in the order given", () => {
    const sources = [
      { source: "search", visits: 600 },
      { source: "ads", visits: 0 },
      { source: "live stream", visits: 200 },
    ];
    expect(trafficShares({ sources })).toEqual([
      { source: "search", visits: 600, share: 0.75 },
      { source: "ads", visits: 0, share: 0 },
      { source: "live stream", visits: 200, share: 0.25 },
    ]);
  });

  test("knows no share where no source brought a visit", () => {
    expect(trafficShares(of(0, 0)).map(({ share }) => share)).toEqual([null, null]);
    expect(trafficShares(of())).toEqual([]);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d visits", (visits) => {
    const error = errorOf(() => trafficShares(of(3, visits)));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "trafficShares", issues: [{ path: "sources.1.visits" }] });
  });

  test("refuses visits whose sum is no longer finite", () => {
    const error = errorOf(() => trafficShares(of(Number.MAX_VALUE, Number.MAX_VALUE)));
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  test("refuses to go without sources", () => {
    const input = { sources: undefined } as never;
    expect(errorOf(() => trafficShares(input))).toMatchObject({
      subject: "trafficShares",
      issues: [{ path: "sources", received: "nothing" }],
    });
  });
});
