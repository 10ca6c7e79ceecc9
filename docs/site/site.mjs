import { gatherByTheme } from "./categories.mjs";
import { drawCharts } from "./charts.mjs";
import { nameByHeading } from "./documents.mjs";
import { writeManuals } from "./manuals.mjs";
import { SiteRouter } from "./router.mjs";
import { enrichSearch } from "./search.mjs";
import { shortenTypes } from "./short-types.mjs";
import { SiteTheme } from "./theme.mjs";
import { requireComments } from "./undocumented.mjs";

/** The parts of the site that TypeDoc does not have: see CONTRIBUTING.md. */
export function load(app) {
  requireComments(app);
  app.renderer.defineRouter("site", SiteRouter);
  app.renderer.defineTheme("site", SiteTheme);
  nameByHeading(app);
  gatherByTheme(app);
  shortenTypes(app);
  drawCharts(app);
  enrichSearch(app);
  writeManuals(app);
}
