import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJsonFile } from "../../src/cli/read-json-file.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("readJsonFile", () => {
  const read = async (text: string) => {
    await writeFile(join(folder, "rules.json"), text);
    return readJsonFile(join(folder, "rules.json"));
  };

  test("reads a file with a byte-order mark", async () => {
    expect(await read('\uFEFF{"layers": []}')).toEqual({ layers: [] });
  });

  test.each([
    [" \n", "the file is empty"],
    ['{"layers": [],}', "is not JSON at line 1, column 15: the comma before } is one too many"],
    [
      '{"trial.pass": 1,\n "trial.pass": 2}',
      'names something twice in one object at line 2, column 2: "trial.pass" stands there a second time, and only one can hold',
    ],
  ])("refuses %j with the place and the reason", async (text, reason) => {
    await expect(read(text)).rejects.toThrow(`rules.json: ${reason}`);
  });
});
