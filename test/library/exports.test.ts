import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { subpaths } from "../../tsup.config.js";

describe("exports", () => {
  test("the package's subpaths are the folders that are built", () => {
    const declared = Object.keys(manifest.exports).filter(
      (path) => path !== "." && path !== "./package.json",
    );
    expect(declared.sort()).toEqual(subpaths.map((path) => `./${path}`).sort());
  });

  for (const path of ["", ...subpaths.map((subpath) => `/${subpath}`)]) {
    test(`opscycle${path} exports what it did`, async () => {
      const exported: object = await import(path === "" ? "../../src/index.js" : `../../src${path}/index.js`);
      expect(Object.keys(exported).sort()).toMatchSnapshot();
    });
  }
});
