import { describe, expect, test } from "vitest";
import { approvalChain, approvalDataExport, approvalLargeSum } from "../../../src/rules/approval/index.js";
import { approvalStarterParams } from "../../../src/rules/approval/starter-params.js";
import { decideWith } from "../test-missing.js";

const rules = [approvalChain, approvalLargeSum, approvalDataExport];
const customers = { dataClass: "customers", approvedLevels: 2 };

describe("approvalStarterParams", () => {
  test("are for the rules of the folder", () => {
    expect(Object.keys(approvalStarterParams)).toEqual(rules.map(({ id }) => id));
  });

  test.each<[string, object, string]>([
    ["approval.chain", { amount: 9_999.99 }, "shortened"],
    ["approval.chain", { amount: 10_000 }, "full"],
    ["approval.large-sum", { amount: 49_999.99, approvedLevels: 0 }, "held"],
    ["approval.large-sum", { amount: 49_999.99, approvedLevels: 1 }, "approved"],
    ["approval.large-sum", { amount: 50_000, approvedLevels: 1 }, "held"],
    ["approval.large-sum", { amount: 50_000, approvedLevels: 2 }, "approved"],
    ["approval.data-export", { dataClass: "public", approvedLevels: 0 }, "held"],
    ["approval.data-export", { dataClass: "public", approvedLevels: 1 }, "approved"],
    ["approval.data-export", { dataClass: "aggregated", approvedLevels: 1 }, "approved"],
    ["approval.data-export", { ...customers, approvedLevels: 1 }, "held"],
    ["approval.data-export", customers, "approved"],
  ])("%s of %j: %s", (id, facts, outcome) => {
    const rule = rules.find((one) => one.id === id);
    expect(rule && decideWith(rule, approvalStarterParams[id] ?? {}, { ...facts }).outcome).toBe(outcome);
  });

  test("spare the chairman the small sums", () => {
    const { proposal } = decideWith(approvalChain, approvalStarterParams["approval.chain"] ?? {}, {
      amount: 5,
    });
    expect(proposal).toEqual({ roles: ["operations-department", "operations-director"] });
  });
});
