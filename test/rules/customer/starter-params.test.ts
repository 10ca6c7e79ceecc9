import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/customer/index.js";
import { customerStarterParams } from "../../../src/rules/customer/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), customerStarterParams);
const best = { recencyDays: 180, frequency: 4, monetary: 1000 };

describe("customerStarterParams", () => {
  test.each([
    ["customer.rfm-action", best, "high-value"],
    ["customer.rfm-action", { ...best, recencyDays: 180.1 }, "dormant"],
    ["customer.rfm-action", { ...best, frequency: 3 }, "potential"],
    ["customer.rfm-action", { ...best, monetary: 999.9 }, "potential"],
    ["customer.lost", { daysSinceLastPurchase: 365 }, "clear"],
    ["customer.lost", { daysSinceLastPurchase: 365.1 }, "raise"],
  ])("%s of %j: %s", (rule, facts, outcome) => {
    expect(decide(rule, facts).outcome).toBe(outcome);
  });
});
