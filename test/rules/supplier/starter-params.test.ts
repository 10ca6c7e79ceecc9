import { describe, expect, test } from "vitest";
import { supplierAppraisal, supplierConditions, supplierCount } from "../../../src/rules/supplier/index.js";
import { supplierStarterParams } from "../../../src/rules/supplier/starter-params.js";
import { decideWith } from "../test-missing.js";

const rules = [supplierCount, supplierConditions, supplierAppraisal];
const good = { worstDefectRate: 0.03, priceRatio: 1.1, onTimeRate: 0.9 };
const best = { deliveries: 3, defectRate: 0, onTimeRate: 1, priceRatio: 0.9, responseHours: 4 };
const decide = (id: string, facts: object) => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return decideWith(rule, supplierStarterParams[id] ?? {}, { ...facts });
};

describe("supplierStarterParams", () => {
  test("are for the rules of the folder", () => {
    expect(Object.keys(supplierStarterParams)).toEqual(rules.map(({ id }) => id));
  });

  test.each<[string, object, string]>([
    ["supplier.count", { availableSuppliers: 1 }, "too-few"],
    ["supplier.count", { availableSuppliers: 2 }, "enough"],
    ["supplier.conditions", good, "fit"],
    ["supplier.conditions", { ...good, worstDefectRate: 0.03001 }, "unfit"],
    ["supplier.conditions", { ...good, priceRatio: 1.1001 }, "unfit"],
    ["supplier.conditions", { ...good, onTimeRate: 0.8999 }, "unfit"],
    ["supplier.appraisal", best, "prefer"],
    ["supplier.appraisal", { ...best, deliveries: 2 }, "undecided"],
    // 0.15 of the score is lost at half the time on time: the edge of preference
    ["supplier.appraisal", { ...best, onTimeRate: 0.9 }, "prefer"],
    ["supplier.appraisal", { ...best, onTimeRate: 0.8999 }, "keep"],
    // 0.3 is lost with all of it: the edge of being kept
    ["supplier.appraisal", { ...best, onTimeRate: 0.8 }, "keep"],
    ["supplier.appraisal", { ...best, onTimeRate: 0.8, responseHours: 4.1 }, "improve"],
    // 0.3 + 0.2 = 0.5 is lost: the edge of being replaced
    ["supplier.appraisal", { ...best, onTimeRate: 0.8, priceRatio: 1.2 }, "improve"],
    ["supplier.appraisal", { ...best, onTimeRate: 0.8, priceRatio: 1.2, responseHours: 4.1 }, "replace"],
  ])("%s of %j: %s", (id, facts, outcome) => {
    expect(decide(id, facts).outcome).toBe(outcome);
  });

  test.each([
    // the worst and a tenth of the way from it, with the weights 0.4, 0.3, 0.2 and 0.1
    [{ defectRate: 0.05 }, 0.6],
    [{ defectRate: 0.045 }, 0.64],
    [{ onTimeRate: 0.8 }, 0.7],
    [{ onTimeRate: 0.82 }, 0.73],
    [{ priceRatio: 1.2 }, 0.8],
    [{ priceRatio: 1.17 }, 0.82],
    [{ responseHours: 72 }, 0.9],
    [{ responseHours: 65.2 }, 0.91],
  ])("appraise %j at %s", (change, score) => {
    expect(decide("supplier.appraisal", { ...best, ...change }).proposal).toMatchObject({ score });
  });
});
