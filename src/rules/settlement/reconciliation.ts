import { z } from "zod";
import { settlementNet } from "../../kpi/settlement/settlement-net.js";
import { defineRule, type Rule } from "../define-rule.js";

/** One settlement of a platform. All amounts in minor units (fen, cents) of one currency. */
export interface SettlementReconciliationFacts {
  /** What buyers paid. */
  readonly transactionAmountMinor: number;
  /** What was given back to them. */
  readonly refundsMinor: number;
  /** The platform's commission. */
  readonly commissionMinor: number;
  /** Ads that the platform charges to the settlement. */
  readonly adFeeMinor: number;
  /** The sum of whatever else is settled, below 0 for what is taken off. None where it is absent. */
  readonly otherItemsMinor?: number;
  /** What the platform paid; below 0 where the shop had to pay. */
  readonly paidMinor: number;
}

/** What should have been paid. */
export interface SettlementReconciliationProposal {
  /** The net amount that follows from the items, in minor units. */
  readonly netMinor: number;
  /** What was paid above that; below 0 for what is missing. */
  readonly residualMinor: number;
}

/** A tenth of what a number holds exactly, so that no sum overflows. */
const most = 9e14;
const amount = z.int().min(0).max(most);
const signed = z.int().min(-most).max(most);

const factsSchema = z.strictObject({
  transactionAmountMinor: amount,
  refundsMinor: amount,
  commissionMinor: amount,
  adFeeMinor: amount,
  otherItemsMinor: z.exactOptional(signed),
  paidMinor: signed,
}) satisfies z.core.$ZodType<SettlementReconciliationFacts>;

/** The sum of minor units is the same in every currency. */
const money = (amountMinor: number) => ({ amountMinor, currency: "CNY" }) as const;

/**
 * Whether a platform paid what follows from the items of its settlement (R230): the transactions less refunds,
 * commission and ad fee, and whatever else is settled. To the last minor unit: a residual of any size stays open until
 * its cause is found.
 */
export const settlementReconciliation: Rule<
  "settlement.reconciliation",
  SettlementReconciliationFacts,
  Record<never, never>,
  "reconciled" | "residual",
  SettlementReconciliationProposal
> = defineRule({
  id: "settlement.reconciliation",
  kind: "gate",
  title: { en: "Settlement reconciled", zh: "结算对账" },
  source: ["R230"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["reconciled", "residual"],
  decide(facts, _params, check) {
    const { net } = settlementNet({
      transactionAmount: money(facts.transactionAmountMinor),
      refunds: money(facts.refundsMinor),
      commission: money(facts.commissionMinor),
      adFee: money(facts.adFeeMinor),
      otherItems: [{ name: "others", amount: money(facts.otherItemsMinor ?? 0) }],
    });
    const netMinor = net.amountMinor;
    check.compute("netMinor", "transactions − refunds − commission − ad fee + other items", netMinor);
    const paid = check.equals("paidMinor", facts.paidMinor, netMinor);
    return {
      outcome: paid ? "reconciled" : "residual",
      proposal: { netMinor, residualMinor: facts.paidMinor - netMinor },
    };
  },
});
