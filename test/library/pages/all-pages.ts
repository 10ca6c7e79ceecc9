import { kpiCatalogue } from "opscycle/kpi";
import { builtInProcesses, type Process } from "opscycle/processes";
import { builtInRules, type Rule } from "opscycle/rules";
import { kpiListPage } from "./kpi-list.js";
import { kpiPage } from "./kpi-page.js";
import type { Page } from "./markdown.js";
import { oneProcessPage, processIndexPage } from "./process-pages.js";
import { ruleListPage } from "./rule-list.js";
import { rulePage } from "./rule-page.js";

/** Folders of which every page is made. */
export const madeFolders = ["kpis", "processes", "rules"];

/** Every page of the documentation that is made from the source. */
export async function allPages(): Promise<readonly Page[]> {
  const processes: readonly Process[] = builtInProcesses;
  const rules: readonly Rule[] = builtInRules;
  return [
    ruleListPage(),
    ...rules.map(rulePage),
    kpiListPage(),
    ...kpiCatalogue.entries.map(kpiPage),
    processIndexPage(),
    ...(await Promise.all(processes.map(oneProcessPage))),
  ];
}
