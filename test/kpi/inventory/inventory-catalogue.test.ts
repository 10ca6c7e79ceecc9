import { readFileSync } from "node:fs";
import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

describe("the stock part of the catalogue", () => {
  test.each(["K077", "K078", "K079", "K080", "K081", "K082", "K088"])("has an entry for %s", (number) => {
    const found = kpiCatalogue.find(number).filter(({ id }) => id.startsWith("inventory/"));
    expect(found.length).toBeGreaterThan(0);
  });

  test("has an entry for every function that the folder names", () => {
    const index = readFileSync("src/kpi/inventory/index.ts", "utf8");
    const files = [...index.matchAll(/from "\.\/(.+)\.js"/g)].map(([, file]) => `inventory/${file}`);
    const ids = kpiCatalogue.entries.map(({ id }) => id).filter((id) => id.startsWith("inventory/"));
    expect(ids.toSorted()).toEqual(files.toSorted());
  });
});
