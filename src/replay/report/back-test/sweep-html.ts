import type { Sweep } from "../../back-test/sweep.js";
import type { TradeOff } from "../../back-test/trade-offs.js";
import { type HtmlReportOptions, htmlPage } from "../html/html-page.js";
import { html } from "../html/markup.js";
import { chart, type PageSection, paragraphs, tableMarkup } from "../html/page-parts.js";
import { type DataReport, dataSummary } from "../tables/data-tables.js";
import { sweepScript } from "./sweep-script.js";
import {
  measureTitles,
  paramText,
  pointText,
  stepTable,
  sweepNotes,
  sweepTable,
  sweepTitle,
  tradeOffSentence,
  tradeOffTitles,
} from "./sweep-tables.js";

/**
 * The report of a sweep as one self-contained HTML page: a chart of each trade-off, its points named by their values,
 * those that another beats greyed, and what each value comes to. Equal sweeps give equal bytes.
 *
 * @param reports - what became of the rows of the files, as the readers say
 */
export function sweepHtml(
  sweep: Sweep,
  reports: readonly DataReport[],
  { chartScript }: HtmlReportOptions,
): string {
  return htmlPage({
    title: `Sweep of ${sweep.params.map(paramText).join(" and ")}`,
    heading: "What each value comes to",
    subtitle: `Sweep of ${sweepTitle(sweep)}`,
    lead: html`${paragraphs(sweepNotes(sweep))}`,
    sections: sections(sweep, reports),
    data: { tradeOffs: sweep.tradeOffs.map((tradeOff) => chartData(sweep, tradeOff)) },
    pageScript: sweepScript,
    chartScript,
  });
}

function sections(sweep: Sweep, reports: readonly DataReport[]): readonly PageSection[] {
  const { tradeOffs, assumptions } = sweep;
  return [
    ...tradeOffs.map((tradeOff, index) => ({
      id: tradeOff.id,
      title: `${measureTitles[tradeOff.gain] ?? tradeOff.gain} against ${measureTitles[tradeOff.cost]?.toLowerCase() ?? tradeOff.cost}`,
      content: html`<p>${tradeOffSentence(sweep, tradeOff)}</p>
${chart(`chart-${index}`, `Points: ${tradeOffTitles[tradeOff.id]} for each value. The figures stand in the table below.`)}${tableMarkup(stepTable(sweep, tradeOff))}`,
    })),
    { id: "values", title: "The figures", content: tableMarkup(sweepTable(sweep)) },
    { id: "data", title: "Data", content: paragraphs(dataSummary(reports)) },
    {
      id: "assumptions",
      title: "Assumptions",
      content: html`<ul>${assumptions.map((assumption) => html`<li>${assumption}</li>`)}</ul>`,
    },
  ];
}

function chartData({ points, currency }: Sweep, { gain, cost, frontier }: TradeOff) {
  const money = currency === null ? "" : `, ${currency}`;
  return {
    gain: measureTitles[gain] ?? gain,
    cost: `${measureTitles[cost] ?? cost}${money}`,
    isShare: gain === "servedShare",
    frontier,
    points: points.map((point) => ({
      label: pointText(point),
      x: point.measures[cost],
      y: point.measures[gain],
    })),
  };
}
