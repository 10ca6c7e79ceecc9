import { taxRecords } from "../../rules/tax/records.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * Money from abroad is collected, exchanged and booked.
 *
 * Source: P137.
 */
export const crossBorderPaymentFxProcess = defineStages({
  id: "cross-border-payment-fx",
  title: { en: "Cross-border payment and foreign exchange", zh: "跨境支付与结汇" },
  covers: ["P137"],
  owner: "finance",
  version: 1,
  stages: [
    {
      id: "collection",
      title: { en: "Collect through a payment platform, card or the selling platform", zh: "收款" },
      owner: "finance",
    },
    {
      id: "exchange",
      title: {
        en: "Settle the foreign exchange: by the payment platform, a bank or a third party",
        zh: "结汇",
      },
      owner: "finance",
      sendsBackTo: ["collection"],
    },
    {
      id: "booking",
      title: { en: "Book the amounts, rates and fees", zh: "入账与核对" },
      owner: "finance",
      rule: taxRecords,
      returns: { faulty: "exchange" },
    },
  ],
  kpis: ["settlement/settlement-net", "costs/platform-cost"],
  handsOverTo: [{ to: "cash-flow-management" }, { to: "tax-filing" }],
});
