import type { ReplayResult } from "../../replay-result.js";
import { periodText } from "../summary.js";
import type { DataReport } from "../tables/data-tables.js";
import { html, scriptCode, scriptData } from "./markup.js";
import { pageData } from "./page-data.js";
import { pageScript } from "./page-script.js";
import { headlineMarkup, pageSections } from "./page-sections.js";
import { pageStyle } from "./page-style.js";

/** What the page needs that a pure function cannot fetch. */
export interface HtmlReportOptions {
  /** The source of Chart.js as one script that sets the global `Chart`: its `chart.umd.min.js`. */
  readonly chartScript: string;
}

/** Nothing is loaded from anywhere: a report is opened from a disk, and may be mailed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

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
  const sections = pageSections(result, reports);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Replay ${result.totals.firstDate} to ${result.totals.lastDate}</title>
<link rel="icon" href="data:,">
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header>
<h1>The shop under these rules</h1>
<p class="soft">Replay of ${periodText(result)}</p>
</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${headlineMarkup(result)}
<noscript><p>Charts and the list of products need JavaScript.</p></noscript>
${sections.map(
  ({
    id,
    title,
    content,
  }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`,
)}</main>
<script type="application/json" id="page-data">${scriptData(pageData(result))}</script>
<script>${scriptCode(chartScript)}</script>
<script>${scriptCode(pageScript)}</script>
</body>
</html>
`;
  return page.markup;
}
