import type { KpiEntry } from "opscycle/kpi";
import themes from "../../../docs/site/themes.json" with { type: "json" };

const families: { readonly [family: string]: { readonly en: string; readonly zh: string } } = themes.kpi;

/** The family of a KPI for readers. */
export function familyOf({ id }: KpiEntry): { readonly en: string; readonly zh: string } {
  const family = families[id.slice(0, id.indexOf("/"))];
  if (family === undefined) throw new Error(`name the family of ${id} in docs/site/themes.json`);
  return family;
}
