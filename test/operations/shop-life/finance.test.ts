import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { expect, test } from "vitest";
import { shopLayer } from "../../processes/shop-rulebook.js";
import { line, orderSteps } from "./order-steps.js";
import { openWholeShop } from "./shop-life.js";

const settlement = "tmall/2026-03";

/** Tmall pays 7 to 15 days after receipt is confirmed (R028). */
const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    shopLayer,
    {
      id: "tmall",
      when: { platform: "tmall" },
      params: { "settlement.window": { basis: "after-receipt", minimumDays: 7, maximumDays: 15 } },
    },
  ],
});

/** A month of three orders that Tmall settles: 300.00, 120.00 and 50.00. */
async function month() {
  const shop = openWholeShop({ rulebook });
  const life = { ...shop, ...orderSteps(shop) };
  await life.stock("CUP", 100);
  await life.start("tax-filing", "vat/2026-03", {
    filingId: "vat/2026-03",
    tax: "vat",
    country: "CN",
    period: "2026-03",
    currency: "CNY",
    rounding: "half-away-from-zero",
    filingDays: 15,
    paymentDays: 5,
  });
  await life.start("settlement", settlement, {
    settlementId: settlement,
    platform: "tmall",
    taxFilingId: "vat/2026-03",
    currency: "CNY",
    graceDays: 1,
    claimDays: 10,
    payoutDays: 3,
  });
  for (const [orderId, units] of [
    ["O1", 30],
    ["O2", 12],
    ["O3", 5],
  ] as const) {
    await life.place(orderId, [line("1", "CUP", units)], { settlementId: settlement });
    await life.pay(`${orderId}/1`, units * 1000);
    await life.audit(orderId);
    await life.ship(orderId, `${orderId}/S`, { "1": units });
    await life.deliver(`${orderId}/S`);
  }
  return life;
}

test("a month of orders is settled to a residual of nothing, and told to the tax return", async () => {
  const life = await month();
  const { send } = life;
  // O2: two cups come back before receipt is confirmed; O1: one afterwards.
  await life.askBack("O2", "R2", { "1": 2 });
  await life.grant("R2");
  await life.receiveBack("R2", { "1": 2 });
  await life.inspect("R2", "1", 2);
  await life.refund("R2", "O2/1", 2000);
  for (const orderId of ["O1", "O2", "O3"]) await send("order", orderId, "order.confirmReceipt");
  await life.askBack("O1", "R1", { "1": 1 });
  await life.grant("R1");
  await life.receiveBack("R1", { "1": 1 });
  await life.inspect("R1", "1", 1);
  await life.refund("R1", "O1/1", 1000);
  expect(await life.context("settlement", settlement)).toMatchObject({
    sales: [{ amountMinor: 30_000 }, { amountMinor: 12_000 }, { amountMinor: 5000 }],
    refunds: [{ amountMinor: 2000 }, { amountMinor: 1000 }],
  });

  // 470.00 sold, 30.00 refunded, 22.00 commission (5 % of 440.00), 8.50 for ads: 409.50 net.
  await send("settlement", settlement, "settlement.recordFee", {
    feeId: "C",
    kind: "commission",
    amountMinor: 2200,
  });
  await send("settlement", settlement, "settlement.recordFee", {
    feeId: "A",
    kind: "ad-fee",
    amountMinor: 850,
  });
  await send("settlement", settlement, "settlement.closeBatch", {
    metrics: { orderedOn: "2026-03-02", deliveredOn: "2026-03-02", confirmedOn: "2026-03-02" },
  });
  await send("settlement", settlement, "settlement.recordStatement", {
    statementId: "ST",
    paidMinor: 40_950,
    lines: [],
  });
  await send("settlement", settlement, "settlement.reconcile");
  expect((await life.states("settlement", settlement))[0]).toMatch(/^paying/);
  await send("settlement", settlement, "settlement.recordPayout", { payoutId: "P1", amountMinor: 40_000 });
  await send("settlement", settlement, "settlement.recordPayout", { payoutId: "P2", amountMinor: 950 });
  expect(await life.states("settlement", settlement)).toEqual(["closed"]);

  const filing = "vat/2026-03";
  expect(await life.context("tax-filing", filing)).toMatchObject({
    settlements: [{ settlementId: settlement, salesMinor: 47_000, refundsMinor: 3000, feesMinor: 3050 }],
  });
  await send("tax-filing", filing, "taxFiling.closePeriod");
  await send("tax-filing", filing, "taxFiling.enterTax", { taxMinor: 1320, basis: "3 % of 440.00" });
  await send("tax-filing", filing, "taxFiling.review", {
    metrics: {
      transactions: 3,
      recordedTransactions: 3,
      fictitiousEntries: 0,
      recordedIncomeMinor: 44_000,
      declaredIncomeMinor: 44_000,
    },
  });
  await send("tax-filing", filing, "taxFiling.file", { returnId: "T" });
  await send("tax-filing", filing, "taxFiling.recordPayment", { paymentId: "X", amountMinor: 1320 });
  await send("tax-filing", filing, "taxFiling.archive", { place: "safe 2" });
  expect((await life.states("tax-filing", filing))[0]).toMatch(/^archived/);
  expect(life.failures).toEqual([]);
});

test("a statement that is short by a minor unit is not settled until that is explained", async () => {
  const life = await month();
  const { send } = life;
  for (const orderId of ["O1", "O2", "O3"]) await send("order", orderId, "order.confirmReceipt");
  await send("settlement", settlement, "settlement.closeBatch", {
    metrics: { orderedOn: "2026-03-02", deliveredOn: "2026-03-02", confirmedOn: "2026-03-02" },
  });
  await send("settlement", settlement, "settlement.recordStatement", {
    statementId: "ST",
    paidMinor: 46_999,
    lines: [],
  });
  await send("settlement", settlement, "settlement.reconcile");
  expect((await life.states("settlement", settlement))[0]).toMatch(/^differing/);
  await send("settlement", settlement, "settlement.writeOffDifference", {
    differenceId: "D",
    amountMinor: -1,
    cause: "rounding",
  });
  await send("settlement", settlement, "settlement.reconcile");
  await send("settlement", settlement, "settlement.recordPayout", { payoutId: "P", amountMinor: 46_999 });
  expect(await life.states("settlement", settlement)).toEqual(["closed"]);
  expect(life.failures).toEqual([]);
});

const finance = { actor: "li", role: "finance" } as const;
const request = {
  requestId: "F",
  currency: "CNY",
  amountMinor: 100_000,
  reviewDays: 3,
  validDays: 30,
  accountingDays: 30,
} as const;

async function requested() {
  const life = openWholeShop();
  await life.start("ad-campaign", "C", {
    campaignId: "C",
    channel: "search",
    budget: 1000,
    optimisationCycleDays: 7,
  });
  await life.send("ad-campaign", "C", "adCampaign.prepare");
  await life.send("ad-campaign", "C", "adCampaign.requestFunds", { fundRequest: request });
  await life.send("fund-request", "F", "fundRequest.submit");
  return life;
}

test("a campaign whose funds are refused goes back to its plan", async () => {
  const life = await requested();
  await life.send("fund-request", "F", "fundRequest.refuse", { reason: "too dear" }, finance);
  expect(await life.states("fund-request", "F")).toEqual(["refused"]);
  expect(await life.states("ad-campaign", "C")).toEqual(["prepared"]);
  expect(life.failures).toEqual([]);
});

test("a plan that all have signed starts its campaign, whose funds come from the plan's request", async () => {
  const life = openWholeShop();
  const { send, operations } = life;
  await life.start("plan-approval", "P", {
    planId: "P",
    title: "Spring tea",
    kind: "plan",
    amountMinor: 2_000_000,
    currency: "CNY",
    signatureDays: 2,
  });
  await send("plan-approval", "P", "planApproval.finishIndustryStudy", { report: "industry.pdf" });
  await send("plan-approval", "P", "planApproval.finishCompetitorStudy", { report: "competitors.pdf" });
  await send("plan-approval", "P", "planApproval.settleIdea", { summary: "win on freshness" });
  await send("plan-approval", "P", "planApproval.checkDraft", {
    metrics: {
      advantages: 3,
      salesOutlookMonths: 2,
      costOutlookMonths: 2,
      profitOutlookMonths: 2,
      dailyPlan: true,
      weeklyPlan: true,
      monthlyPlan: true,
    },
  });
  await send("plan-approval", "P", "planApproval.submit");
  for (const role of ["operations-department", "operations-director", "chairman"] as const) {
    const signed = await operations.send(
      "plan-approval",
      "P",
      { type: "planApproval.sign" },
      { actor: role, role },
    );
    expect(signed.accepted).toBe(true);
  }
  const campaign = { campaignId: "C", channel: "search", budget: 1000, optimisationCycleDays: 7 };
  await send("plan-approval", "P", "planApproval.execute", { campaigns: [campaign] });
  await send("ad-campaign", "C", "adCampaign.prepare");
  await send("ad-campaign", "C", "adCampaign.requestFunds");
  const { amountMinor, currency: _ofThePlan, ...terms } = request;
  await send("plan-approval", "P", "planApproval.requestFunds", {
    ...terms,
    campaignId: "C",
    items: [{ itemId: "C", purpose: "search ads", amountMinor }],
  });
  await send("fund-request", "F", "fundRequest.submit");
  await send("fund-request", "F", "fundRequest.approve", {}, finance);
  await send("fund-request", "F", "fundRequest.grant", { amountMinor: 80_000 });
  await send("ad-campaign", "C", "adCampaign.launch");

  expect((await life.states("ad-campaign", "C"))[0]).toMatch(/^running/);
  expect(await life.context("ad-campaign", "C")).toMatchObject({ budget: 800 });
  expect(await life.context("plan-approval", "P")).toMatchObject({
    funds: [{ requestId: "F", grantedMinor: 80_000 }],
  });
  expect(await life.states("fund-request", "F")).toEqual(["granted"]);
  expect(life.failures).toEqual([]);
});
