import type { ProcessReference } from "./process-reference.js";

/** What a membership is made of and what makes one good (P101). The levels are checked by the rule `member.programme`. */
export const membershipProgramme = {
  number: "P101",
  title: { en: "Elements of a membership", zh: "会员体系" },
  groups: [
    {
      id: "elements",
      title: { en: "Elements", zh: "要素" },
      items: [
        {
          id: "points",
          title: { en: "Points", zh: "积分" },
          detail: { en: "Earned by buying; pay for part of a later order", zh: "消费累积，可抵扣" },
        },
        { id: "levels", title: { en: "Levels", zh: "等级" }, rules: ["member.programme"] },
        { id: "rights", title: { en: "Exclusive rights", zh: "专属权益" }, leadsTo: ["customer-care"] },
      ],
    },
    {
      id: "principles",
      title: { en: "Principles", zh: "设计原则" },
      items: [
        { id: "simple", title: { en: "Simple", zh: "简单易懂" }, rules: ["member.programme"] },
        {
          id: "visible-gradient",
          title: { en: "A gradient that shows", zh: "梯度明显" },
          rules: ["member.programme"],
        },
        { id: "rich-rights", title: { en: "Rich in rights", zh: "权益丰富" }, rules: ["member.programme"] },
      ],
    },
  ],
} as const satisfies ProcessReference;
