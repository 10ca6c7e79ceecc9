import type { ProcessReference } from "./process-reference.js";

/** What staff are rewarded for (P024). The document breaks off after its first means (E-01): the rest is the shop's. */
export const incentiveCulture = {
  number: "P024",
  title: { en: "Incentives and culture", zh: "激励与文化建设" },
  groups: [
    {
      id: "incentives",
      title: { en: "Incentives", zh: "激励措施" },
      items: [
        {
          id: "innovation-award",
          title: { en: "Innovation award", zh: "创新奖" },
          detail: {
            en: "For a proposal that works, such as a way to save costs",
            zh: "奖励有效的改进提案，如降本策略",
          },
          leadsTo: ["business-model-innovation"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
