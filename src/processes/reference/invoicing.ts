import type { ProcessReference } from "./process-reference.js";

/** In which form an invoice is issued, and by whom (P125). What is taxed, and when, is `tax-filing`. */
export const invoicing = {
  number: "P125",
  title: { en: "Invoices", zh: "电子发票" },
  groups: [
    {
      id: "forms",
      title: { en: "Forms", zh: "发票形式" },
      items: [
        {
          id: "electronic",
          title: { en: "Electronic invoice", zh: "电子发票" },
          detail: { en: "The usual form", zh: "主流形式" },
          deliverables: ["electronic-invoice"],
          leadsTo: ["tax-filing"],
        },
      ],
    },
    {
      id: "issuers",
      title: { en: "Who issues it", zh: "开具方" },
      items: [
        { id: "merchant", title: { en: "Merchant", zh: "商家" }, roles: ["finance"] },
        {
          id: "platform",
          title: { en: "Platform on the merchant's behalf", zh: "平台代开" },
          roles: ["platform"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
