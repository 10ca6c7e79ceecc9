import type { Comparison } from "../../back-test/comparison.js";
import { countText, wholeText } from "../figures.js";
import { type HtmlReportOptions, htmlPage } from "../html/html-page.js";
import { html, type Markup } from "../html/markup.js";
import type { DataReport } from "../tables/data-tables.js";
import { comparisonPageData } from "./comparison-page-data.js";
import { comparisonScript } from "./comparison-script.js";
import { comparisonSections } from "./comparison-sections.js";
import { comparisonTitle } from "./comparison-summary.js";
import { differenceText, measureRows, measureText } from "./measure-rows.js";

/**
 * The report of a comparison as one self-contained HTML page: what differs, what it comes to, stock and lost units over
 * time, every flip with both decisions, every product that fares otherwise. Equal comparisons give equal bytes.
 *
 * @param reports - what became of the rows of the files, as the readers say
 */
export function comparisonHtml(
  comparison: Comparison,
  reports: readonly DataReport[],
  { chartScript }: HtmlReportOptions,
): string {
  const [first, second] = comparison.runs;
  return htmlPage({
    title: `${first?.name ?? ""} and ${second?.name ?? ""}`,
    heading: "One history under other rules",
    subtitle: `Comparison of ${comparisonTitle(comparison)}`,
    lead: leadMarkup(comparison),
    sections: comparisonSections(comparison, reports),
    data: comparisonPageData(comparison),
    pageScript: comparisonScript,
    chartScript,
  });
}

/** What a reader asks first, under the second rulebook, with how it differs from the first. */
const leading = [
  "Served share of demand",
  "Sales lost out of stock",
  "Average stock value",
  "Stock-out rate",
];

function leadMarkup({ runs, currency, differences }: Comparison): Markup {
  const [base, other] = runs;
  if (base === undefined || other === undefined) return html``;
  const rows = measureRows([base.measures, other.measures], currency).filter(({ name }) =>
    leading.some((start) => name.startsWith(start)),
  );
  const figures = rows.map((row) => {
    const [before, after] = [row.value(base.measures), row.value(other.measures)];
    return figure(
      row.name,
      measureText(row, after),
      `${differenceText(row, before, after)}, from ${measureText(row, before)}`,
    );
  });
  const flips = differences[0]?.flips.length ?? 0;
  const moved = differences[0]?.products.length ?? 0;
  return html`<dl class="figures">${figures}${figure("Decisions that flip", wholeText(flips), `through the rulebook alone; ${countText(moved, "product goes", "products go")} another way`)}</dl>`;
}

function figure(name: string, value: string, note: string): Markup {
  return html`<div class="figure"><dt>${name}</dt><dd><div class="value">${value}</div><div class="note">${note}</div></dd></div>`;
}
