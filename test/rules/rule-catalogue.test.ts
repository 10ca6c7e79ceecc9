import { existsSync } from "node:fs";
import { builtInRules, findCatalogueRule, ruleCatalogue } from "opscycle/rules";
import { describe, expect, test } from "vitest";

describe("ruleCatalogue", () => {
  test("names each entry once", () => {
    expect(new Set(ruleCatalogue.map(({ number }) => number)).size).toBe(ruleCatalogue.length);
    expect(new Set(ruleCatalogue.map(({ name }) => name)).size).toBe(ruleCatalogue.length);
  });

  test.each(ruleCatalogue)(
    "$number leads to rules and parameters that exist and say so",
    ({ number, carriedBy }) => {
      for (const carrier of carriedBy) {
        if (!("rule" in carrier)) continue;
        const rule = builtInRules.find((one) => one.id === carrier.rule);
        expect(rule?.source).toContain(number);
        if (carrier.param !== undefined)
          expect(Object.keys(rule?.params.shape ?? {})).toContain(carrier.param);
      }
    },
  );

  test("doubts each figure that its rule doubts", () => {
    const doubted = builtInRules.flatMap(({ id, notes }) =>
      Object.entries(notes).flatMap(([param, note]) => (note.questionable ? [`${id} ${param}`] : [])),
    );
    const entries = ruleCatalogue.flatMap(({ carriedBy, questionable }) =>
      carriedBy.flatMap((carrier) =>
        questionable && "rule" in carrier && carrier.param ? [`${carrier.rule} ${carrier.param}`] : [],
      ),
    );
    expect(doubted.filter((one) => !entries.includes(one))).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
  });

  test("has every number that the rules and their defaults name", () => {
    const named = builtInRules.flatMap(({ source, notes }) => [
      ...source,
      ...Object.values(notes).flatMap((note) => note.source?.split(", ") ?? []),
    ]);
    const numbers = new Set(named.filter((source) => /^R\d/.test(source)));
    const known = new Set(ruleCatalogue.map(({ number }) => number));
    expect([...numbers].filter((number) => !known.has(number))).toEqual([]);
  });
});

describe("findCatalogueRule", () => {
  test("finds by number, by the catalogue's name and by the rule's id", () => {
    expect(findCatalogueRule("R001")?.carriedBy).toEqual([{ rule: "ad.roi-gate", param: "payBackRoas" }]);
    expect(findCatalogueRule("roi.break-even")).toBe(findCatalogueRule("R001"));
    expect(findCatalogueRule("product.stage")).toBe(findCatalogueRule("lifecycle.stage-change"));
    expect(findCatalogueRule("R999")).toBeUndefined();
  });
});

describe("builtInRules", () => {
  test.each(builtInRules.map(({ id }) => id))("the id %s leads to its file and its test", (id) => {
    const path = `rules/${id.replace(".", "/")}`;
    expect([existsSync(`src/${path}.ts`), existsSync(`test/${path}.test.ts`)]).toEqual([true, true]);
  });

  test.each([...builtInRules])(
    "$id has titles in both languages, sources, and notes for its defaults",
    (rule) => {
      expect(rule.title.en).toMatch(/^[A-Z]/);
      expect(rule.title.zh).toMatch(/\p{Script=Han}/u);
      expect(rule.source.length).toBeGreaterThan(0);
      expect(Object.keys(rule.notes)).toEqual(Object.keys(rule.defaults));
    },
  );
});
