import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as kpi from "opscycle/kpi";
import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { NotFoundError } from "../../src/errors/index.js";
import { errorOf } from "./refuses.js";

const exported: Readonly<Record<string, unknown>> = { ...kpi };
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const sourceOf = (id: string) => readFileSync(`src/kpi/${id}.ts`, "utf8");
const families = readdirSync("src/kpi", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "daily")
  .map(({ name }) => name);

describe("kpiCatalogue", () => {
  test("has every calculator file, and every file is a calculator", () => {
    const support = ["catalogue.ts", "series-batch.ts"];
    const files = families.flatMap((family) =>
      readdirSync(`src/kpi/${family}`)
        .filter((file) => !support.includes(file))
        .map((file) => `${family}/${file.replace(/\.ts$/, "")}`),
    );
    expect(kpiCatalogue.entries.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test("has each id once", () => {
    const ids = kpiCatalogue.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(kpiCatalogue.entries)(
    "$id has titles, formula, source, function, doc block and test",
    (entry) => {
      const name = camelCase(entry.id.split("/")[1] ?? "");
      const source = sourceOf(entry.id);
      expect(entry.titles.en).toMatch(/^[A-Z]/);
      expect(entry.titles.zh).toMatch(/\p{Script=Han}/u);
      expect(entry.formula).not.toBe("");
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(exported[name]).toBeTypeOf("function");
      expect(source).toMatch(
        new RegExp(
          String.raw`@returns[\s\S]*@throws[\s\S]*@example[\s\S]*// => [\s\S]*export function ${name}\(`,
        ),
      );
      expect(existsSync(`test/kpi/${entry.id}.test.ts`)).toBe(true);
    },
  );

  test.each(kpiCatalogue.entries)("$id imports nothing but the shared checks", ({ id }) => {
    const imports = [...sourceOf(id).matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
    const allowed = ["../require.js", "../columns.js", "./series-batch.js", "./mean-daily-demand.js"];
    const inCode = imports.filter((path) => path !== "opscycle/kpi");
    expect(inCode.filter((path) => path !== undefined && !allowed.includes(path))).toEqual([]);
  });

  test.each(["require", "columns", "demand/series-batch"])(
    "%s, which calculators share, imports only errors",
    (path) => {
      const imports = [...sourceOf(path).matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(imports.every((target) => target.endsWith("/errors/index.js"))).toBe(true);
    },
  );

  test("finds by id, by number and by another name", () => {
    const ids = (name: string) => kpiCatalogue.find(name).map(({ id }) => id);
    expect(ids("profit/gross-margin")).toEqual(["profit/gross-margin"]);
    expect(ids("K086")).toEqual([
      "returns/return-rate-by-value",
      "returns/return-rate-by-units",
      "returns/return-rate-by-lines",
    ]);
    expect(ids("roi")).toEqual(["ads/roas"]);
    expect(ids("K999")).toEqual([]);
  });

  test("gets an entry, and says which id was probably meant where there is none", () => {
    expect(kpiCatalogue.get("ads/cpc").titles.en).toBe("Cost per click");
    const error = errorOf(() => kpiCatalogue.get("profit/gros-margin"));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ message: expect.stringContaining("profit/gross-margin") });
  });
});
