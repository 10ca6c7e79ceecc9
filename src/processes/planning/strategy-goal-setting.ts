import { businessModel } from "../../rules/business/model.js";
import { goalYearOne } from "../../rules/goal/year-one.js";
import { goalYearTwo } from "../../rules/goal/year-two.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From reading the industry to quantified targets and their tracking; a target that is missed is set anew.
 *
 * Source: P012; R035–R037; E-27.
 */
export const strategyGoalSettingProcess = defineStages({
  id: "strategy-goal-setting",
  title: { en: "Strategy planning and goal decomposition", zh: "战略规划与目标拆解" },
  covers: ["P012"],
  owner: "management",
  version: 1,
  stages: [
    {
      id: "industryReading",
      title: { en: "Read the industry's trends and the shop's own resources", zh: "研判行业趋势与自身资源" },
      owner: "management",
      helpers: ["data-analyst", "store-manager"],
    },
    {
      id: "coreTrack",
      title: { en: "Fix the core track and the market position", zh: "确定核心赛道与市场定位" },
      owner: "management",
      rule: businessModel,
      sendsBackTo: ["industryReading"],
    },
    {
      id: "goals",
      title: { en: "Set the mid- and long-term goals", zh: "制定中长期目标" },
      owner: "management",
      approver: "chairman",
    },
    {
      id: "stageTargets",
      title: { en: "Split the goals into quantified targets by stage", zh: "拆解为量化阶段目标" },
      owner: "management",
      helpers: ["operations-department", "data-analyst"],
      approver: "operations-director",
    },
    {
      id: "means",
      title: { en: "Choose the means", zh: "选择实现手段" },
      owner: "operations-department",
      sendsBackTo: ["stageTargets"],
    },
    {
      id: "tracking",
      title: { en: "Track the targets of the first year", zh: "跟踪第一年目标达成" },
      owner: "operations-department",
      helpers: ["data-analyst"],
      rule: goalYearOne,
      returns: { missed: "stageTargets" },
    },
    {
      id: "revision",
      title: { en: "Track the targets of the second year and revise them", zh: "跟踪第二年目标并修订" },
      owner: "management",
      helpers: ["operations-department"],
      rule: goalYearTwo,
      returns: { missed: "stageTargets" },
    },
  ],
  kpis: [
    "customers/user-scale",
    "customers/repurchase-rate",
    "sales/growth",
    "market/market-share",
    "market/brand-penetration",
  ],
  handsOverTo: [
    { to: "store-positioning" },
    { to: "plan-approval" },
    { to: "kpi-dashboard-weekly-review" },
    { to: "channel-expansion" },
    { to: "public-private-loop" },
  ],
});
