import type { ProcessReference } from "./process-reference.js";

/** Where artificial intelligence works in a shop (P148). Strategy stays with people. */
export const aiApplication = {
  number: "P148",
  title: { en: "Uses of artificial intelligence", zh: "AI应用" },
  groups: [
    {
      id: "applications",
      title: { en: "Uses", zh: "应用场景" },
      items: [
        {
          id: "service",
          title: { en: "Answering customers", zh: "智能客服" },
          rules: ["service.ai-share", "service.human-handover"],
          leadsTo: ["inquiry-handling"],
        },
        { id: "selection", title: { en: "Choosing products", zh: "AI选品" }, leadsTo: ["product-selection"] },
        {
          id: "pricing",
          title: { en: "Setting prices", zh: "智能定价" },
          rules: ["pricing.dynamic-bounds"],
          leadsTo: ["dynamic-pricing"],
        },
        {
          id: "persona",
          title: { en: "Drawing portraits of users", zh: "用户画像" },
          leadsTo: ["user-tagging-segmentation"],
        },
        { id: "content", title: { en: "Making content", zh: "内容生成" }, leadsTo: ["marketing-automation"] },
        { id: "visual-recognition", title: { en: "Recognising pictures and films", zh: "视觉识别" } },
        {
          id: "predictive-stock",
          title: { en: "Foreseeing stock", zh: "预测性库存" },
          leadsTo: ["sales-forecast"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
