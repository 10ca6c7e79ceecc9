import fc from "fast-check";
import {
  aiHandledShare,
  aiHandledShareBatch,
  bayesianRating,
  bayesianRatingBatch,
  complaintRate,
  complaintRateBatch,
  csat,
  csatBatch,
  netPromoterCounts,
  netPromoterScore,
  netPromoterScoreBatch,
  positiveReviewRate,
  positiveReviewRateBatch,
  rating,
  resolutionRate,
  resolutionRateBatch,
  responseTime,
  satisfactionScores,
  withinSlaShare,
  withinSlaShareBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const count = fc.integer({ min: 0, max: 10_000 });
const quantileType = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9);
const seconds = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
const durations = fc.array(seconds, { minLength: 1, maxLength: 40 });

describe("responseTime", () => {
  test("lies between the shortest and the longest, and rises with the percentile", () => {
    fc.assert(
      fc.property(
        durations,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        quantileType,
        (responseSeconds, one, other, type) => {
          const at = (percentile: number) =>
            responseTime({ responseSeconds, percentile, quantileType: type })?.percentile ?? Number.NaN;
          const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];
          const slack = 1e-9 * Math.max(...responseSeconds);
          expect(low).toBeGreaterThanOrEqual(Math.min(...responseSeconds) - slack);
          expect(high).toBeLessThanOrEqual(Math.max(...responseSeconds) + slack);
          expect(high).toBeGreaterThanOrEqual(low - slack);
        },
      ),
    );
  });

  test("changes with the unit of time and not with the order", () => {
    fc.assert(
      fc.property(durations, quantileType, (responseSeconds, type) => {
        const summary = responseTime({ responseSeconds, quantileType: type });
        const doubled = responseTime({
          responseSeconds: responseSeconds.map((each) => each * 2),
          quantileType: type,
        });
        const reversed = responseTime({ responseSeconds: responseSeconds.toReversed(), quantileType: type });
        expect(doubled?.mean).toBe(2 * (summary?.mean ?? Number.NaN));
        expect(doubled?.percentile).toBe(2 * (summary?.percentile ?? Number.NaN));
        expect(reversed).toEqual(summary);
      }),
    );
  });
});

describe("rating", () => {
  test("is the same of reviews and of how often each score was given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (scores) => {
        const scale = [1, 2, 3, 4, 5];
        const weights = scale.map((score) => scores.filter((each) => each === score).length);
        expect(rating({ scores: scale, weights })).toBe(rating({ scores }));
        expect(satisfactionScores({ scores }).meanScore).toBe(rating({ scores }));
      }),
    );
  });
});

describe("bayesianRating", () => {
  test("is the weighted mean of what was given and what is expected", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (mean, reviewCount, priorMeanScore, priorReviewCount) => {
          const smoothed = bayesianRating({
            scoreSum: mean * reviewCount,
            reviewCount,
            priorMeanScore,
            priorReviewCount,
          });
          const weight = reviewCount / (reviewCount + priorReviewCount);
          expect(smoothed).toBeCloseTo(weight * mean + (1 - weight) * priorMeanScore, 10);
        },
      ),
    );
  });
});

describe("netPromoterScore", () => {
  test("lies between −100 and 100, and turns around with the crowd", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (answers) => {
        const counts = netPromoterCounts({ answers });
        const score = netPromoterScore(counts) ?? Number.NaN;
        expect(Math.abs(score)).toBeLessThanOrEqual(100);
        const turned = {
          ...counts,
          promoterCount: counts.detractorCount,
          detractorCount: counts.promoterCount,
        };
        expect((netPromoterScore(turned) ?? Number.NaN) + score).toBe(0);
      }),
    );
  });
});

type Numbers = readonly number[];

/** Calculators of a smaller and a larger count. */
const pairs = [
  {
    name: "csatBatch",
    one: (small: number, large: number) => csat({ satisfiedCount: small, ratedCount: large }),
    many: (small: Numbers, large: Numbers) => csatBatch({ satisfiedCount: small, ratedCount: large }),
  },
  {
    name: "positiveReviewRateBatch",
    one: (small: number, large: number) => positiveReviewRate({ positiveCount: small, reviewCount: large }),
    many: (small: Numbers, large: Numbers) =>
      positiveReviewRateBatch({ positiveCount: small, reviewCount: large }),
  },
  {
    name: "aiHandledShareBatch",
    one: (small: number, large: number) => aiHandledShare({ aiSolvedCount: small, routineCount: large }),
    many: (small: Numbers, large: Numbers) =>
      aiHandledShareBatch({ aiSolvedCount: small, routineCount: large }),
  },
  {
    name: "resolutionRateBatch",
    one: (small: number, large: number) => resolutionRate({ resolvedCount: small, receivedCount: large }),
    many: (small: Numbers, large: Numbers) =>
      resolutionRateBatch({ resolvedCount: small, receivedCount: large }),
  },
  {
    name: "complaintRateBatch",
    one: (small: number, large: number) => complaintRate({ complaintCount: small, orderCount: large }),
    many: (small: Numbers, large: Numbers) =>
      complaintRateBatch({ complaintCount: small, orderCount: large }),
  },
  {
    name: "withinSlaShareBatch",
    one: (small: number, large: number) => withinSlaShare({ inTimeCount: small, lateCount: large }),
    many: (small: Numbers, large: Numbers) => withinSlaShareBatch({ inTimeCount: small, lateCount: large }),
  },
];

describe.each(pairs)("$name", ({ one, many }) => {
  test("gives for each row what the scalar gives", () => {
    const row = fc.tuple(count, count).map(([a, b]) => ({ small: Math.min(a, b), large: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const results = many(
          rows.map(({ small }) => small),
          rows.map(({ large }) => large),
        );
        expect(Array.from(results)).toEqual(rows.map(({ small, large }) => one(small, large) ?? Number.NaN));
      }),
    );
  });
});

describe("netPromoterScoreBatch and bayesianRatingBatch", () => {
  test("give for each row what the scalars give", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count)), (rows) => {
        const column = (index: 0 | 1 | 2) => rows.map((row) => row[index]);
        const [first, second, third] = [column(0), column(1), column(2)];
        expect(
          Array.from(
            netPromoterScoreBatch({ promoterCount: first, passiveCount: second, detractorCount: third }),
          ),
        ).toEqual(
          rows.map(
            ([promoterCount, passiveCount, detractorCount]) =>
              netPromoterScore({ promoterCount, passiveCount, detractorCount }) ?? Number.NaN,
          ),
        );
        const prior = { priorMeanScore: 4.2, priorReviewCount: 3 };
        expect(Array.from(bayesianRatingBatch({ scoreSum: first, reviewCount: second, ...prior }))).toEqual(
          rows.map(([scoreSum, reviewCount]) => bayesianRating({ scoreSum, reviewCount, ...prior })),
        );
      }),
    );
  });
});
