import type { ProcessReference } from "./process-reference.js";

/**
 * The roles that products play beside one another (P036). The documents name two sets, which share words: here is
 * their union, and each set as it is built (E-13). That a shop does not live on its hits alone is the rule
 * `assortment.hit-dependence`.
 */
export const assortmentStructure = {
  number: "P036",
  title: { en: "Roles of products", zh: "商品结构" },
  groups: [
    {
      id: "roles",
      title: { en: "Roles", zh: "商品角色" },
      items: [
        {
          id: "traffic",
          title: { en: "Traffic item", zh: "引流款" },
          detail: {
            en: "Brings visitors, and volume; also called the core item",
            zh: "带来流量与销量，也称核心款",
          },
        },
        {
          id: "profit",
          title: { en: "Profit item", zh: "利润款" },
          detail: {
            en: "Earns the margin; one document also calls it the main volume",
            zh: "贡献利润，有文件称其走量",
          },
          leadsTo: ["pricing-decision", "profit-accounting"],
        },
        {
          id: "image",
          title: { en: "Image item", zh: "形象款" },
          detail: { en: "Lifts the tone of the store", zh: "提升店铺调性" },
        },
        {
          id: "basic",
          title: { en: "Basic item", zh: "基础款" },
          detail: { en: "Sells steadily", zh: "稳定销售" },
        },
        {
          id: "hit",
          title: { en: "Hit", zh: "爆款" },
          detail: { en: "Sells far above the rest, and is watched closely", zh: "销量突出，重点监控" },
          rules: ["assortment.hit-dependence"],
          leadsTo: ["hit-product-building"],
        },
      ],
    },
    {
      id: "structure-by-function",
      title: { en: "Set by function", zh: "核心款—利润款—形象款" },
      items: [
        { id: "traffic", title: { en: "Core item", zh: "核心款" } },
        { id: "profit", title: { en: "Profit item", zh: "利润款" } },
        { id: "image", title: { en: "Image item", zh: "形象款" } },
      ],
    },
    {
      id: "combination",
      title: { en: "Combination", zh: "基础款—爆款—高利润款" },
      items: [
        { id: "basic", title: { en: "Basic item", zh: "基础款" } },
        { id: "hit", title: { en: "Hit", zh: "爆款" } },
        { id: "profit", title: { en: "High-profit item", zh: "高利润款" } },
      ],
    },
    {
      id: "matrix",
      title: { en: "Matrix", zh: "引流款—利润款—基础款" },
      items: [
        { id: "traffic", title: { en: "Traffic item", zh: "引流款" } },
        { id: "profit", title: { en: "Profit item", zh: "利润款" } },
        { id: "basic", title: { en: "Basic item", zh: "基础款" } },
      ],
    },
  ],
} as const satisfies ProcessReference;
