import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("opscycle manual", () => {
  test("prints the chapters that are asked for", async () => {
    const { code, stdout, stderr } = await runCaptured("manual", "--process", "order", "return");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/^## /gm)?.length).toBeGreaterThan(4);
    expect(stdout).toContain('<a id="process-order"></a>');
    expect(stdout).not.toContain('<a id="process-shipment"></a>');
  });

  test("writes a Chinese page into a file", async () => {
    const path = join(folder, "manual.html");
    const ran = await runCaptured(
      "manual",
      "--lang",
      "zh",
      "--format",
      "html",
      "--process",
      "order",
      "--out",
      path,
    );
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(path, "utf8")).toContain('<html lang="zh-CN">');
  });

  test("takes lengths and thresholds from a rules file and a scope", async () => {
    const argv = ["manual", "--process", "order", "--scope", "platform=tmall"];
    const { stdout } = await runCaptured(...argv, "--rules", "test/cli/rules-with-house-layer.json");
    expect(stdout).toContain("`platform=tmall`");
  });

  test.each([
    [["--process", "ordr"], 2, 'there is no process ordr (did you mean "order"?)'],
    [["--scope", "tmall"], 2, "It must be keys with values"],
    [["--scope", "platfrom=tmall"], 2, "platform"],
    [["--lang", "de"], 2, "Allowed choices are en, zh"],
    [["--rules", "nowhere.json"], 1, "nowhere.json: there is no such file or folder"],
    [["--process", "alert", "--out", "/nowhere/manual.md"], 1, "/nowhere/manual.md: there is no such file"],
  ])("%j ends with %i", async (argv, expected, sentence) => {
    const { code, stdout, stderr } = await runCaptured("manual", ...argv);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

describe("opscycle diagram", () => {
  test("draws a chart as SVG in Chinese, into a file", async () => {
    const path = join(folder, "order.svg");
    const ran = await runCaptured("diagram", "order", "--format", "svg", "--lang", "zh", "--out", path);
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(path, "utf8")).toMatch(/^<svg [^>]*lang="zh-CN"/);
  });

  test("lights states in an SVG, and only there", async () => {
    const { stdout } = await runCaptured(
      "diagram",
      "replenishment",
      "--format",
      "svg",
      "--states",
      "ordered.late",
    );
    expect(stdout).toContain("Now in: Ordered › Late</desc>");
    const unknown = await runCaptured(
      "diagram",
      "replenishment",
      "--format",
      "svg",
      "--states",
      "orderd.late",
    );
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('did you mean "ordered.late"?');
    const mermaid = await runCaptured("diagram", "replenishment", "--states", "ordered.late");
    expect(mermaid.code).toBe(2);
    expect(mermaid.stderr).toContain("--states needs --format svg");
  });

  test("prints a Mermaid chart in Chinese", async () => {
    const { stdout } = await runCaptured("diagram", "replenishment", "--lang", "zh");
    expect(stdout).toContain("requested --> rejected : 驳回");
  });
});
