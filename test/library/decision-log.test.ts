import { readFileSync } from "node:fs";
import { kpiCatalogue } from "opscycle/kpi";
import { builtInRules } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "./source-files.js";

const log = readFileSync("docs/decision-log.md", "utf8");
const told = new Set(log.match(/E-\d\d/g));
/** What stands under each heading that names a number. */
const entries = log.split(/^### /m).slice(1);

/** The rules and KPIs to which the entries of a number lead. */
function linked(number: string): string {
  return entries.filter((entry) => entry.split("\n", 1)[0]?.includes(number)).join("\n");
}

describe("decision log", () => {
  test("tells of each of the 52 gaps", () => {
    const numbers = Array.from({ length: 52 }, (_, index) => `E-${String(index + 1).padStart(2, "0")}`);
    expect(numbers.filter((number) => !told.has(number))).toEqual([]);
  });

  test("knows each number that the source refers to", () => {
    const referred = sourceFiles("src").flatMap(({ text }) => text.match(/\bE-\d\d\b/g) ?? []);
    expect(referred.length).toBeGreaterThan(100);
    expect([...new Set(referred)].filter((number) => !told.has(number))).toEqual([]);
  });

  test("leads from a number to each rule and KPI that has it among its sources", () => {
    const sources = [
      ...builtInRules.map(({ id, source }) => ({ page: `rules/${id}.md`, source })),
      ...kpiCatalogue.entries.map(({ id, sources }) => ({ page: `kpis/${id}.md`, source: sources })),
    ];
    const numbers = [
      ...new Set(sources.flatMap(({ source }) => source.filter((one) => /^E-\d\d$/.test(one)))),
    ];
    const astray = numbers.filter((number) => {
      const pages = sources.filter(({ source }) => source.includes(number)).map(({ page }) => page);
      return !pages.every((page) => linked(number).includes(page));
    });
    expect(astray).toEqual([]);
  });
});
