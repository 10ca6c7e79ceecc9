import { productStage } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { supplierConditions } from "../../src/rules/supplier/conditions.js";
import { toolSelection } from "../../src/rules/tool/selection.js";
import { catalogueCells, catalogueText } from "./catalogue-text.js";

/** Counts that Part B4 states, by group: `RFM segments; lifecycle stages | 3; 4` gives two. */
const counts = new Map(
  catalogueCells("## B4", "# Part C").flatMap(([groups = "", figures = ""]) => {
    const each = figures.split(";").map((figure) => figure.trim());
    return groups.split(";").map((group, index): [string, string | undefined] => [group.trim(), each[index]]);
  }),
);

describe.skipIf(catalogueText === undefined)("counts (with the catalogue beside the repository)", () => {
  test.each([
    ["supply conditions", Object.keys(supplierConditions.facts.shape).length],
    // How many tools there are is no criterion of one of them.
    ["tool criteria", Object.keys(toolSelection.facts.shape).filter((fact) => fact !== "toolsInUse").length],
    ["lifecycle stages", productStage.outcomes.length],
  ])("of %s are the catalogue's", (group, count) => {
    expect(String(count)).toBe(counts.get(group));
  });
});
