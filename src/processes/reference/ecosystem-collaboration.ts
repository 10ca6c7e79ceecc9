import type { ProcessReference } from "./process-reference.js";

/** Who takes part in e-commerce and what each of them does (P014). */
export const ecosystemCollaboration = {
  number: "P014",
  title: { en: "Parties of e-commerce, and what surrounds them", zh: "电商生态与参与角色" },
  groups: [
    {
      id: "actors",
      title: { en: "Parties", zh: "参与角色" },
      items: [
        {
          id: "platform",
          title: { en: "Platform", zh: "平台方" },
          detail: {
            en: "Provides infrastructure, traffic, rules and safe transactions; lives on commission",
            zh: "提供基础设施、流量分配、规则与交易保障，收取佣金",
          },
          roles: ["platform"],
          leadsTo: ["platform-selection", "platform-settlement"],
        },
        {
          id: "merchant",
          title: { en: "Merchant", zh: "商家" },
          detail: {
            en: "Brand owner, agent or individual seller: selects, prices, promotes, serves",
            zh: "品牌方、代理商或个体卖家：选品、定价、推广与服务",
          },
          roles: ["store-manager", "distributor", "individual-seller"],
        },
        {
          id: "supply-chain",
          title: { en: "Supply chain", zh: "供应链" },
          detail: {
            en: "Manufacturers, wholesalers and carriers: makes the goods and brings them",
            zh: "生产商、批发商与物流服务商：供货与配送",
          },
          roles: ["supplier", "carrier"],
          leadsTo: ["sourcing"],
        },
        {
          id: "consumer",
          title: { en: "Consumer", zh: "消费者" },
          detail: { en: "Buys; their habits lead the market", zh: "消费习惯引导市场方向" },
          roles: ["consumer"],
        },
      ],
    },
    {
      id: "opportunities",
      title: { en: "Where growth is seen", zh: "增长机会" },
      items: [
        { id: "live-commerce", title: { en: "Live commerce", zh: "直播电商" }, leadsTo: ["live-streaming"] },
        {
          id: "social-commerce",
          title: { en: "Social commerce", zh: "社交电商" },
          leadsTo: ["community-operation"],
        },
        {
          id: "private-traffic",
          title: { en: "Private traffic", zh: "私域流量" },
          leadsTo: ["public-private-loop"],
        },
        { id: "lower-tier-markets", title: { en: "Smaller cities", zh: "下沉市场" } },
        { id: "niche-segments", title: { en: "Niche segments", zh: "细分领域" } },
      ],
    },
    {
      id: "drivers",
      title: { en: "What drives the market", zh: "技术驱动" },
      items: [
        { id: "fifth-generation-mobile", title: { en: "Mobile networks of the fifth generation", zh: "5G" } },
        {
          id: "artificial-intelligence",
          title: { en: "Artificial intelligence", zh: "人工智能" },
          leadsTo: ["ai-application"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
