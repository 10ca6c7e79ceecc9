import { html, type Markup, scriptCode, scriptData } from "./markup.js";
import type { PageSection } from "./page-parts.js";
import { pageStyle } from "./page-style.js";

/** What the page needs that a pure function cannot fetch. */
export interface HtmlReportOptions {
  /** The source of Chart.js as one script that sets the global `Chart`: its `chart.umd.min.js`. */
  readonly chartScript: string;
}

/** Nothing is loaded from anywhere: a report is opened from a disk, and may be mailed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** What a page is made of. */
export interface PageContent extends HtmlReportOptions {
  readonly title: string;
  readonly heading: string;
  readonly subtitle: string;
  /** What stands before the first section. */
  readonly lead: Markup;
  readonly sections: readonly PageSection[];
  /** What `pageScript` finds in the element `page-data`. */
  readonly data: unknown;
  readonly pageScript: string;
}

/** One self-contained HTML page, from its doctype on. */
export function htmlPage(content: PageContent): string {
  const { title, heading, subtitle, lead, sections, data, pageScript, chartScript } = content;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header>
<h1>${heading}</h1>
<p class="soft">${subtitle}</p>
</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${lead}
<noscript><p>Charts and the lists that open need JavaScript.</p></noscript>
${sections.map(
  ({
    id,
    title,
    content,
  }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`,
)}</main>
<script type="application/json" id="page-data">${scriptData(data)}</script>
<script>${scriptCode(chartScript)}</script>
<script>${scriptCode(pageScript)}</script>
</body>
</html>
`;
  return page.markup;
}
