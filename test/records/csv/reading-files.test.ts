import { type ReadOptions, type RecordFile, readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { fileInPieces, gb18030, gzipped } from "./sample-files.js";

const HEADER = "orderId,sku,name,quantity,unitPrice,orderedAt";
const row = (id: string, name = "mug") => `${id},S-1,${name},2,9.5,2024-05-01 10:00:00`;
const read = (file: RecordFile, options?: ReadOptions) => readOrderLines([file], options).collect();
const names = async (file: RecordFile, options?: ReadOptions) =>
  (await read(file, options)).records.map(({ name }) => name);

describe("readOrderLines, encodings", () => {
  test("reads UTF-8 with and without a byte-order mark", async () => {
    const csv = `${HEADER}\n${row("1", "保温杯")}\n`;
    expect(await names(recordFile("a.csv", csv))).toEqual(["保温杯"]);
    expect(await names(recordFile("a.csv", `\ufeff${csv}`))).toEqual(["保温杯"]);
  });

  test("reads UTF-16 with a byte-order mark, as Excel saves Unicode text", async () => {
    const csv = `\ufeff${HEADER.replaceAll(",", "\t")}\n${row("1", "保温杯").replaceAll(",", "\t")}\n`;
    const bytes = new Uint8Array(Buffer.from(csv, "utf16le"));
    const { records, report } = await read(recordFile("a.txt", bytes));
    expect(records[0]?.name).toBe("保温杯");
    expect(report.files[0]?.encoding).toBe("utf-16le");
  });

  test("the sample encoder agrees with published GB2312 codes of 订单", () => {
    expect([...gb18030("订单")]).toEqual([0xb6, 0xa9, 0xb5, 0xa5]);
  });

  test("finds GB18030 out though the first Chinese character comes late", async () => {
    const early = Array.from({ length: 20_000 }, (_, index) => row(String(index))).join("\n");
    const bytes = gb18030(`${HEADER}\n${early}\n${row("last", "保温杯")}\n`);
    const { records, report } = await read(fileInPieces("a.csv", bytes, [65_536]));
    expect(records.length).toBe(20_001);
    expect(records.at(-1)?.name).toBe("保温杯");
    expect(report.files[0]?.encoding).toBe("gb18030");
  });

  test("finds GB18030 out though its first characters happen to be valid UTF-8", async () => {
    // 磨 and 模 are C4 A5 and C4 A3 in GB2312, which in UTF-8 are two letters of Latin.
    const bytes = gb18030(`${HEADER}\n${row("1", "磨模")}\n${row("2", "保温杯")}\n`);
    expect(await names(recordFile("a.csv", bytes))).toEqual(["磨模", "保温杯"]);
  });

  test("does not decide by the first few characters of a long file", async () => {
    const between = Array.from({ length: 10_000 }, (_, index) => row(String(index))).join("\n");
    const bytes = gb18030(`${HEADER}\n${row("first", "磨模")}\n${between}\n${row("last", "保温杯")}\n`);
    const { records } = await read(fileInPieces("a.csv", bytes, [65_536]));
    expect([records[0]?.name, records.at(-1)?.name]).toEqual(["磨模", "保温杯"]);
  });

  test("takes what is neither UTF-8 nor GB18030 for Windows-1252", async () => {
    const bytes = new Uint8Array(Buffer.from(`${HEADER}\n${row("1", "mug \u00a3 5")}\n`, "latin1"));
    const { records, report } = await read(recordFile("a.csv", bytes));
    expect(records[0]?.name).toBe("mug £ 5");
    expect(report.files[0]?.encoding).toBe("windows-1252");
  });

  test("takes the encoding that it is told", async () => {
    const bytes = new Uint8Array(Buffer.from(`${HEADER}\n${row("1", "D\u00e9cor")}\n`, "latin1"));
    expect(await names(recordFile("a.csv", bytes), { encoding: "windows-1252" })).toEqual(["Décor"]);
  });

  test("refuses bytes that are not in the encoding, and an encoding that there is not", async () => {
    const bytes = gb18030(`${HEADER}\n${row("1", "保温杯")}\n`);
    await expect(read(recordFile("a.csv", bytes), { encoding: "utf-8" })).rejects.toThrow(
      "a.csv requires its input to be utf-8 text",
    );
    await expect(read(recordFile("a.csv", bytes), { encoding: "utf-9" })).rejects.toThrow(InvalidInputError);
  });
});

describe("readOrderLines, gzip", () => {
  const csv = `${HEADER}\n${Array.from({ length: 500 }, (_, index) => row(String(index))).join("\n")}\n`;

  test("unpacks gzip by its first bytes, whatever the name", async () => {
    const { records } = await read(fileInPieces("orders.csv", gzipped(csv), [1, 7, 100]));
    expect(records.length).toBe(500);
  });

  test.each([
    ["cut off", (bytes: Uint8Array) => bytes.slice(0, bytes.length - 20)],
    [
      "with wrong bytes",
      (bytes: Uint8Array) => bytes.map((byte, index) => (index > 60 ? byte ^ 0x55 : byte)),
    ],
  ])("says of a gzip file %s that it is damaged", async (_what, damage) => {
    const file = recordFile("orders.csv.gz", damage(gzipped(csv)));
    await expect(read(file)).rejects.toThrow(
      /^orders\.csv\.gz requires its input to be a whole gzip file, received a damaged one/,
    );
  });

  test("passes on the failure of the source itself", async () => {
    const start = gzipped(csv).slice(0, 50);
    let pulls = 0;
    const broken: RecordFile = {
      name: "orders.csv.gz",
      open: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            pulls += 1;
            if (pulls === 1) controller.enqueue(start);
            else controller.error(new Error("the disk is gone"));
          },
        }),
    };
    await expect(read(broken)).rejects.toThrow(/^the disk is gone$/);
  });
});

describe("readOrderLines, rows", () => {
  test.each([
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\n"],
    [",", "\r"],
  ])("finds out the delimiter %j and the line end %j", async (delimiter, newline) => {
    const csv = [HEADER, row("1"), row("2")].join(newline).replaceAll(",", delimiter);
    const { records } = await read(recordFile("a.csv", csv));
    expect(records.map(({ orderId, orderedAt }) => [orderId, orderedAt])).toEqual([
      ["1", "2024-05-01T02:00:00.000Z"],
      ["2", "2024-05-01T02:00:00.000Z"],
    ]);
  });

  test("takes the delimiter that Excel's sep line names", async () => {
    const csv = `sep=;\r\n${HEADER.replaceAll(",", ";")}\r\n${row("1").replaceAll(",", ";")}\r\nbad;;;;;\r\n`;
    const { records, report } = await read(recordFile("a.csv", csv));
    expect(records.length).toBe(1);
    expect(report.firstProblems[0]?.line).toBe(4);
  });

  test("counts lines within quotes, so that a problem is found in an editor", async () => {
    const csv = `${HEADER}\n1,S-1,"two\nlines, ""quoted""",2,9.5,2024-05-01\n2,S-1,mug,zero,9.5,2024-05-01\n`;
    const { records, report } = await read(recordFile("a.csv", csv));
    expect(records[0]?.name).toBe('two\nlines, "quoted"');
    expect(report.firstProblems).toEqual([
      { file: "a.csv", line: 4, field: "quantity", expected: "a number", received: '"zero"' },
    ]);
  });

  test("reports a quote that is never closed with its line, and reads the rest", async () => {
    const csv = `${HEADER}\n${row("1")}\n2,S-1,"mug,2,9.5,2024-05-01\n${row("3")}\n${row("4")}\n`;
    const { records, report } = await read(recordFile("a.csv", csv));
    expect(records.map(({ orderId }) => orderId)).toEqual(["1", "3", "4"]);
    expect(report.firstProblems).toEqual([
      {
        file: "a.csv",
        line: 3,
        field: "quotes",
        expected: "a quoted field that closes",
        received: "a quote without its end",
      },
    ]);
    expect([report.rows, report.records, report.rejected]).toEqual([4, 3, 1]);
  });

  test("does not hold a long file back for a quote that is never closed", async () => {
    const line = `${row("1")}\n`;
    const start = `${HEADER}\n0,S-1,"mug,2,9.5,2024-05-01\n`;
    let sent = 0;
    const file: RecordFile = {
      name: "a.csv",
      open: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            const text = sent === 0 ? start : line.repeat(2000);
            sent += text.length;
            controller.enqueue(new TextEncoder().encode(text));
            if (sent > 16_000_000) controller.close();
          },
        }),
    };
    const reading = readOrderLines([file]);
    let sentBeforeFirst = 0;
    let count = 0;
    for await (const lines of reading) {
      if (count === 0) sentBeforeFirst = sent;
      count += lines.length;
    }
    expect(sentBeforeFirst).toBeLessThan(2_000_000);
    expect(reading.report).toMatchObject({ records: count, rows: count + 1, rejected: 1 });
    expect(count % 2000).toBe(0);
    expect(reading.report.firstProblems[0]).toMatchObject({ line: 2, field: "quotes" });
  });

  test("gives a file up whose quotes are broken all over", async () => {
    const many = Array.from({ length: 300 }, () => '1,S-1,"mug"s\n",2').join("\n");
    await expect(read(recordFile("a.csv", `${HEADER}\n${many}\n`))).rejects.toThrow("CSV whose quotes close");
  });

  test("keeps a quote inside a bare field", async () => {
    expect(await names(recordFile("a.csv", `${HEADER}\n${row("1", '5" nail')}\n`))).toEqual(['5" nail']);
  });

  test("reports rows with too few or too many fields, and counts blank lines", async () => {
    const csv = `${HEADER}\n1,S-1\n\n${row("2")},extra\n,,,,,\n${row("3")},,\n`;
    const { records, report } = await read(recordFile("a.csv", csv));
    expect(records.map(({ orderId }) => orderId)).toEqual(["3"]);
    expect(report.firstProblems.map(({ line, expected, received }) => [line, expected, received])).toEqual([
      [2, "6 fields", "2 fields"],
      [4, "6 fields", "7 fields"],
    ]);
    expect(report.files[0]?.blankLines).toBe(2);
  });

  test.each([
    ["", "an empty file"],
    ["\n\n", "a blank line"],
  ])("refuses %j", async (csv, received) => {
    await expect(read(recordFile("a.csv", csv))).rejects.toThrow(
      `a.csv requires its input to be CSV with a header line, received ${received}`,
    );
  });

  test("reads a file that has a header and nothing else", async () => {
    const { records, report } = await read(recordFile("a.csv", HEADER));
    expect(records).toEqual([]);
    expect(report.rows).toBe(0);
  });
});
