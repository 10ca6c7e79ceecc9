import { kpiCatalogue } from "opscycle/kpi";
import { type ProcessReference, processCatalogue, processReferences } from "opscycle/processes";
import { builtInRules, kpiGoalMap, trafficByStage } from "opscycle/rules";
import { describe, expect, test } from "vitest";

const references = Object.entries<ProcessReference>(processReferences);
const idsIn = (name: keyof typeof processReferences, group: string) => {
  const { groups }: ProcessReference = processReferences[name];
  return groups.find(({ id }) => id === group)?.items.map(({ id }) => id);
};

describe("processReferences", () => {
  test("are the entries of the catalogue that are structures", () => {
    for (const [name, { number }] of references)
      expect(processCatalogue.get(name)).toMatchObject({ number, kind: "reference" });
    expect(references).toHaveLength(16);
  });

  // The counts of Part B4, and what the entries list.
  test.each([
    ["ecosystem-collaboration", "actors", 4],
    ["ecosystem-collaboration", "opportunities", 5],
    ["team-setup", "groups", 4],
    ["team-setup", "small-store", 3],
    ["team-setup", "medium-store", 3],
    ["team-setup", "large-store", 4],
    ["team-setup", "departments", 4],
    ["team-setup", "brand-store-posts", 5],
    ["internal-policy-and-systems", "policies", 3],
    ["internal-policy-and-systems", "systems", 4],
    ["assortment-structure", "roles", 5],
    ["assortment-structure", "structure-by-function", 3],
    ["assortment-structure", "combination", 3],
    ["assortment-structure", "matrix", 3],
    ["traffic-mix-planning", "sources", 4],
    ["digital-marketing-channels", "channels", 6],
    ["offline-marketing", "means", 2],
    ["warehouse-operations", "zoning", 2],
    ["membership-programme", "elements", 3],
    ["membership-programme", "principles", 3],
    ["product-information-compliance", "standards", 5],
    ["product-information-compliance", "violations", 5],
    ["traffic-data-interpretation", "metrics", 5],
    ["ai-application", "applications", 7],
    ["new-retail-integration", "elements", 4],
  ] as const)("%s has %s: %i", (name, group, count) => {
    expect(idsIn(name, group)).toHaveLength(count);
  });

  test("the sets of product roles are made of the roles (E-13)", () => {
    const roles = idsIn("assortment-structure", "roles");
    for (const set of ["structure-by-function", "combination", "matrix"])
      for (const id of idsIn("assortment-structure", set) ?? []) expect(roles).toContain(id);
  });

  test("the ages of a store are those that the rule on traffic asks for", () => {
    expect(idsIn("traffic-mix-planning", "store-ages")).toEqual(
      trafficByStage.defaults.rows?.map(({ when }) => when.storeStage),
    );
  });

  test("the goals of figures have the KPIs that the rule gives them", () => {
    const goals = processReferences["traffic-data-interpretation"].groups[1].items;
    expect(goals.map(({ id, kpis }) => ({ when: { goal: id }, then: { kpis } }))).toEqual(
      kpiGoalMap.defaults.rows,
    );
  });

  test.each(references)("%s has titles in both languages and names each thing once", (_name, reference) => {
    const { title, groups } = reference;
    for (const { en, zh } of [
      title,
      ...groups.flatMap((group) => [group.title, ...group.items.map((item) => item.title)]),
    ]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).not.toBe("");
    }
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    for (const { items } of groups) expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test.each(references)("%s leads to rules, KPIs and entries that exist", (_name, { groups }) => {
    const items = groups.flatMap((group) => group.items);
    const rules: readonly string[] = builtInRules.map(({ id }) => id);
    const kpis = kpiCatalogue.entries.map(({ id }) => id);
    expect(items.flatMap((item) => item.rules ?? []).filter((id) => !rules.includes(id))).toEqual([]);
    expect(items.flatMap((item) => item.kpis ?? []).filter((id) => !kpis.includes(id))).toEqual([]);
    expect(items.flatMap((item) => item.leadsTo ?? []).filter((name) => !processCatalogue.has(name))).toEqual(
      [],
    );
  });
});
