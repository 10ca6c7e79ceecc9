export type { HtmlReportOptions } from "./html/html-page.js";
export { htmlReport } from "./html/html-report.js";
export { journalLines, jsonReport } from "./json-report.js";
export { productStory, type StoryOptions } from "./product-story.js";
export type { DataReport } from "./tables/data-tables.js";
export { type TextReportOptions, textReport } from "./text-report.js";
