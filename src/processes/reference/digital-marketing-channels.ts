import type { ProcessReference } from "./process-reference.js";

/** The channels of marketing over the network (P070). Which of them fits follows from the product. */
export const digitalMarketingChannels = {
  number: "P070",
  title: { en: "Channels of network marketing", zh: "网络营销渠道" },
  groups: [
    {
      id: "channels",
      title: { en: "Channels", zh: "渠道" },
      items: [
        {
          id: "search-engine-optimisation",
          title: { en: "Search engine optimisation (SEO)", zh: "搜索引擎优化" },
          leadsTo: ["search-optimisation"],
        },
        {
          id: "search-engine-marketing",
          title: { en: "Search engine marketing (SEM)", zh: "搜索引擎营销" },
          leadsTo: ["paid-ad-campaign"],
        },
        { id: "social-media", title: { en: "Social media", zh: "社交媒体" }, leadsTo: ["offsite-traffic"] },
        {
          id: "content-marketing",
          title: { en: "Content marketing", zh: "内容营销" },
          leadsTo: ["content-operation"],
        },
        {
          id: "e-mail",
          title: { en: "E-mail marketing", zh: "电子邮件营销" },
          leadsTo: ["marketing-automation"],
        },
        {
          id: "targeted-campaigns",
          title: { en: "Campaigns for chosen consumers", zh: "精准营销" },
          leadsTo: ["paid-ad-campaign"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
