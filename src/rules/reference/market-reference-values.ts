import type { ReferenceValue } from "./reference-value.js";

/**
 * What the documents say of the market, its platforms and themselves. The figures were true, at best, when the
 * documents were written, and no rule looks at them (E-33).
 */
export const marketReferenceValues = [
  {
    id: "persona.example-age",
    title: { en: "Age of the child in an example of an audience tag", zh: "0-3岁宝妈" },
    value: { fromYears: 0, toYears: 3 },
    unit: "years",
    source: "R052",
  },
  {
    id: "market.size-2024",
    title: { en: "E-commerce volume of China in 2024", zh: "2024年中国电商市场规模" },
    value: 15.4e12,
    unit: "CNY",
    source: "R055",
    questionable: "the same page also forecasts a volume above 15 trillion (E-33)",
  },
  {
    id: "market.growth",
    title: { en: "Growth of that volume on the year before", zh: "市场规模同比增长率" },
    value: 0.085,
    unit: "ratio",
    source: "R056",
    questionable: "stands among figures that contradict one another (E-33)",
  },
  {
    id: "market.shoppers",
    title: { en: "Online shoppers", zh: "网络购物用户规模" },
    value: 1.28e9,
    unit: "people",
    source: "R057",
    questionable: "at the stated penetration it implies 1.54 billion people, more than China has (E-33)",
  },
  {
    id: "market.penetration",
    title: { en: "Penetration of online retail", zh: "网络零售渗透率" },
    value: 0.832,
    unit: "ratio",
    source: "R058",
    questionable: "does not go with the stated number of shoppers (E-33)",
  },
  {
    id: "market.mobile-share",
    title: { en: "Mobile share of e-commerce", zh: "移动端占比" },
    value: 0.528,
    unit: "ratio",
    source: "R059",
    questionable: "low against the advice to design for the telephone first (E-33)",
  },
  {
    id: "platform.users.taobao-tmall",
    title: { en: "Users of Taobao and Tmall, at the least", zh: "淘宝/天猫用户规模" },
    value: 800e6,
    unit: "people",
    source: "R060",
  },
  {
    id: "platform.users.jd",
    title: { en: "Users of JD, at the least", zh: "京东用户规模" },
    value: 580e6,
    unit: "people",
    source: "R061",
  },
  {
    id: "platform.users.pinduoduo",
    title: { en: "Users of Pinduoduo, at the least", zh: "拼多多用户规模" },
    value: 750e6,
    unit: "people",
    source: "R062",
  },
  {
    id: "platform.users.douyin",
    title: { en: "Users of Douyin e-commerce, at the least", zh: "抖音电商用户规模" },
    value: 600e6,
    unit: "people",
    source: "R063",
  },
  {
    id: "doc.version",
    title: { en: "Version of the process document", zh: "流程文件版本" },
    value: { version: "1.0", month: "2025-07" },
    unit: "version",
    source: "R064",
  },
] as const satisfies readonly ReferenceValue[];
