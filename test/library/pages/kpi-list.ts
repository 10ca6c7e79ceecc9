import { type KpiEntry, kpiCatalogue } from "opscycle/kpi";
import { familyOf } from "./kpi-families.js";
import { code, type Page, page, section, table } from "./markdown.js";

const preface = `# KPIs

Every KPI that comes with opscycle, by family; each has a page with its formula, input, result, an example, and the rules and processes that use it. What they have in common: [numbers](numbers.md).

A \`calculator\` is the function of its name in \`opscycle/kpi\`; a \`series\` is a column of the facts made of records; an \`input\` is handed in, because only a platform, an index or the books know it.
`;

/** The index of the KPIs. */
export function kpiListPage(): Page {
  const families = [...new Set(kpiCatalogue.entries.map(familyOf))];
  return page("kpi-list.md", { title: "The built-in KPIs", group: "KPIs" }, [
    preface,
    ...families.flatMap((family) =>
      section(
        `${family.en} ${family.zh}`,
        familyTable(kpiCatalogue.entries.filter((entry) => familyOf(entry) === family)),
      ),
    ),
    ...section("By number", numberTable()),
  ]);
}

function familyTable(entries: readonly KpiEntry[]): string[] {
  return table(
    ["KPI", "id", "kind", "formula", "unit", "number"],
    entries.map((entry) => [
      `[${entry.titles.en} ${entry.titles.zh}](kpis/${entry.id}.md)`,
      code(entry.id),
      entry.kind,
      entry.formula,
      entry.unit,
      entry.sources.join(", "),
    ]),
  );
}

/** The catalogue's K numbers, and what carries each. */
function numberTable(): string[] {
  const numbers = new Set(
    kpiCatalogue.entries.flatMap(({ sources }) => sources.filter((one) => /^K\d/.test(one))),
  );
  return table(
    ["number", "KPI"],
    [...numbers].sort().map((number) => [
      number,
      kpiCatalogue
        .find(number)
        .map(({ id, titles }) => `[${titles.en}](kpis/${id}.md)`)
        .join(", "),
    ]),
  );
}
