import { describe, expect, test } from "vitest";
import { foreignVatRegistrationProcess } from "../../../src/processes/cross-border/foreign-vat-registration.js";
import { cashFlowManagementProcess } from "../../../src/processes/finance/cash-flow-management.js";
import { financeHandOvers } from "../../../src/processes/finance/hand-overs.js";
import { settlementProcess } from "../../../src/processes/finance/settlement.js";
import { taxFilingProcess } from "../../../src/processes/finance/tax-filing.js";
import { settlementSamples } from "../../../src/testing/samples/settlement.js";
import { taxFilingSamples } from "../../../src/testing/samples/tax-filing.js";
import { ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const settled = new ProcessLife(
  settlementProcess,
  { ...settlementSamples.start, taxFilingId: "vat/2026-03" },
  { earliestOn: "2026-01-17", latestOn: "2026-01-25" },
).live([
  ["settlement.recordSale", { orderId: "O-1", amountMinor: 10_000 }],
  ["settlement.recordFee", { feeId: "C-1", kind: "commission", amountMinor: 500 }],
  ["settlement.closeBatch", { metrics: {} }, "expected"],
  ["settlement.recordStatement", { statementId: "T-1", paidMinor: 9_500, lines: [] }],
  ["settlement.reconcile", {}, "reconciled"],
  ["settlement.recordPayout", { payoutId: "P-1", amountMinor: 9_500 }],
]);
const registering = new ProcessLife(taxFilingProcess, { ...taxFilingSamples.start, country: "GB" }).live([
  ["taxFiling.checkRegistration", { metrics: {} }, "in-order"],
  ["taxFiling.checkRegistration", { metrics: {} }, "register"],
]);
const handed = (to: string) =>
  financeHandOvers
    .filter((row) => row.to === to)
    .flatMap((row) =>
      [...settled.events, ...registering.events]
        .filter(({ type }) => type === row.event)
        .flatMap((event) => row.make(event)),
    );

describe("financeHandOvers", () => {
  test("a settlement tells the tax return of its period what it came to", () => {
    const [told] = handed("tax-filing");
    expect(told).toEqual({
      id: "vat/2026-03",
      payload: { settlementId: "tmall/2026-03", salesMinor: 10_000, refundsMinor: 0, feesMinor: 500 },
    });
    expect(
      taxFilingProcess.commands["taxFiling.recordSettlement"].payload.safeParse(told?.payload).success,
    ).toBe(true);
  });

  test("when money is to come and when it came are topics of the cash flow", () => {
    const topics = handed("cash-flow-management");
    expect(topics.map(({ payload }) => Reflect.get(payload, "topic"))).toEqual([
      "settlement.forecast tmall/2026-03",
      "settlement.closed tmall/2026-03",
    ]);
    const { payload } = cashFlowManagementProcess.commands["cashFlowManagement.addTopic"];
    for (const topic of topics) expect(payload.safeParse(topic.payload).success).toBe(true);
  });

  test("sales above a country's threshold start a registration there", () => {
    expect(registering.refusals).toEqual([]);
    const [told, ...others] = handed("foreign-vat-registration");
    expect(others).toEqual([]);
    expect(told).toEqual({ id: "GB", payload: { subject: "GB" } });
    expect(() => foreignVatRegistrationProcess.input({ subject: "GB" }, shopRulebook.at())).not.toThrow();
  });
});
