import type { ReplayResult } from "../../replay-result.js";
import { wholeText } from "../figures.js";
import { headlines, stockSummary } from "../summary.js";
import { alertKindTable } from "../tables/alert-tables.js";
import { campaignTable } from "../tables/campaign-table.js";
import {
  type DataReport,
  dataSummary,
  firstProblemTable,
  ignoredFiles,
  noteTable,
  problemCountTable,
} from "../tables/data-tables.js";
import { ruleTitle } from "../tables/decision-table.js";
import { fleetTable } from "../tables/fleet-table.js";
import { lifecycleStates, stateTable } from "../tables/lifecycle-tables.js";
import { monthNotes, monthTable } from "../tables/month-table.js";
import { html, type Markup } from "./markup.js";
import { chart, nothing, type PageSection, paragraphs, tableMarkup } from "./page-parts.js";

/** The sections of the page, what is to be done first; those with nothing in them are left out. */
export function pageSections(result: ReplayResult, reports: readonly DataReport[]): readonly PageSection[] {
  const { alerts, proposals, campaigns } = result;
  return [
    ...(alerts.length > 0
      ? [{ id: "alerts", title: "Alerts of the last week", content: alertSection(result) }]
      : []),
    ...(proposals.length > 0
      ? [{ id: "restock", title: "Restock proposals", content: proposalSection() }]
      : []),
    ...(campaigns.length > 0
      ? [{ id: "campaigns", title: "Ad campaigns", content: tableMarkup(campaignTable(result)) }]
      : []),
    { id: "months", title: "Months", content: monthSection(result) },
    { id: "states", title: "Products by state", content: stateSection(result) },
    { id: "stock", title: "Simulated stock", content: stockSection(result) },
    { id: "products", title: "Products", content: productSection(result) },
    { id: "decisions", title: "Decisions", content: decisionSection(result) },
    { id: "data", title: "Data", content: dataSection(reports) },
    { id: "assumptions", title: "Assumptions", content: assumptionSection(result) },
  ];
}

/** The figures to be seen first. */
export function headlineMarkup(result: ReplayResult): Markup {
  const figures = headlines(result).map(
    ({ name, value, note }) =>
      html`<div class="figure"><dt>${name}</dt><dd><div class="value">${value}</div><div class="note">${note}</div></dd></div>`,
  );
  return html`<dl class="figures">${figures}</dl>`;
}

/** A year and the month to compare it with. */
const MONTHS_SHOWN = 13;

function monthSection(result: ReplayResult): Markup {
  const table = monthTable(result);
  const older = table.rows.length - MONTHS_SHOWN;
  const earlier = html`<details class="more"><summary>The ${wholeText(older)} months before</summary>${tableMarkup({ ...table, title: "Months before", rows: table.rows.slice(0, older) })}</details>`;
  return html`${chart("chart-months", "Bars: net sales by month. The figures stand in the tables below.")}
${tableMarkup({ ...table, rows: table.rows.slice(-MONTHS_SHOWN) })}${older > 0 ? earlier : nothing}${paragraphs(monthNotes(result))}`;
}

function stateSection(result: ReplayResult): Markup {
  return html`${chart("chart-states", "Areas: products in each lifecycle state, day by day. The figures at the end of each month stand in a table below.")}
${tableMarkup(stateTable(result))}
<details class="more"><summary>The figures at the end of each month</summary>${tableMarkup(fleetTable(result))}</details>`;
}

function stockSection(result: ReplayResult): Markup {
  return html`${paragraphs(stockSummary(result))}
<div class="charts">
<div><h3>Value of the stock</h3>${chart("chart-stock", "Area: value of the simulated stock, day by day. The figures stand under Products by state.")}</div>
<div><h3>Units served and lost</h3>${chart("chart-units", "Bars: units served and units lost out of stock. The figures stand under Products by state.")}</div>
</div>`;
}

function alertSection(result: ReplayResult): Markup {
  const kinds = alertKindTable(result).rows.map(
    ([kind = "", count = ""]) => html`<option value="${kind}">${kind} (${count})</option>`,
  );
  const all = html`<option value="">all (${wholeText(result.alerts.length)})</option>`;
  return html`<div class="tools"><label>Kind<select id="alert-kind">${all}${kinds}</select></label></div>
<ul class="rows alerts" id="alert-rows"></ul><button type="button" id="alert-more" hidden></button>`;
}

function proposalSection(): Markup {
  return html`<p class="soft">The largest first; each opens to its arithmetic.</p>
<ul class="rows proposals" id="proposal-rows"></ul><button type="button" id="proposal-more" hidden></button>`;
}

function decisionSection({ tallies }: ReplayResult): Markup {
  const rows = tallies.map(
    ({ rule, outcome, count, example }, index) => html`<li><details data-example="${index}"><summary>
<span class="code">${rule}</span><span class="name">${ruleTitle(rule)}</span><strong>${outcome}</strong><span class="amount">${wholeText(count)}</span>
</summary><div class="inside"><p class="soft">The latest: ${example.subject}, ${example.date}</p><div class="example"></div></div></details></li>`,
  );
  return html`<p class="soft">How often each rule answered what; each row opens to the latest decision of its kind.</p>
<ul class="rows decisions">${rows}</ul>`;
}

function productSection({ products }: ReplayResult): Markup {
  const states = Object.keys(lifecycleStates).flatMap((state) => {
    const count = products.filter((life) => life.state === state).length;
    return count === 0 ? [] : [html`<option value="${state}">${state} (${wholeText(count)})</option>`];
  });
  return html`<div class="tools" role="search">
<label class="search">Search by code, name or category<input type="search" id="product-search" autocomplete="off"></label>
<label>State<select id="product-state"><option value="">all</option>${states}</select></label>
<label>Order<select id="product-order"><option value="sales">highest sales</option><option value="lost">most units lost</option><option value="forgone">most sold on after it was off sale</option><option value="stock">most in stock</option><option value="out">longest out of stock</option><option value="">by code</option></select></label>
</div>
<p class="soft"><span id="product-count" aria-live="polite"></span>. Each opens to why it is where it is.</p>
<ul class="rows products" id="product-rows"></ul><button type="button" id="product-more" hidden></button>`;
}

function dataSection(reports: readonly DataReport[]): Markup {
  const tables = [
    ignoredFiles(reports),
    problemCountTable(reports),
    firstProblemTable(reports, 20),
    noteTable(reports),
  ].filter(({ rows }) => rows.length > 0);
  return html`${paragraphs(dataSummary(reports))}${tables.map((table) => html`<h3>${table.title}</h3>${tableMarkup(table)}`)}`;
}

function assumptionSection({ assumptions, rulebook }: ReplayResult): Markup {
  return html`<ul>${assumptions.map((assumption) => html`<li>${assumption}</li>`)}</ul>
<p class="soft">Rulebook <code>${rulebook.slice(0, 12)}</code></p>`;
}
