import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCaptured } from "../../cli/captured-io.js";

const folder = mkdtempSync(join(tmpdir(), "opscycle-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A rules file with a table whose second row begins here. */
function fileFrom(atLeast: number): string {
  const path = join(folder, `rules-${atLeast}.json`);
  const table = {
    id: "shipping.fee",
    kind: "policy",
    title: { en: "Shipping fee", zh: "运费" },
    facts: { orderValue: { type: "number", minimum: 0 } },
    outputs: { fee: { type: "number" } },
    hitPolicy: "unique",
    rows: [
      { when: { orderValue: { below: 99 } }, then: { fee: 8 } },
      { when: { orderValue: { atLeast } }, then: { fee: 0 } },
    ],
  };
  writeFileSync(path, JSON.stringify({ rules: [table], layers: [] }));
  return path;
}

describe("opscycle rules", () => {
  test("checks and explains the rules that a file brings", async () => {
    const path = fileFrom(99);
    expect((await runCaptured("rules", "check", path)).code).toBe(0);
    const explained = await runCaptured("rules", "explain", "shipping.fee", "--rules", path);
    expect(explained).toMatchObject({ code: 0, stderr: "" });
    expect(explained.stdout).toContain("shipping.fee: Shipping fee (house rule); matched | unmatched");
  });

  test("tells of a gap in a table of a file", async () => {
    const checked = await runCaptured("rules", "check", fileFrom(100));
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain("no row matches orderValue from 99 up to 100 (not included)");
  });
});
