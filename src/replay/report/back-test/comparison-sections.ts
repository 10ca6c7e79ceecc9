import type { Comparison, RunDifference } from "../../back-test/comparison.js";
import { html, type Markup } from "../html/markup.js";
import { chart, nothing, type PageSection, paragraphs, tableMarkup } from "../html/page-parts.js";
import { type DataReport, dataSummary } from "../tables/data-tables.js";
import { changeLines, effectSentences, flipSentences } from "./comparison-summary.js";
import { campaignDifferenceTable, flipCountTable, measureTable } from "./comparison-tables.js";

/** The sections of the page of a comparison; those with nothing in them are left out. */
export function comparisonSections(
  comparison: Comparison,
  reports: readonly DataReport[],
): readonly PageSection[] {
  const { differences, assumptions } = comparison;
  const many = differences.length > 1;
  const each = (id: string, title: string, content: (difference: RunDifference, index: number) => Markup) =>
    differences.map((difference, index) => ({
      id: `${id}-${index}`,
      title: many ? `${title}: ${difference.names.other}` : title,
      content: content(difference, index),
    }));
  return [
    ...each("changes", "What differs", changeSection),
    { id: "measures", title: "What it comes to", content: measureSection(comparison) },
    ...each("flips", "Which decisions flip", flipSection),
    ...each("products", "Products that fare otherwise", productSection).filter(
      (_, index) => (differences[index]?.products.length ?? 0) > 0,
    ),
    ...each("campaigns", "Campaigns that spend otherwise", (one) =>
      tableMarkup(campaignDifferenceTable(one)),
    ).filter((_, index) => (differences[index]?.campaigns.length ?? 0) > 0),
    { id: "data", title: "Data", content: paragraphs(dataSummary(reports)) },
    {
      id: "assumptions",
      title: "Assumptions",
      content: html`<ul>${assumptions.map((assumption) => html`<li>${assumption}</li>`)}</ul>`,
    },
  ];
}

function changeSection(difference: RunDifference): Markup {
  const lines = changeLines(difference).map((line) => html`<li>${line}</li>`);
  return html`<ul>${lines}</ul>${paragraphs(effectSentences(difference))}`;
}

function measureSection(comparison: Comparison): Markup {
  return html`${tableMarkup(measureTable(comparison))}
<div class="charts">
<div><h3>Value of the stock</h3>${chart("chart-stock", "Lines: value of the simulated stock under each rulebook, day by day. The means stand in the table above.")}</div>
<div><h3>Units lost out of stock</h3>${chart("chart-lost", "Lines: units lost out of stock under each rulebook. The sums stand in the table above.")}</div>
</div>`;
}

function flipSection(difference: RunDifference, index: number): Markup {
  const list = html`<h3>Direct flips</h3><p class="soft">Those that move the most units first; each opens to both decisions.</p>
<ul class="rows flips" id="flip-rows-${index}"></ul><button type="button" id="flip-more-${index}" hidden></button>`;
  return html`${paragraphs(flipSentences(difference))}${tableMarkup(flipCountTable(difference))}${difference.flips.length > 0 ? list : nothing}`;
}

function productSection(_: RunDifference, index: number): Markup {
  return html`<p class="soft">Those that move the most units first.</p>
<ul class="rows moved" id="product-rows-${index}"></ul><button type="button" id="product-more-${index}" hidden></button>`;
}
