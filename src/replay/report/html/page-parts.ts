import type { ReportTable } from "../report-table.js";
import { html, type Markup } from "./markup.js";

/** A section of the page. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** No markup. */
export const nothing = html``;

/** A place for a chart. @param alternative - what it shows, for those who do not see it */
export function chart(id: string, alternative: string): Markup {
  return html`<div class="chart"><canvas id="${id}" role="img" aria-label="${alternative}"></canvas></div>`;
}

/** Sentences, a paragraph each. */
export function paragraphs(texts: readonly string[]): Markup {
  return html`${texts.map((text) => html`<p class="soft">${text}</p>`)}`;
}

/** A table that scrolls by itself where it is wider than the page. */
export function tableMarkup({ title, columns, rows }: ReportTable): Markup {
  if (rows.length === 0) return nothing;
  const kind = (index: number) => (columns[index]?.align === "right" ? html` class="number"` : nothing);
  const head = columns.map((column, index) => html`<th scope="col"${kind(index)}>${column.title}</th>`);
  const body = rows.map(([first = "", ...others]) => {
    const cells = others.map((cell, index) => html`<td${kind(index + 1)}>${cell}</td>`);
    return html`<tr><th scope="row"${kind(0)}>${first}</th>${cells}</tr>`;
  });
  return html`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
