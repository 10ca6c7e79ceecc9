import { onboardingEntry } from "../../rules/onboarding/entry.js";
import { platformSelection } from "../../rules/platform/selection.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * Further platforms, distribution through others, and offline channels, one after another as they fit.
 *
 * Source: P072.
 */
export const channelExpansionProcess = defineStages({
  id: "channel-expansion",
  title: { en: "Sales-channel building and market expansion", zh: "销售渠道建设与市场拓展" },
  covers: ["P072"],
  owner: "operations-department",
  version: 1,
  stages: [
    {
      id: "channelChoice",
      title: {
        en: "Choose among own platform, third-party platforms and offline stores",
        zh: "选择渠道类型",
      },
      owner: "operations-department",
      helpers: ["management"],
      approver: "operations-director",
      rule: onboardingEntry,
    },
    {
      id: "platforms",
      title: { en: "Join further platforms", zh: "入驻更多平台" },
      owner: "operations-department",
      helpers: ["store-manager"],
      rule: platformSelection,
      sendsBackTo: ["channelChoice"],
    },
    {
      id: "distribution",
      title: { en: "Distribute through other stores", zh: "网络分销" },
      owner: "operations-department",
      helpers: ["distributor"],
      sendsBackTo: ["channelChoice"],
    },
    {
      id: "offline",
      title: { en: "Open offline channels", zh: "拓展线下渠道" },
      owner: "operations-department",
      helpers: ["distributor"],
      sendsBackTo: ["channelChoice"],
    },
  ],
  kpis: ["sales/sales-amount", "market/market-share"],
  handsOverTo: [{ to: "store-onboarding" }, { to: "product", does: "product.startTrial" }],
});
