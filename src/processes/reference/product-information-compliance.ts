import type { ProcessReference } from "./process-reference.js";

/** What the information on a product must satisfy, and what is forbidden (P134), with the rules that look at each. */
export const productInformationCompliance = {
  number: "P134",
  title: { en: "Standards of product information, and violations", zh: "商品信息合规" },
  groups: [
    {
      id: "standards",
      title: { en: "Standards", zh: "信息规范" },
      items: [
        {
          id: "title",
          title: { en: "An accurate title", zh: "标题准确" },
          rules: ["listing.title", "listing.wording"],
        },
        {
          id: "parameters",
          title: { en: "True parameters, to the national standard", zh: "参数真实" },
          rules: ["listing.pre-check"],
        },
        {
          id: "price",
          title: { en: "A clear price, and no made-up original price", zh: "价格明晰" },
          rules: ["listing.price-honesty"],
        },
        {
          id: "promotion",
          title: { en: "Clear rules of promotions, kept", zh: "促销信息清楚" },
          rules: ["promotion.honour"],
        },
        {
          id: "after-sales",
          title: { en: "Terms for after the sale", zh: "售后政策完善" },
          rules: ["return.window"],
        },
      ],
    },
    {
      id: "violations",
      title: { en: "Violations", zh: "违规情形" },
      items: [
        {
          id: "false-promotion",
          title: { en: "False promotion", zh: "虚假宣传" },
          rules: ["listing.wording"],
        },
        { id: "missing-label", title: { en: "Missing label", zh: "标识缺失" }, rules: ["listing.pre-check"] },
        {
          id: "substandard-quality",
          title: { en: "Quality below the standard", zh: "质量不合格" },
          rules: ["quality.standard"],
          leadsTo: ["recall-and-withdrawal"],
        },
        { id: "counterfeit", title: { en: "Counterfeit", zh: "假冒伪劣" }, rules: ["redline.infringement"] },
        {
          id: "banned-product",
          title: { en: "Banned product", zh: "违禁商品" },
          rules: ["redline.banned-goods"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
