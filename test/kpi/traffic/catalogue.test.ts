import * as kpi from "opscycle/kpi";
import { kpiCatalogue, trafficFacts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const families = ["traffic", "conversion", "content", "comparisons", "market"];
const own = kpiCatalogue.entries.filter(({ id }) => families.includes(id.split("/")[0] ?? ""));
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `K${String(first + index).padStart(3, "0")}`);

describe("the catalogues of traffic, conversion, content, comparisons and market", () => {
  // K007 and K011 are rates of advertising.
  const elsewhere = ["K007", "K011"];
  test.each([...range(1, 25), ...range(54, 61), "K076", ...range(89, 102)])("hold %s", (number) => {
    const entries = elsewhere.includes(number) ? kpiCatalogue.entries : own;
    expect(entries.filter(({ sources }) => sources.includes(number))).not.toEqual([]);
  });

  test.each(own.filter(({ kind }) => kind === "calculator"))("name a function: $id", ({ id }) => {
    const name = (id.split("/")[1] ?? "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(Reflect.get(kpi, name)).toBeTypeOf("function");
  });

  test.each(own.filter(({ kind }) => kind === "series"))("name a column: $id", ({ column = "" }) => {
    const [facts, table = "", measure = ""] = column.split(".");
    const sources = { "trafficFacts()": trafficFacts([]), "dailyFacts()": kpi.dailyFacts([]) };
    const days: unknown = Reflect.get(Reflect.get(sources, facts ?? ""), table);
    expect(typeof days === "object" && days !== null && Reflect.get(days, measure)).toBeInstanceOf(
      Float64Array,
    );
  });

  test("name a column for series only", () => {
    expect(own.filter(({ kind, column }) => (kind === "series") !== (column !== undefined))).toEqual([]);
  });
});
