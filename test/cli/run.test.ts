import { readFile } from "node:fs/promises";
import { builtInProcesses } from "opscycle/processes";
import { builtInRules } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

describe("opscycle", () => {
  test.each([
    [[], "Usage: opscycle"],
    [["nosuch"], "unknown command 'nosuch'"],
    [["replay"], "missing required argument 'orders'"],
    [["replay", "a.csv", "b.csv"], "too many arguments"],
    [["replay", "a.csv", "--lead-tim", "3"], "(Did you mean --lead-time?)"],
    [["replay", "a.csv", "--lead-time", "soon"], "It must be a number of 0 or more."],
    [["replay", "a.csv", "--lead-time", "-1"], "It must be a number of 0 or more."],
    [["replay", "a.csv", "--top", "0"], "It must be a whole number of 1 or more."],
    [["replay", "a.csv", "--zone", "Mars"], "It must be an IANA time zone such as Europe/London."],
    [["replay", "a.csv", "--currency", "pounds"], "It must be an ISO 4217 code such as CNY."],
    [["replay", "a.csv", "--map", "sku"], 'each part to be field=Header, received "sku"'],
    [["replay", "a.csv", "--encoding", "klingon"], "It must be an encoding such as utf-8 or gb18030."],
    [["replay", "a.csv", "--why", ""], "It must not be empty."],
    [["replay", "a.csv", "--journal"], "option '--journal' needs '--out'"],
    [["replay", "a.csv", "--full"], "option '--full' needs '--why'"],
    [["replay", "a.csv", "--ads-year", "2020"], "option '--ads-year' needs '--ads'"],
    [["replay", "a.csv", "--preset", "shopify", "--map", "sku=Code"], "cannot be used with option '--map"],
    [["rules", "explain", "--at", "yesterday"], "It must be an ISO 8601 instant such as"],
    [["replay", "a.csv", "--format", "pdf"], "Allowed choices are text, json, html."],
    [["replay", "a.csv", "--preset", "shopfy"], "Allowed choices are opscycle, superstore, online-retail"],
    [["rules"], "Usage: opscycle rules"],
    [["rules", "check"], "missing required argument 'file'"],
    [["rules", "explain", "trial.pas"], 'rulebook has no rule trial.pas (did you mean "trial.pass"?)'],
    [["diagram"], "missing required argument 'process'"],
    [
      ["diagram", "prodct"],
      'there is no process prodct (did you mean "product"?); the processes are product, listing, ',
    ],
  ])("%j ends with 2 and says: %s", async (argv, sentence) => {
    const { code, stdout, stderr } = await runCaptured(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });

  test.each([[["--help"]], [["replay", "--help"]], [["rules", "--help"]], [["help", "diagram"]]])(
    "%j prints help and ends with 0",
    async (argv) => {
      const { code, stdout, stderr } = await runCaptured(...argv);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("Usage: opscycle");
    },
  );

  test("prints the version of the package", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    expect(await runCaptured("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("opscycle rules", () => {
  test("check accepts the smallest rules file and says what is assumed and questionable", async () => {
    const { code, stdout } = await runCaptured("rules", "check", "test/cli/rules-with-house-layer.json");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "valid. Layers: starter, house, fresh food; on platforms: taobao, tmall, jd, pinduoduo.",
    );
    expect(stdout).toMatch(/Questionable:\n(.*\n)*? {2}inventory\.turnover uses healthyTurnoverDays = 3\.5/);
    expect(stdout).toMatch(/Not set: .*:\n(.*\n)*? {2}order\.unpaid: remindAfterHours, closeAfterHours\n/);
    expect(stdout).toMatch(/Assumed .*:\n(.*\n)*? {2}trial\.pass: minimumDays 30, maximumDays 120, /);
  });

  test("schema names every rule that has parameters", async () => {
    const { stdout } = await runCaptured("rules", "schema");
    const { properties } = JSON.parse(stdout).properties.layers.items.properties.params;
    const withParams = builtInRules.filter(({ params }) => Object.keys(params.shape).length > 0);
    expect(Object.keys(properties).sort()).toEqual(withParams.map(({ id }) => id).sort());
  });

  test("schema knows the parameters of a file's own rules", async () => {
    const { stdout } = await runCaptured("rules", "schema", "--rules", "test/cli/rules-with-own-rule.json");
    const { properties } = JSON.parse(stdout).properties.layers.items.properties.params;
    expect(Object.keys(properties["fresh.shelf-life"].properties)).toEqual(["minimumDaysLeft"]);
  });

  test("explain names value, layer and source of each parameter in a scope", async () => {
    const rules = ["--rules", "test/cli/rules-with-house-layer.json"];
    const everywhere = await runCaptured("rules", "explain", "inventory.restock", ...rules);
    const fresh = await runCaptured("rules", "explain", "inventory.restock", ...rules, "--category", "fresh");
    expect(everywhere.stdout).toMatch(/leadTimeDays\s+9\s+house\n/);
    expect(fresh.stdout).toMatch(/leadTimeDays\s+3\s+fresh food\n/);
    expect(fresh.stdout).toMatch(/windowDays\s+30\s+default\s+R006\n/);
    expect(fresh.stdout).toMatch(/bufferDays\s+\d+\s+starter\s+assumed\n/);
  });

  test("explain says what nothing sets", async () => {
    const { stdout } = await runCaptured("rules", "explain", "trial.pass", "--no-starter");
    expect(stdout).toMatch(/minimumDays\s+not set: the rule is undecided\n/);
    expect(stdout).toMatch(/minimumRoas\s+not set, not looked at\n/);
  });

  test("explain without a rule goes through all of them", async () => {
    const { stdout } = await runCaptured("rules", "explain");
    for (const { id } of builtInRules) expect(stdout).toContain(`${id}: `);
  });
});

describe("opscycle diagram", () => {
  test.each(builtInProcesses.map(({ id }) => id))("prints the chart of %s", async (id) => {
    const { code, stdout } = await runCaptured("diagram", id);
    expect(code).toBe(0);
    expect(stdout).toContain("stateDiagram-v2");
  });
});
