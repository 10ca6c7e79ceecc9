import type { OrderLineReport, ReadReport } from "../../../records/index.js";
import { countText, wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, words } from "../report-table.js";

/** What became of the rows of files, as the readers report it. */
export type DataReport = ReadReport | OrderLineReport;

/** One sentence about each reading: what was read, and how many rows were left out. */
export function dataSummary(reports: readonly DataReport[]): readonly string[] {
  return reports.map((report) => {
    const [first, ...others] = report.files.map(({ name }) => name);
    const files =
      others.length === 0 ? first : `${first} and ${countText(others.length, "more file", "more files")}`;
    const rest = [
      report.rejected > 0 ? `${countText(report.rejected, "row")} rejected` : "no row rejected",
      ...(report.skipped > 0 ? [`${wholeText(report.skipped)} left out`] : []),
      ...(report.combined > 0 ? [`${wholeText(report.combined)} added to an earlier row`] : []),
      ...(report.lookupRejected > 0
        ? [`${countText(report.lookupRejected, "row")} of look-up files rejected`]
        : []),
      ...(report.duplicates > 0
        ? [`${countText(report.duplicates, "row")} the same as an earlier one, kept`]
        : []),
    ];
    return `${files}: ${countText(report.rows, "row")} read as ${report.preset} (where a row does not say: times in ${report.zone}, ${report.currency}), ${countText(report.records, "record")}; ${rest.join(", ")}${kindsText(report)}.`;
  });
}

/** Files that were given and not read. */
export function ignoredFiles(reports: readonly DataReport[]): ReportTable {
  const files = reports.flatMap((report) => report.files.filter(({ ignored }) => ignored !== undefined));
  return tableOf("Files not read", files, [
    prose("File", ({ name }) => name),
    prose("Why", ({ ignored }) => ignored ?? ""),
  ]);
}

/** Each kind of problem with the number of rows that have it. */
export function problemCountTable(reports: readonly DataReport[]): ReportTable {
  const counts = reports.flatMap(({ problemCounts }) => problemCounts);
  return tableOf("Problems by kind", counts, [
    words("Field", ({ field }) => field),
    prose("Expected", ({ expected }) => expected),
    numbers("Rows", ({ count }) => wholeText(count)),
  ]);
}

/** The first bad rows, by file and line. */
export function firstProblemTable(reports: readonly DataReport[], top: number): ReportTable {
  const problems = reports.flatMap(({ firstProblems }) => firstProblems.slice(0, top));
  return tableOf("First problems", problems, [
    prose("Row", ({ file, line }) => `${file}:${line}`),
    words("Field", ({ field }) => field),
    prose("Expected", ({ expected }) => expected),
    prose("Received", ({ received }) => received),
  ]);
}

/** What is not wrong, but is to be known. */
export function noteTable(reports: readonly DataReport[]): ReportTable {
  const notes = reports.flatMap(({ notes }) => notes);
  return tableOf("Notes on the data", notes, [
    prose("About", ({ about }) => about),
    numbers("Count", ({ count }) => wholeText(count)),
    prose("For example", ({ examples }) => examples.slice(0, 3).join(", ")),
  ]);
}

function kindsText(report: DataReport): string {
  if (!("writeOffs" in report)) return "";
  const kinds = [
    countText(report.sales, "sale"),
    countText(report.returns, "return"),
    ...(report.writeOffs > 0 ? [countText(report.writeOffs, "write-off")] : []),
    ...(report.adjustments > 0 ? [countText(report.adjustments, "adjustment")] : []),
    ...(report.services > 0 ? [`${wholeText(report.services)} of all lines postage, fees and the like`] : []),
  ];
  return `; ${kinds.join(", ")}`;
}
