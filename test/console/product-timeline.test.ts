import { describe, expect, test } from "vitest";
import {
  drawnPoints,
  letters,
  markedThresholds,
  spanOf,
} from "../../examples/console/page/chart/kpi-lines.js";
import { rememberedOf, skuOf } from "../../examples/console/page/product/remembered.js";
import { changeOf, standing, statesInWords } from "../../examples/console/page/product/standing.js";
import { decidingStep } from "../../examples/console/page/product/timeline/deciding-step.js";
import type { Step } from "../../examples/console/shared/api.js";

const titles = {
  operating: { en: "Operating", zh: "正式营运" },
  "operating.sales": { en: "Sales", zh: "动销" },
  "operating.sales.slow": { en: "Slow", zh: "滞销" },
};

function step(revision: number, from: readonly string[], to: readonly string[]): Step {
  return {
    process: "product",
    id: "A",
    revision,
    at: "2026-03-01T00:00:00.000Z",
    cause: { type: "command" },
    from,
    to,
    why: [],
    events: [],
  };
}

describe("standing", () => {
  test("says the stage, and each region in it", () => {
    expect(standing(titles, ["operating.sales.slow", "operating.stock.low"], "en")).toEqual({
      stage: "Operating",
      parts: [
        ["Sales", "Slow"],
        ["stock", "low"],
      ],
    });
    expect(standing(titles, ["operating"], "zh")).toEqual({ stage: "正式营运", parts: [] });
  });

  test("says the stage once, whatever is in it", () => {
    expect(statesInWords(titles, ["operating.sales.slow", "operating.stock.low"], "en")).toBe(
      "Operating: Sales › Slow · stock › low",
    );
    expect(statesInWords(titles, ["operating.sales.slow"], "zh")).toBe("正式营运 › 动销 › 滞销");
    expect(statesInWords(titles, [], "en")).toBe("");
  });
});

describe("changeOf", () => {
  test("tells what was left and what was come to, and nothing of what stayed", () => {
    expect(
      changeOf(
        ["operating.stock.low", "operating.sales.selling"],
        ["operating.stock.out", "operating.sales.selling"],
      ),
    ).toEqual({
      left: ["operating.stock.low"],
      entered: ["operating.stock.out"],
    });
  });
});

describe("decidingStep", () => {
  test("is the step into the way out, whatever came after it", () => {
    const into = step(7, ["operating.sales.slow"], ["retiring.clearing"]);
    const steps = [
      step(9, ["retiring.overdue"], ["retired"]),
      step(8, ["retiring.clearing"], ["retiring.overdue"]),
      into,
      step(6, ["trial.testing"], ["operating.sales.slow"]),
    ];
    expect(decidingStep(steps)).toBe(into);
    expect(decidingStep(steps.slice(0, 2))).toBeUndefined();
  });

  test("is the step before a recall that gave the product back to its way out", () => {
    const first = step(3, ["operating"], ["retiring.clearing"]);
    const steps = [
      step(5, ["withdrawn"], ["retiring.clearing"]),
      step(4, ["retiring.clearing"], ["withdrawn"]),
      first,
    ];
    expect(decidingStep(steps)).toBe(first);
  });

  test("is the end of a recall that retired the product", () => {
    const end = step(5, ["withdrawn"], ["retiring.clearing"]);
    expect(decidingStep([end, step(4, ["operating"], ["withdrawn"])])).toBe(end);
  });
});

describe("the lines of a KPI", () => {
  const line = { rule: "r", param: "p", title: { en: "Floor", zh: "下限" }, value: 30, from: "house" };

  test("have letters, which lines that are near share", () => {
    const marked = markedThresholds([line, { ...line, value: 2 }, { ...line, value: 29 }]);
    expect(marked.map(({ mark }) => mark)).toEqual(["A", "B", "C"]);
    expect([...letters(marked, spanOf({ points: [], thresholds: marked }))]).toEqual([
      ["B", "B"],
      ["C", "A C"],
    ]);
  });

  test("show by a dot a value that no line leads to", () => {
    const values = [1, null, 2, 3, null, null, 4];
    const points = values.map((value, index) => ({ date: `2026-03-0${index + 1}`, value }));
    expect(drawnPoints(points).map(({ isAlone }) => isAlone)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("rememberedOf", () => {
  test("gives what can be said in a line", () => {
    const context = { sku: "A-1", units: 0, lines: [1], windows: {}, note: "", live: false, rest: null };
    expect(rememberedOf(context)).toEqual([
      { name: "sku", value: "A-1" },
      { name: "units", value: 0 },
      { name: "live", value: false },
    ]);
    expect(rememberedOf(undefined)).toEqual([]);
  });

  test("finds the product that an instance is about", () => {
    expect(skuOf({ sku: "A-1" })).toBe("A-1");
    expect(skuOf({ subject: "A-1", scope: { sku: "A-1", category: "cups" } })).toBe("A-1");
    expect(skuOf({ subject: "the whole shop", scope: {} })).toBeUndefined();
  });
});
