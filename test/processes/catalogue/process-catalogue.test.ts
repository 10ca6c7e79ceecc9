import {
  builtInProcesses,
  lifecycleFrames,
  type Process,
  processCatalogue,
  processEntries,
  processReferences,
} from "opscycle/processes";
import { builtInRules, rulesOfProcess } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { catalogueRows } from "../../../src/processes/catalogue/catalogue-rows.js";

const processes: readonly Process[] = builtInProcesses;
const carriers = catalogueRows.flatMap(({ carriedBy }) => [...carriedBy]);
const rows = catalogueRows.map((row) => [row.number, row.name, row] as const);

describe("processCatalogue", () => {
  test("finds each of the 150 entries by number and by name", () => {
    const numbers = Array.from({ length: 150 }, (_, index) => `P${String(index + 1).padStart(3, "0")}`);
    expect(processEntries.map(({ number }) => number)).toEqual(numbers);
    expect(processCatalogue.size).toBe(300);
    for (const entry of processEntries) {
      expect(processCatalogue.get(entry.number)).toBe(entry);
      expect(processCatalogue.get(entry.name)).toBe(entry);
    }
  });

  // The counts of Part A.
  test.each([
    ["lifecycle", 71],
    ["loop", 36],
    ["gate", 16],
    ["reference", 16],
    ["frame", 11],
  ])("has entries of the kind %s: %i", (kind, count) => {
    expect(processEntries.filter((entry) => entry.kind === kind)).toHaveLength(count);
  });

  test.each([
    ["P001", "operating-lifecycle", "operating-lifecycle", "alias"],
    ["P013", "business-model-selection", "business.model", "rule"],
    ["P028", "market-research", "market-research", "staged"],
    ["P030", "competitor-monitoring", "competitor-monitoring", "review-cycle"],
    ["P033", "product-selection", "product", "statechart"],
    ["P041", "product-restart", "product", "statechart"],
    ["P048", "store-type-selection", "onboarding.store-type", "rule"],
    ["P056", "traffic-mix-planning", "traffic-mix-planning", "reference"],
    ["P059", "paid-ad-campaign", "ad-campaign", "statechart"],
    ["P113", "procurement-replenishment", "replenishment", "statechart"],
  ])("%s, %s, is carried by %s: %s", (number, name, id, shape) => {
    expect(processCatalogue.get(number)).toMatchObject({ number, name, id, shape });
  });

  test("every process that carries an entry is there", () => {
    const ids = carriers.flatMap((carrier) => ("process" in carrier ? [carrier.process] : []));
    const known = processes.map(({ id }) => id);
    expect([...new Set(ids)].filter((id) => !known.includes(id))).toEqual([]);
  });

  test("every rule, structure and frame that carries an entry is there", () => {
    const known: readonly string[] = builtInRules.map(({ id }) => id);
    for (const { name, carriedBy } of catalogueRows) {
      for (const carrier of carriedBy) {
        if ("rule" in carrier) expect(known).toContain(carrier.rule);
        if ("reference" in carrier) expect(Object.keys(processReferences)).toContain(carrier.reference);
        if ("frame" in carrier) expect(Object.keys(lifecycleFrames)).toContain(carrier.frame);
        if ("reference" in carrier) expect(carrier.reference).toBe(name);
        if ("frame" in carrier) expect(carrier.frame).toBe(name);
      }
    }
  });

  test.each(rows)(
    "%s %s is covered by the processes that carry it, and by no other",
    (number, _name, row) => {
      const carrying = row.carriedBy.flatMap((carrier) => ("process" in carrier ? [carrier.process] : []));
      const covering = processes.filter(({ covers }) => covers.includes(number)).map(({ id }) => id);
      expect(covering.sort()).toEqual([...carrying].sort());
    },
  );

  test.each(rows)("%s %s has its own words in both languages", (number) => {
    const entry = processCatalogue.get(number);
    for (const { en, zh } of [entry?.title ?? { en: "", zh: "" }, ...(entry?.inputs ?? [])]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
    for (const key of entry?.source ?? []) expect(key).toMatch(/^00[0-4] \S.{0,40}$/);
  });

  test.each(rows)("%s %s has an owner, and hands over to entries that exist", (number) => {
    const entry = processCatalogue.get(number);
    expect(entry?.roles).toContain(entry?.owner);
    expect(entry?.roles).not.toContain("system");
    expect(new Set(entry?.roles).size).toBe(entry?.roles.length);
    expect(entry?.handsOverTo.filter((name) => !processCatalogue.has(name))).toEqual([]);
    expect(entry?.handsOverTo.length).toBeGreaterThan(0);
  });

  test("tells what its processes consult and report", () => {
    const trial = processCatalogue.get("trial-operation");
    expect(trial?.consults).toEqual(rulesOfProcess("trial-operation"));
    expect(trial?.consultedRules).toContain("trial.pass");
    expect(trial?.kpis.length).toBeGreaterThan(0);
    expect(processCatalogue.get("P032")).toMatchObject({
      rules: ["competition.differentiation"],
      processes: [],
      consultedRules: [],
      kpis: [],
    });
  });

  test("carries structures and frames with their data", () => {
    expect(processCatalogue.get("P081")?.reference).toBe(processReferences["warehouse-operations"]);
    expect(processCatalogue.get("P092")?.frame).toBe(lifecycleFrames["customer-service-system"]);
    expect(processCatalogue.get("P041")).not.toHaveProperty("reference");
    expect(processCatalogue.get("P041")).not.toHaveProperty("frame");
    expect(processCatalogue.get("P020")?.roles).toContain("category-manager");
  });
});
