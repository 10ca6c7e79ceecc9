import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import * as kpi from "opscycle/kpi";
import { dailyFacts, type KpiEntry, kpiCatalogue, measurementSeries, trafficFacts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../src/errors/index.js";
import { importsOf, type SourceFile, sourceFiles } from "../library/source-files.js";
import { errorOf } from "./refuses.js";

const files = sourceFiles("src/kpi");
const tests = sourceFiles("test/kpi");
const entriesOf = (kind: KpiEntry["kind"]) => kpiCatalogue.entries.filter((entry) => entry.kind === kind);
const familyOf = (id: string) => id.slice(0, id.indexOf("/"));
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const nameOf = (path: string) => camelCase(posix.basename(path, ".ts"));
/** What opscycle/kpi exports by its name, a batch form under the name of what it runs. */
const exported = new Map(
  Object.entries(kpi).map(([name, value]) => [name.replace(/Batch$/, ""), value] as const),
);

/** The doc block of a file's own function or value; empty where it exports none of its name. */
function docBlockOf({ path, text }: SourceFile): string {
  const block = String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\nexport (?:function|const) ${nameOf(path)}\b`;
  return new RegExp(block).exec(text)?.[1] ?? "";
}

/** Files that define what their name says and what users import under it. */
const publicFiles = files.filter(
  ({ path, text }) =>
    exported.has(nameOf(path)) && new RegExp(`^export (function|const) ${nameOf(path)}\\b`, "m").test(text),
);

describe("kpiCatalogue", () => {
  test("has the entries of every family, which is a folder with a catalogue", () => {
    const families = files
      .filter(({ path }) => path.endsWith("/catalogue.ts"))
      .map(({ path }) => posix.basename(posix.dirname(path)));
    expect(families.length).toBeGreaterThan(10);
    expect([...new Set(kpiCatalogue.entries.map(({ id }) => familyOf(id)))].toSorted()).toEqual(families);
    for (const family of families) {
      const ids = readFileSync(`src/kpi/${family}/catalogue.ts`, "utf8").match(/^ {4}id: /gm) ?? [];
      expect(kpiCatalogue.entries.filter(({ id }) => familyOf(id) === family)).toHaveLength(ids.length);
    }
  });

  test.each(kpiCatalogue.entries)("$id has titles, formula and source", (entry) => {
    expect(entry.id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(entry.titles.en).toMatch(/^[A-Z\d]/);
    expect(entry.titles.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.formula).not.toBe("");
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.column !== undefined).toBe(entry.kind === "series");
  });

  test.each(entriesOf("calculator"))("$id has its function, doc block and test", ({ id }) => {
    const path = `src/kpi/${id}.ts`;
    expect(exported.get(nameOf(path))).toBeTypeOf("function");
    const block = docBlockOf({ path, text: readFileSync(path, "utf8") });
    for (const part of ["@returns", "@throws", "@example", "// => "]) expect(block).toContain(part);
    expect(existsSync(`test/kpi/${id}.test.ts`)).toBe(true);
  });

  test.each(entriesOf("series"))("$id names a column that facts have", ({ column = "" }) => {
    const facts: Record<string, unknown> = {
      "trafficFacts()": trafficFacts([]),
      "dailyFacts()": dailyFacts([]),
    };
    const [source = "", ...path] = column.split(".");
    const value = path.reduce<unknown>((within, name) => Reflect.get(Object(within), name), facts[source]);
    expect(value).toBeInstanceOf(Float64Array);
  });

  test.each(entriesOf("input"))("$id can be supplied as a measurement", ({ id, unit }) => {
    const measurement = {
      kpi: id,
      subject: "linen dress",
      date: "2024-05-01",
      value: 1,
      source: "Taobao",
      unit,
    };
    const { series } = measurementSeries({ kpi: id, measurements: [measurement] });
    expect(series.map(({ values }) => [...values])).toEqual([[1]]);
    expect(files.map(({ path }) => path)).not.toContain(`src/kpi/${id}.ts`);
  });

  test("finds by id, by number and by another name, in capitals or not", () => {
    const ids = (name: string) => kpiCatalogue.find(name).map(({ id }) => id);
    expect(ids("profit/gross-margin")).toEqual(["profit/gross-margin"]);
    expect(ids("gross-margin")).toEqual(["profit/gross-margin"]);
    expect(ids("K086")).toEqual([
      "returns/return-rate-by-value",
      "returns/return-rate-by-units",
      "returns/return-rate-by-lines",
    ]);
    expect(ids("roi")).toEqual(["ads/roas"]);
    expect(ids("CAC")).toEqual(["ads/cac"]);
    expect(ids("K999")).toEqual([]);
  });

  test("gets an entry, and says which id was probably meant where there is none", () => {
    expect(kpiCatalogue.get("ads/cpc").titles.en).toBe("Cost per click");
    const error = errorOf(() => kpiCatalogue.get("profit/gros-margin"));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ message: expect.stringContaining("profit/gross-margin") });
  });
});

describe("the files of opscycle/kpi", () => {
  test("hold each public function under its own name, or beside what it belongs to", () => {
    const own = publicFiles.map(({ path }) => nameOf(path));
    expect(new Set(own).size).toBe(own.length);
    const beside = {
      dailyFacts: "daily/create-daily-facts-builder",
      orderLineTypes: "daily/order-line-columns",
      stockOnHand: "simulation/policy",
      unitsOnOrder: "simulation/policy",
    };
    expect([...exported.keys()].filter((name) => !own.includes(name)).toSorted()).toEqual(
      Object.keys(beside),
    );
    for (const [name, path] of Object.entries(beside))
      expect(readFileSync(`src/kpi/${path}.ts`, "utf8")).toMatch(
        new RegExp(`^export (function|const) ${name}\\b`, "m"),
      );
  });

  test.each(publicFiles)("$path says what it is for, with an example", ({ path, text }) => {
    const block = docBlockOf({ path, text });
    expect(block).toContain("@example");
    expect(block).toContain("// => ");
  });

  test("are tested, each function in a test of its folder", () => {
    const untested = publicFiles.filter(({ path }) => {
      const family = path.split("/").slice(2, -1)[0] ?? "";
      const mentions = new RegExp(String.raw`\b${nameOf(path)}\b`);
      return !tests.some((each) => each.path.startsWith(`test/kpi/${family}`) && mentions.test(each.text));
    });
    expect(untested.map(({ path }) => path)).toEqual([]);
  });

  test("are all used: what is not public serves another file", () => {
    const used = new Set(
      files.flatMap((file) =>
        importsOf(file).map(({ from }) => posix.join(posix.dirname(file.path), from).replace(/\.js$/, ".ts")),
      ),
    );
    expect(files.map(({ path }) => path).filter((path) => !used.has(path))).toEqual(["src/kpi/index.ts"]);
  });

  test("import one another, the errors and types of records, and packages in the places for them", () => {
    const places: Readonly<Record<string, RegExp>> = {
      "@stdlib/": /^src\/kpi\/special-functions\//,
      "temporal-polyfill": /^src\/kpi\/(calendars|cohorts|comparisons|daily|market|settlement)\//,
      "chinese-days": /^src\/kpi\/calendars\//,
      "dinero.js": /^src\/kpi\/settlement\//,
      "pure-rand": /^src\/kpi\/simulation\//,
    };
    const isAllowed = (path: string, from: string, isType: boolean) => {
      if (!from.startsWith("."))
        return Object.entries(places).some(([name, place]) => from.startsWith(name) && place.test(path));
      const target = posix.join(posix.dirname(path), from);
      return /^src\/(kpi|errors)\//.test(target) || (isType && target.startsWith("src/records/"));
    };
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from, isType }) => !isAllowed(file.path, from, isType))
        .map(({ from }) => `${file.path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});
