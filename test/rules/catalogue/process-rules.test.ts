import { describe, expect, test } from "vitest";
import { processRules, rulesOfProcess, unboundRules } from "../../../src/rules/catalogue/process-rules.js";
import { catalogueCells, catalogueText, numbersIn } from "../catalogue-text.js";

describe("processRules", () => {
  test("names each process once, and each rule once for it", () => {
    const processes = processRules.flatMap((binding) => binding.processes);
    expect(new Set(processes).size).toBe(processes.length);
    for (const { rules } of processRules) expect(rules).toEqual([...new Set(rules)].sort());
  });

  test("leaves out no number of the catalogue", () => {
    // The catalogue has R001 to R064, R101 to R131 and R201 to R263: 64 + 31 + 63.
    const bound = processRules.flatMap(({ rules }) => rules);
    expect(new Set([...bound, ...unboundRules]).size).toBe(158);
    expect(unboundRules.filter((number) => bound.includes(number))).toEqual([]);
  });
});

describe("rulesOfProcess", () => {
  test("gives the numbers of one process", () => {
    expect(rulesOfProcess("trial-operation")).toEqual(["R002", "R106", "R118"]);
    expect(rulesOfProcess("supplier-selection")).toEqual(rulesOfProcess("sourcing"));
    expect(rulesOfProcess("talent-development")).toEqual([]);
  });
});

describe.skipIf(catalogueText === undefined)(
  "processRules (with the catalogue beside the repository)",
  () => {
    const rows = catalogueCells("## A13", "# Part B").filter(([, rules = ""]) => /R\d{3}/.test(rules));
    const bindings = rows.map(([names = "", rules = ""]) => ({
      processes: [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      rules: numbersIn(rules).sort(),
    }));

    test("are those of the catalogue, row by row", () => {
      expect(bindings.length).toBeGreaterThan(30);
      expect(processRules).toEqual(bindings.filter(({ processes }) => processes.length > 0));
    });

    test("leave to themselves what the catalogue binds to nothing", () => {
      expect(unboundRules).toEqual(bindings.find(({ processes }) => processes.length === 0)?.rules);
    });

    test("name processes that the catalogue has", () => {
      const known = [...(catalogueText ?? "").matchAll(/^#### P\d{3} · `([^`]+)`/gm)].map(([, name]) => name);
      expect(known.length).toBe(150);
      expect(
        processRules.flatMap(({ processes }) => processes).filter((name) => !known.includes(name)),
      ).toEqual([]);
    });
  },
);
