import { settlementTerms } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

describe("settlementTerms", () => {
  test("are those of the catalogue", () => {
    expect(settlementTerms).toEqual({
      taobao: { kind: "after-receipt", minDays: 7, maxDays: 15 },
      tmall: { kind: "after-receipt", minDays: 7, maxDays: 15 },
      pinduoduo: { kind: "after-receipt", minDays: 5, maxDays: 15 },
      jd: { kind: "month-after-order" },
    });
  });
});
