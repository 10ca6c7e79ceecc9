import type { ProcessReference } from "./process-reference.js";

/** What brings a shop to people outside the network (P071). */
export const offlineMarketing = {
  number: "P071",
  title: { en: "Means of offline marketing", zh: "线下营销" },
  groups: [
    {
      id: "means",
      title: { en: "Means", zh: "方式" },
      items: [
        { id: "exhibition", title: { en: "Exhibition", zh: "展会" }, leadsTo: ["channel-expansion"] },
        {
          id: "on-site-event",
          title: { en: "Promotion on the spot", zh: "现场推广活动" },
          leadsTo: ["channel-expansion"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
