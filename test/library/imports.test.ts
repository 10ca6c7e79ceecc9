import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { buildingIn, builtIn } from "../../tsup.config.js";
import { importsOf, sourceFiles } from "./source-files.js";

/** Imports go only backwards along this line. */
const order = ["errors", "records", "kpi", "rules", "processes", "operations", "replay", "cli"];
const mayImport = new Map<string, readonly string[]>([
  ...order.map((folder, index) => [folder, order.slice(0, index + 1)] as const),
  ["diagrams", ["errors", "records", "kpi", "rules", "processes", "diagrams"]],
  ["manual", ["errors", "records", "kpi", "rules", "processes", "diagrams", "manual"]],
  ["adapters", ["errors", "records", "kpi", "rules", "processes", "operations", "adapters"]],
  ["testing", [...order.filter((folder) => folder !== "cli"), "diagrams", "testing"]],
  ["index.ts", ["errors", "kpi", "rules", "processes"]],
]);
// The command line draws diagrams, writes manuals and tries cases too.
mayImport.set("cli", [...order, "diagrams", "manual", "testing"]);

const files = sourceFiles("src");
const folderOf = (path: string) => path.split("/")[1] ?? "";
const packages = (path: string) =>
  files
    .filter((file) => file.path.startsWith(path))
    .flatMap((file) => importsOf(file).map((statement) => ({ file: file.path, ...statement })))
    .filter(({ from }) => !from.startsWith("."));

describe("imports", () => {
  test("the source is there", () => {
    expect(files.length).toBeGreaterThan(100);
    expect([...new Set(files.map(({ path }) => folderOf(path)))].sort()).toEqual(
      [...mayImport.keys()].sort(),
    );
  });

  test("go only backwards from folder to folder", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith(".") && !from.endsWith(".json"))
        .map(({ from }) => folderOf(posix.join(posix.dirname(file.path), from)))
        .filter((folder) => !mayImport.get(folderOf(file.path))?.includes(folder))
        .map((folder) => `${file.path} imports ${folder}`),
    );
    expect(wrong).toEqual([]);
  });

  test("of xstate stand in processes only, and types of it in testing, diagrams and the manual", () => {
    const wrong = packages("src").filter(
      ({ file, from, isType }) =>
        from.startsWith("xstate") &&
        folderOf(file) !== "processes" &&
        !(["testing", "diagrams", "manual"].includes(folderOf(file)) && (isType || from === "xstate/graph")),
    );
    expect(wrong).toEqual([]);
  });

  test("of zod do not stand in the KPIs or the errors, but for types", () => {
    const wrong = [...packages("src/kpi"), ...packages("src/errors")].filter(
      ({ from, isType }) => from === "zod" && !isType,
    );
    expect(wrong).toEqual([]);
  });

  test("of Node's own modules stand in the command line and the SQLite store only", () => {
    expect(
      packages("src").filter(
        ({ file, from }) =>
          from.startsWith("node:") && folderOf(file) !== "cli" && !file.startsWith("src/operations/sqlite/"),
      ),
    ).toEqual([]);
  });

  test("of what reaches a database stand in the stores only", () => {
    const wrong = packages("src")
      .filter(({ from }) => /^(kysely|pg|pg-boss|@photostructure\/sqlite)(\/|$)/.test(from))
      .filter(({ file }) => !/^src\/operations\/(sql|sqlite|postgres|pg-boss)\//.test(file));
    expect(wrong).toEqual([]);
  });

  test("clocks, randomness and the environment are not read where everything is pure", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bperformance\.now\(/;
    const wrong = files
      .filter(({ path }) =>
        [
          "errors",
          "records",
          "kpi",
          "rules",
          "processes",
          "replay",
          "diagrams",
          "manual",
          "adapters",
        ].includes(folderOf(path)),
      )
      .filter(({ text }) => impure.test(text))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test("of packages that are built in stand only in the modules that are built with them", () => {
    const users = packages("src").filter(({ from }) => builtIn.test(from));
    expect(users.length).toBeGreaterThan(0);
    expect(
      users.filter(({ file }) => !buildingIn.some((path) => file.startsWith(path.replace("*.ts", "")))),
    ).toEqual([]);
  });

  test("of packages are all declared: those that are built in for development, the others for users", () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const builtInPackages = Object.keys(manifest.devDependencies).filter((name) => builtIn.test(name));
    const used = new Set(
      packages("src").map(({ from }) =>
        from
          .split("/")
          .slice(0, from.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
    );
    const expected = [...declared, ...builtInPackages];
    expect([...used].filter((name) => !name.startsWith("node:") && !expected.includes(name))).toEqual([]);
    // Optional peers are loaded by name, where they are there.
    const isLoaded = (name: string) =>
      name in manifest.peerDependenciesMeta && files.some(({ text }) => text.includes(`"${name}"`));
    expect(expected.filter((name) => !used.has(name) && !isLoaded(name) && name !== "chart.js")).toEqual([]);
    expect(declared.filter((name) => builtIn.test(name))).toEqual([]);
  });

  test("of packages that are built in are named in the notices, which are shipped", () => {
    const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");
    const builtInPackages = Object.keys(manifest.devDependencies).filter((name) => builtIn.test(name));
    expect(builtInPackages.filter((name) => !notices.includes(`\`${name}\``))).toEqual([]);
    expect(manifest.files).toContain("THIRD-PARTY-NOTICES.md");
  });
});
