import { existsSync } from "node:fs";
import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { fulfilmentKpis } from "../../../src/kpi/fulfilment/catalogue.js";
import { returnsKpis } from "../../../src/kpi/returns/catalogue.js";
import { serviceKpis } from "../../../src/kpi/service/catalogue.js";

const entries = [...serviceKpis, ...fulfilmentKpis, ...returnsKpis];

describe("the catalogues of service, fulfilment and returns", () => {
  test.each([
    { number: "K038", alias: "response-speed" },
    { number: "K039", alias: "resolution-rate" },
    { number: "K040", alias: "csat" },
    { number: "K041", alias: "positive-rate" },
    { number: "K042", alias: "rating" },
    { number: "K043", alias: "complaint-rate" },
    { number: "K044", alias: "after-sales-index" },
    { number: "K045", alias: "ai-handle-share" },
    { number: "K083", alias: "ship-48h-rate" },
    { number: "K084", alias: "fulfilment-time" },
    { number: "K085", alias: "logistics-on-time-rate" },
    { number: "K086", alias: "return-rate" },
    { number: "K087", alias: "reverse-logistics-cost" },
  ])("have $number, under its name in the catalogue too", ({ number, alias }) => {
    expect(entries.some(({ sources }) => sources.includes(number))).toBe(true);
    const [named, ...others] = entries.filter(({ aliases }) => aliases.includes(alias));
    expect(named?.sources).toContain(number);
    expect(others).toEqual([]);
  });

  test.each(entries)("$id is in the whole catalogue and has its file and test", ({ id }) => {
    expect(kpiCatalogue.get(id).id).toBe(id);
    expect(existsSync(`src/kpi/${id}.ts`)).toBe(true);
    expect(existsSync(`test/kpi/${id}.test.ts`)).toBe(true);
  });
});
