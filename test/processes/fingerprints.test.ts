import { readFile } from "node:fs/promises";
import { checkFingerprints, parseFingerprints, recordFingerprints } from "opscycle/operations";
import { builtInProcesses } from "opscycle/processes";
import { describe, expect, test } from "vitest";

const processes = builtInProcesses;
const record = new URL("./fingerprints.json", import.meta.url);

describe("builtInProcesses", () => {
  test("are recorded as they are", async () => {
    await expect(
      `${JSON.stringify(recordFingerprints({ processes, recorded: {} }), null, 2)}\n`,
      "a chart was changed: give a migration, or before 1.0 record it with a changeset: npm run fingerprints",
    ).toMatchFileSnapshot("./fingerprints.json");
  });

  test("go on with what was stored under their recorded definitions", async () => {
    const recorded = parseFingerprints(JSON.parse(await readFile(record, "utf8")));
    expect(Object.keys(recorded)).toHaveLength(processes.length);
    expect(checkFingerprints({ processes, recorded })).toEqual([]);
  });
});
