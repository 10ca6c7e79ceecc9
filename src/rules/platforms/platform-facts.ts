import type { Title } from "../define-rule.js";

/** What is said of a platform in words, for people who choose one. Rules look at the platform's layer, not at this. */
export interface PlatformFacts {
  /** As scopes and layers name it: `taobao`. */
  readonly id: string;
  /** Its name in English and Chinese. */
  readonly title: Title;
  /** `comprehensive`: sells everything. `vertical`: one field. `content`: sells through what people watch. */
  readonly kind: "comprehensive" | "vertical" | "content" | "cross-border" | "own-site";
  /** What it is strong in. */
  readonly positioning?: string;
  /** Who buys there. */
  readonly buyers?: string;
  /** How hard it is to get in. */
  readonly entry?: string;
  /** Which content works there. */
  readonly content?: string;
  /** Types of shop, as `onboarding.store-type` names them. */
  readonly storeTypes?: readonly string[];
  /** Tools for ads. */
  readonly adTools?: readonly string[];
  /** Tools for data; which exist changes, and no rule depends on them (E-34). */
  readonly dataTools?: readonly string[];
}

const alibabaTools = { adTools: ["直通车", "钻展"], dataTools: ["生意参谋"] } as const;

/**
 * Platforms and how they differ, as the catalogue describes them. What it does not say of a platform is absent. How many
 * users they have stands in `referenceValues`.
 */
export const platformFacts = [
  {
    id: "taobao",
    title: { en: "Taobao", zh: "淘宝" },
    kind: "comprehensive",
    positioning: "all goods, brands and small merchants",
    buyers: "all ages, more women",
    entry: "loose, fit for individuals",
    storeTypes: ["personal", "enterprise"],
    ...alibabaTools,
  },
  {
    id: "tmall",
    title: { en: "Tmall", zh: "天猫" },
    kind: "comprehensive",
    positioning: "all goods, brands",
    buyers: "all ages, more women",
    entry: "high: a trademark and a higher deposit",
    storeTypes: ["flagship", "exclusive", "multi-brand"],
    ...alibabaTools,
  },
  {
    id: "jd",
    title: { en: "JD", zh: "京东" },
    kind: "comprehensive",
    positioning: "electronics, appliances, quality",
    buyers: "middle and high income, more men",
    entry: "strict on quality",
    adTools: ["快车"],
    dataTools: ["京东商智"],
  },
  {
    id: "pinduoduo",
    title: { en: "Pinduoduo", zh: "拼多多" },
    kind: "comprehensive",
    positioning: "low prices, group buying among friends",
    buyers: "smaller cities, price-sensitive",
    entry: "fit for low prices",
  },
  {
    id: "douyin",
    title: { en: "Douyin e-commerce", zh: "抖音电商" },
    kind: "content",
    positioning: "interest, selling through content",
    buyers: "young, led by content",
    entry: "fit for distinctive goods",
    content: "entertaining and creative; buyers decide quickly",
    dataTools: ["抖音橙子"],
  },
  {
    id: "xiaohongshu",
    title: { en: "Xiaohongshu", zh: "小红书" },
    kind: "vertical",
    positioning: "beauty",
    content: "competent advice and seeding notes on beauty, clothing and home",
  },
  { id: "amazon", title: { en: "Amazon", zh: "亚马逊" }, kind: "cross-border", adTools: ["Amazon PPC"] },
  { id: "shopify", title: { en: "Shopify", zh: "Shopify独立站" }, kind: "own-site" },
] as const satisfies readonly PlatformFacts[];
