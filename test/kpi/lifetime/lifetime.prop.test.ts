import fc from "fast-check";
import {
  bgNbdConditionalExpectedPurchases,
  bgNbdConditionalExpectedPurchasesBatch,
  bgNbdLogLikelihood,
  bgNbdProbabilityAlive,
  bgNbdProbabilityAliveBatch,
  gammaGammaExpectedValue,
  gammaGammaExpectedValueBatch,
  paretoNbdConditionalExpectedPurchases,
  paretoNbdConditionalExpectedPurchasesBatch,
  paretoNbdLogLikelihood,
  paretoNbdProbabilityAlive,
  paretoNbdProbabilityAliveBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const bgNbd = fc.record({ r: positive, alpha: positive, a: positive, b: positive });
const paretoNbd = fc.record({ r: positive, alpha: positive, s: positive, beta: positive });
const gammaGamma = fc.record({ p: positive, q: positive, gamma: positive });
const history = fc
  .record({
    frequency: fc.integer({ min: 0, max: 300 }),
    recency: fc.double({ min: 0, max: 1, noNaN: true }),
    agePeriods: fc.double({ min: 0.1, max: 500, noNaN: true }),
  })
  .map(({ frequency, recency, agePeriods }) => ({
    frequency,
    recencyPeriods: frequency === 0 ? 0 : recency * agePeriods,
    agePeriods,
  }));
const histories = fc.array(history, { minLength: 1, maxLength: 12 });
const columnsOf = (rows: readonly { frequency: number; recencyPeriods: number; agePeriods: number }[]) => ({
  frequency: rows.map(({ frequency }) => frequency),
  recencyPeriods: rows.map(({ recencyPeriods }) => recencyPeriods),
  agePeriods: rows.map(({ agePeriods }) => agePeriods),
});

describe("probability to be there", () => {
  test("is from 0 to 1 and falls with silence, under the BG/NBD model", () => {
    fc.assert(
      fc.property(bgNbd, history, positive, (parameters, customer, silence) => {
        const now = bgNbdProbabilityAlive({ parameters, ...customer });
        const later = { ...customer, agePeriods: customer.agePeriods + silence };
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(bgNbdProbabilityAlive({ parameters, ...later })).toBeLessThanOrEqual(now);
      }),
    );
  });

  test("is from 0 to 1 and falls with silence, under the Pareto/NBD model", () => {
    fc.assert(
      fc.property(paretoNbd, history, positive, (parameters, customer, silence) => {
        const now = paretoNbdProbabilityAlive({ parameters, ...customer });
        const later = { ...customer, agePeriods: customer.agePeriods + silence };
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(paretoNbdProbabilityAlive({ parameters, ...later })).toBeLessThanOrEqual(now * (1 + 1e-9));
      }),
    );
  });
});

describe("log-likelihood", () => {
  const logLikelihoods = [
    (rows: Parameters<typeof columnsOf>[0]) =>
      bgNbdLogLikelihood({
        parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
        customers: columnsOf(rows),
      }),
    (rows: Parameters<typeof columnsOf>[0]) =>
      paretoNbdLogLikelihood({
        parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
        customers: columnsOf(rows),
      }),
  ];

  test.each(logLikelihoods)("adds up over customers, whatever their order", (logLikelihood) => {
    fc.assert(
      fc.property(histories, (rows) => {
        const whole = logLikelihood(rows);
        const parts = rows.reduce((sum, row) => sum + logLikelihood([row]), 0);
        const within = 1e-12 * (1 + rows.reduce((sum, row) => sum + Math.abs(logLikelihood([row])), 0));
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(within);
        expect(Math.abs(whole - logLikelihood(rows.toReversed()))).toBeLessThanOrEqual(within);
      }),
    );
  });
});

describe("expected purchases", () => {
  test("grow with the periods and do not depend on the time unit", () => {
    fc.assert(
      fc.property(bgNbd, history, positive, (parameters, customer, periods) => {
        const expected = bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods });
        const more = bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods: periods * 2 });
        const inDays = bgNbdConditionalExpectedPurchases({
          parameters: { ...parameters, alpha: parameters.alpha * 7 },
          frequency: customer.frequency,
          recencyPeriods: customer.recencyPeriods * 7,
          agePeriods: customer.agePeriods * 7,
          periods: periods * 7,
        });
        expect(more).toBeGreaterThanOrEqual(expected * (1 - 1e-9));
        expect(Math.abs(inDays - expected)).toBeLessThanOrEqual(1e-9 * expected);
      }),
    );
  });
});

describe("batches", () => {
  test("give for each row what the scalars give", () => {
    fc.assert(
      fc.property(histories, bgNbd, paretoNbd, positive, (rows, bg, pareto, periods) => {
        const columns = columnsOf(rows);
        expect(Array.from(bgNbdProbabilityAliveBatch({ parameters: bg, ...columns }))).toEqual(
          rows.map((row) => bgNbdProbabilityAlive({ parameters: bg, ...row })),
        );
        expect(Array.from(paretoNbdProbabilityAliveBatch({ parameters: pareto, ...columns }))).toEqual(
          rows.map((row) => paretoNbdProbabilityAlive({ parameters: pareto, ...row })),
        );
        expect(
          Array.from(bgNbdConditionalExpectedPurchasesBatch({ parameters: bg, ...columns, periods })),
        ).toEqual(rows.map((row) => bgNbdConditionalExpectedPurchases({ parameters: bg, ...row, periods })));
        expect(
          Array.from(paretoNbdConditionalExpectedPurchasesBatch({ parameters: pareto, ...columns, periods })),
        ).toEqual(
          rows.map((row) => paretoNbdConditionalExpectedPurchases({ parameters: pareto, ...row, periods })),
        );
      }),
    );
  });

  test("of the spend model too, with NaN where it is undefined", () => {
    fc.assert(
      fc.property(gammaGamma, histories, (parameters, rows) => {
        const frequency = rows.map((row) => row.frequency);
        const averageValue = rows.map((row) => row.agePeriods);
        expect(Array.from(gammaGammaExpectedValueBatch({ parameters, frequency, averageValue }))).toEqual(
          rows.map(
            (row) =>
              gammaGammaExpectedValue({
                parameters,
                frequency: row.frequency,
                averageValue: row.agePeriods,
              }) ?? Number.NaN,
          ),
        );
      }),
    );
  });
});
