import { readFileSync } from "node:fs";
import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

describe("the stock part of the catalogue", () => {
  test("has an entry for every function that the folder names", () => {
    const index = readFileSync("src/kpi/inventory/index.ts", "utf8");
    const files = [...index.matchAll(/from "\.\/(.+)\.js"/g)].map(([, file]) => `inventory/${file}`);
    const ids = kpiCatalogue.entries.map(({ id }) => id).filter((id) => id.startsWith("inventory/"));
    expect(ids.toSorted()).toEqual(files.toSorted());
  });
});
