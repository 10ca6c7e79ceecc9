import { taxForeignVat } from "../../rules/tax/foreign-vat.js";
import { taxRecords } from "../../rules/tax/records.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From the threshold of a country to its periodic filing.
 *
 * Source: P140; R123.
 */
export const foreignVatRegistrationProcess = defineStages({
  id: "foreign-vat-registration",
  title: { en: "VAT registration and filing abroad", zh: "目的国VAT注册与申报" },
  covers: ["P140"],
  owner: "finance",
  version: 1,
  stages: [
    {
      id: "thresholdCheck",
      title: { en: "Watch sales against the country's threshold", zh: "监测销售额与起征点" },
      owner: "finance",
      helpers: ["tax-adviser"],
      rule: taxForeignVat,
      passes: ["in-order", "register"],
    },
    {
      id: "registration",
      title: { en: "Register", zh: "注册VAT税号" },
      owner: "tax-adviser",
      helpers: ["finance"],
      approver: "finance",
      sendsBackTo: ["thresholdCheck"],
    },
    {
      id: "filing",
      title: { en: "File and pay for the first period", zh: "首期申报与缴纳" },
      owner: "tax-adviser",
      helpers: ["finance"],
      rule: taxRecords,
      returns: { faulty: "filing" },
      sendsBackTo: ["registration"],
    },
    {
      id: "periodicFiling",
      title: { en: "Hand over to periodic filing", zh: "转入定期申报" },
      owner: "finance",
    },
  ],
  kpis: ["sales/net-sales"],
  handsOverTo: [{ to: "tax-filing" }],
});
