import { conversionFunnel } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("conversionFunnel", () => {
  test("gives each step its share of the step before and of the first", () => {
    const steps = [
      { name: "click", count: 1000 },
      { name: "cart", count: 200 },
      { name: "payment", count: 50 },
    ];
    expect(conversionFunnel({ steps })).toEqual([
      { name: "click", count: 1000, of: null, rate: null, overallRate: 1, lost: null },
      { name: "cart", count: 200, of: "click", rate: 0.2, overallRate: 0.2, lost: 800 },
      { name: "payment", count: 50, of: "cart", rate: 0.25, overallRate: 0.05, lost: 150 },
    ]);
  });

  test("takes another denominator where a step names one", () => {
    const steps = [
      { name: "visit", count: 1000 },
      { name: "favourite", count: 100 },
      { name: "cart", count: 200, of: "visit" },
      { name: "payment", count: 50, of: "visit" },
    ];
    const funnel = conversionFunnel({ steps });
    expect(funnel.map(({ of }) => of)).toEqual([null, "visit", "visit", "visit"]);
    expect(funnel.map(({ rate }) => rate)).toEqual([null, 0.1, 0.2, 0.05]);
  });

  test("knows no rate of a step that nobody reached", () => {
    const steps = [
      { name: "click", count: 10 },
      { name: "cart", count: 0 },
      { name: "payment", count: 0 },
    ];
    expect(conversionFunnel({ steps }).map(({ rate }) => rate)).toEqual([null, 0, null]);
    const empty = conversionFunnel({ steps: steps.slice(1) });
    expect(empty.map(({ overallRate }) => overallRate)).toEqual([null, null]);
  });

  test("takes a step larger than the one before only when told so", () => {
    const steps = [
      { name: "cart", count: 10 },
      { name: "payment", count: 15 },
    ];
    expect(errorOf(() => conversionFunnel({ steps }))).toMatchObject({ issues: [{ path: "steps.1.count" }] });
    const [, payment] = conversionFunnel({ steps, allowLargerSteps: true });
    expect(payment).toMatchObject({ rate: 1.5, lost: -5 });
  });

  test("is empty without steps", () => {
    expect(conversionFunnel({ steps: [] })).toEqual([]);
  });

  test.each([
    { step: { name: "click", count: 5 }, path: "steps.1.name" },
    { step: { name: "cart", count: 5, of: "clik" }, path: "steps.1.of" },
    { step: { name: "cart", count: 5, of: "cart" }, path: "steps.1.of" },
    { step: { name: "cart", count: -1 }, path: "steps.1.count" },
    { step: { name: "cart", count: Number.NaN }, path: "steps.1.count" },
    { step: { name: "cart", count: 11 }, path: "steps.1.count" },
  ])("refuses $step", ({ step, path }) => {
    const error = errorOf(() => conversionFunnel({ steps: [{ name: "click", count: 10 }, step] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "conversionFunnel", issues: [{ path }] });
  });

  test("says which step was probably meant", () => {
    const steps = [
      { name: "click", count: 10 },
      { name: "cart", count: 5, of: "clik" },
    ];
    expect(errorOf(() => conversionFunnel({ steps }))).toMatchObject({
      message: expect.stringContaining('did you mean "click"'),
    });
  });

  test("refuses to go without steps", () => {
    const input = { steps: undefined } as never;
    expect(errorOf(() => conversionFunnel(input))).toMatchObject({
      subject: "conversionFunnel",
      issues: [{ path: "steps", received: "nothing" }],
    });
  });
});
