import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

const fee = {
  id: "shipping.fee",
  kind: "policy",
  title: { en: "Shipping fee", zh: "运费" },
  facts: { amount: { type: "number", minimum: 0 }, region: { oneOf: ["江浙沪", "其他"] } },
  outputs: { fee: { type: "number" } },
  hitPolicy: "unique",
  rows: [{ when: {}, then: { fee: 8 } }],
};
/** 江浙沪 and 其他 in GB18030, as a Chinese spreadsheet saves them. */
const gb18030 = Buffer.concat([
  Buffer.from("region;amount;fee\r\n"),
  Buffer.from([0xbd, 0xad, 0xd5, 0xe3, 0xbb, 0xa6]),
  Buffer.from(";-;0\r\n"),
  Buffer.from([0xc6, 0xe4, 0xcb, 0xfb]),
  Buffer.from(";< 99;8\r\n"),
  Buffer.from([0xc6, 0xe4, 0xcb, 0xfb]),
  Buffer.from(";>= 99;0\r\n"),
]);
const files: { readonly [name: string]: string | Buffer } = {
  "rules.json": JSON.stringify({ rules: [fee], layers: [] }),
  "fee.csv": gb18030,
  "gap.csv": "region;amount;fee\n江浙沪;-;0\n-;≥ 99;0\n",
};

let folder: string;
const at = (name: string) => join(folder, name);
const rows = (...argv: readonly string[]) => runCaptured("rules", "rows", ...argv);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-"));
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
});
afterAll(() => rm(folder, { recursive: true }));

describe("opscycle rules rows", () => {
  test("prints the rows of a table as CSV that a spreadsheet takes for UTF-8", async () => {
    const { code, stdout } = await rows("shipping.fee", "--rules", at("rules.json"));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "\uFEFFamount,region,fee\n,,8\n" });
  });

  test("prints the rows of a spreadsheet as JSON, whatever it is encoded in", async () => {
    const { code, stdout } = await rows("shipping.fee", at("fee.csv"), "--rules", at("rules.json"));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { when: { region: "江浙沪" }, then: { fee: 0 } },
      { when: { region: "其他", amount: { below: 99 } }, then: { fee: 8 } },
      { when: { region: "其他", amount: { atLeast: 99 } }, then: { fee: 0 } },
    ]);
  });

  test("names every fault by the rows of the spreadsheet", async () => {
    const { code, stdout, stderr } = await rows("shipping.fee", at("gap.csv"), "--rules", at("rules.json"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.replaceAll(`${folder}/`, "")).toBe(
      [
        "opscycle: gap.csv: the rows are not valid",
        '  rows should be without gaps, or the table with otherwise or gaps "allowed", not a gap: no row matches amount up to 99 (not included), region "其他"',
        '  row 3 should be apart from other rows, not an overlap: rows 2 and 3 both match amount from 99, region "江浙沪"',
        "",
      ].join("\n"),
    );
  });

  test("what it prints of a built-in table it reads back", async () => {
    const { stdout } = await rows("service.grade");
    await writeFile(at("grade.csv"), stdout);
    const back = await rows("service.grade", at("grade.csv"));
    expect(back.code).toBe(0);
    expect(JSON.parse(back.stdout)[0]).toEqual({
      when: { safetyConcern: true },
      then: { grade: "big", handler: "dedicated-person" },
    });
  });

  test.each([
    [["trial.pass"], 2, "trial.pass is no decision table: it has no rows"],
    [["service.grad"], 2, '(did you mean "service.grade"?)'],
    [["service.grade", "nothing.csv"], 1, "there is no such file or folder"],
  ])("%j ends with %i and says: %s", async (argv, code, sentence) => {
    const ran = await rows(...argv);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
    expect(ran.stderr).toContain(sentence);
  });
});
