import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createDailyFactsBuilder } from "opscycle/kpi";
import { type RecordFile, readAdDays, readOrderLines } from "opscycle/records";
import { compare, replay } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { rulebookWith } from "./histories.js";

const shared = "../shared/data";
const isThere = (folder: string) => {
  const there = existsSync(join(shared, folder));
  if (!there) console.warn(`${folder} is not there: its tests are skipped`);
  return there;
};

function file(path: string): RecordFile {
  return {
    name: path,
    open: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}

async function readFiles(paths: readonly string[]) {
  const reading = readOrderLines(paths.map(file));
  const { zone } = await reading.prepare();
  const builder = createDailyFactsBuilder({ zone });
  for await (const lines of reading) builder.add(lines);
  return { daily: builder.build(), report: reading.report };
}

async function replayFiles(paths: readonly string[]) {
  const { daily, report } = await readFiles(paths);
  return { result: await replay({ history: { daily }, rulebook: rulebookWith() }), report };
}

function olistFiles(): readonly string[] {
  const folder = join(shared, "olist-sample");
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv.gz"));
  return names.sort().map((name) => join(folder, name));
}

describe("replay of real data", () => {
  // Totals as the data set's own description and an exact decimal sum of the file give them.
  test.skipIf(!isThere("online-retail"))("Online Retail: 541,909 lines of a gift shop", async () => {
    const { result, report } = await replayFiles([join(shared, "online-retail/online-retail.csv.gz")]);
    expect(report).toMatchObject({
      rows: 541_909,
      rejected: 0,
      duplicates: 5268,
      returns: 9288,
      writeOffs: 1336,
      adjustments: 3,
    });
    expect(result.totals).toMatchObject({
      documents: 25_900,
      skus: 4070,
      customers: 4372,
      firstDate: "2010-12-01",
      lastDate: "2011-12-09",
    });
    expect(result.totals.gmv).toBeCloseTo(10_655_622.48, 1);
    expect(result.months.map(({ partial }) => partial)).toEqual([...Array(12).fill(false), true]);
    const { demandUnits, servedUnits, lostUnits, forgoneUnits } = result.totals;
    expect(servedUnits + lostUnits + forgoneUnits).toBe(demandUnits);
    for (const product of result.products)
      expect(result.journal[product.entries.at(-1) ?? -1]?.to).toEqual(product.states);
    const states = new Set(result.products.map(({ state }) => state));
    for (const state of ["trial", "operating", "restarting", "retiring", "retired", "dropped"] as const)
      expect(states).toContain(state);
  });

  test.skipIf(!isThere("olist-sample"))("Olist: a folder of tables of a marketplace", async () => {
    const { result, report } = await replayFiles(olistFiles());
    // 8,365 items; 775 of the 8,135 orders have none.
    expect(report).toMatchObject({ records: 8365, rejected: 0 });
    expect(result.totals.documents).toBe(8135 - 775);
    expect(result.products.length).toBeGreaterThan(0);
  });

  test.skipIf(!isThere("online-ads"))("Online ads: three campaigns meet their gate", async () => {
    const { records } = await readAdDays([
      file(join(shared, "online-ads/online_advertising_performance.csv.gz")),
    ]).collect();
    const { daily } = { daily: createDailyFactsBuilder().build() };
    const { campaigns, journal } = await replay({
      history: { daily, adDays: records },
      rulebook: rulebookWith(),
    });
    expect(campaigns.map(({ campaignId }) => campaignId)).toEqual(["camp 1", "camp 2", "camp 3"]);
    // The data set's own total of cost: 175,192.9957.
    expect(campaigns.reduce((sum, { spend, forgoneSpend }) => sum + spend + forgoneSpend, 0)).toBeCloseTo(
      175_192.9957,
      3,
    );
    expect(journal.some(({ decision }) => decision?.rule === "ad.roi-gate")).toBe(true);
  });
});

describe("compare on real data", () => {
  test.skipIf(!isThere("olist-sample"))(
    "Olist: a stricter trial is the cause of all that differs",
    async () => {
      const { daily } = await readFiles(olistFiles());
      const rulebooks = [rulebookWith(), rulebookWith({ "trial.pass": { minimumUnits: 5 } })];
      const { runs, differences } = await compare({ history: { daily }, rulebooks });
      for (const { measures } of runs) {
        const { demandUnits, servedUnits, lostUnits, forgoneUnits } = measures;
        expect(servedUnits + lostUnits + forgoneUnits).toBe(demandUnits);
      }
      const [{ flips, products, counts } = expect.fail()] = differences;
      expect(products.length).toBeGreaterThan(0);
      expect(new Set(flips.filter(({ kind }) => kind === "product").map(({ rule }) => rule))).toEqual(
        new Set(["trial.pass"]),
      );
      expect(products.filter(({ cause }) => cause.kind !== "decision")).toEqual([]);
      // A trial that is to show more passes no product that it did not pass before.
      expect(counts.filter(({ outcomes, direct }) => outcomes.other === "pass" && direct > 0)).toEqual([]);
    },
  );
});
