import type { ReplayResult } from "../../replay-result.js";
import { periodText } from "../summary.js";
import type { DataReport } from "../tables/data-tables.js";
import { type HtmlReportOptions, htmlPage } from "./html-page.js";
import { pageData } from "./page-data.js";
import { pageScript } from "./page-script.js";
import { headlineMarkup, pageSections } from "./page-sections.js";

/**
 * The report of a replay as one self-contained HTML page: charts, and every product with its life and the decisions
 * behind it, to be searched. Equal results give equal bytes.
 *
 * @param reports - what became of the rows of the files, as the readers say
 * @returns the page, from its doctype on
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { createRequire } from "node:module";
 * import { dirname, join } from "node:path";
 * import { dailyFacts } from "opscycle/kpi";
 * import { readOrderLines, recordFile } from "opscycle/records";
 * import { htmlReport, replay } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const chartFolder = dirname(createRequire(import.meta.url).resolve("chart.js"));
 * const chartScript = await readFile(join(chartFolder, "chart.umd.min.js"), "utf8");
 * const csv = "orderId,sku,quantity,unitPrice,orderedAt\n1,mug,2,9.5,2024-05-01\n";
 * const { records, report } = await readOrderLines([recordFile("orders.csv", csv)]).collect();
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const result = await replay({ history: { daily: dailyFacts(records) }, rulebook });
 * htmlReport(result, [report], { chartScript }).slice(0, 15); // => "<!doctype html>"
 * ```
 */
export function htmlReport(
  result: ReplayResult,
  reports: readonly DataReport[],
  { chartScript }: HtmlReportOptions,
): string {
  return htmlPage({
    title: `Replay ${result.totals.firstDate} to ${result.totals.lastDate}`,
    heading: "The shop under these rules",
    subtitle: `Replay of ${periodText(result)}`,
    lead: headlineMarkup(result),
    sections: pageSections(result, reports),
    data: pageData(result),
    pageScript,
    chartScript,
  });
}
