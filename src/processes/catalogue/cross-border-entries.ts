import type { CatalogueRow } from "./catalogue-row.js";

/** Part A11 of the catalogue. */
export const crossBorderEntries: readonly CatalogueRow[] = [
  {
    number: "P135",
    name: "cross-border-operation",
    title: { en: "Cross-border business flow", zh: "跨境电商业务流程" },
    kind: "lifecycle",
    source: [
      "002 S41",
      "000 §2.1, §5.2. **Stages**: selection & positioning by overseas demand → platform onboarding → product upload  → international logistics  → after-sales . **Hands over to**: `cross-border-logistics`, `cross-border-compliance`, `cross-border-payment-fx`",
    ],
    carriedBy: [{ process: "cross-border-operation" }],
    handsOverTo: ["cross-border-logistics", "cross-border-compliance", "cross-border-payment-fx"],
  },
  {
    number: "P136",
    name: "cross-border-logistics",
    title: { en: "Cross-border logistics mode", zh: "跨境物流模式" },
    kind: "gate",
    source: [
      "002 S41. International express , international post , dedicated line , overseas warehouse . **Hands over to**: `export-customs-clearance`",
    ],
    carriedBy: [{ rule: "crossborder.logistics-mode" }],
    owner: "supply-chain",
    handsOverTo: ["export-customs-clearance"],
  },
  {
    number: "P137",
    name: "cross-border-payment-fx",
    title: { en: "Payment and foreign-exchange settlement", zh: "支付与结汇" },
    kind: "lifecycle",
    source: [
      "002 S41. PayPal, card, Stripe, platform pay",
      "settle FX automatically by the payment platform, by bank, or third party. **Hands over to**: `cash-flow-management`, `tax-filing`",
    ],
    carriedBy: [{ process: "cross-border-payment-fx" }],
    handsOverTo: ["cash-flow-management", "tax-filing"],
  },
  {
    number: "P138",
    name: "cross-border-compliance",
    title: { en: "Cross-border compliance", zh: "跨境合规" },
    kind: "gate",
    source: [
      "002 S42",
      "000 §5.2, §6.2. Areas → requirement → risk: customs",
      "VAT",
      "product certification",
      "IP",
      "data privacy . Import as well as export requirements must be met (000 §5.2). Watch rule updates. **Hands over to**: `export-customs-clearance`, `foreign-vat-registration`, `data-security-privacy`",
    ],
    carriedBy: [
      { rule: "crossborder.certification" },
      { rule: "crossborder.declaration" },
      { rule: "tax.foreign-vat" },
      { rule: "tax.duty" },
    ],
    owner: "supply-chain",
    handsOverTo: ["export-customs-clearance", "foreign-vat-registration", "data-security-privacy"],
  },
  {
    number: "P139",
    name: "export-customs-clearance",
    title: { en: "Export and customs process", zh: "出口通关流程" },
    kind: "lifecycle",
    source: [
      "002 S42. **Stages**: filing/record (备案) → declaration (报关) → clearance (清关) → logistics → delivery (交付). **Inputs**: invoice, packing list, certificate of origin",
      "HS code, value",
      "banned/restricted list",
      "duty and exemption threshold. **Exceptions**: detention (扣货), return shipment (退运) → contingency plan. **Roles**: customs broker, logistics service. **Outputs**: clearance file system. **Hands over to**: `cross-border-logistics`",
    ],
    carriedBy: [{ process: "customs-clearance" }],
    deliverables: ["contingency-plan", "customs-invoice", "packing-list", "certificate-of-origin"],
    handsOverTo: ["cross-border-logistics"],
  },
  {
    number: "P140",
    name: "foreign-vat-registration",
    title: { en: "Destination VAT registration & filing", zh: "目的国VAT" },
    kind: "lifecycle",
    source: [
      "002 S42, S41. Sales reach threshold  → register → periodic filing & payment",
      "tax adviser. Thresholds n/s. **Exceptions**: unregistered, late, untrue. **Hands over to**: `tax-filing`",
    ],
    carriedBy: [{ process: "foreign-vat-registration" }],
    handsOverTo: ["tax-filing"],
  },
];
