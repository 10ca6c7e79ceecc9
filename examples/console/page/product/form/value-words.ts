import type { Title } from "../../../shared/api.js";
import { spoken } from "./field-words.js";

const chineseValues: { readonly [value: string]: string } = {
  accepted: "接受",
  rejected: "拒绝",
  resample: "重新打样",
  optimise: "优化",
  clear: "清仓",
  restart: "重启",
  retire: "淘汰",
  refuse: "拒收",
  keep: "保留",
  return: "退回",
  replace: "更换",
  reinstate: "恢复销售",
  "sell-off": "甩卖",
  "write-off": "报废",
};

/** What one of several values of a field is called. */
export function valueTitle(value: string, language: keyof Title): string {
  return language === "zh" ? (chineseValues[value] ?? value) : spoken(value);
}

const chineseOutcomes: { readonly [outcome: string]: string } = {
  undecided: "无法判定",
  pass: "通过",
  adjust: "调整",
  drop: "放弃",
  keep: "保留",
  retire: "淘汰",
  restart: "重启",
  raise: "预警",
  clear: "正常",
  order: "补货",
  hold: "不补货",
  "in-stock": "库存充足",
  low: "库存偏低",
  out: "缺货",
  overstocked: "库存积压",
  new: "新品期",
  growth: "成长期",
  mature: "成熟期",
  decline: "衰退期",
  select: "入选",
  reject: "不入选",
  prepared: "准备充分",
  hurried: "仓促",
};

/** What the outcome of a rule is called. In English it is a word already. */
export function outcomeTitle(outcome: string, language: keyof Title): string {
  return language === "zh" ? (chineseOutcomes[outcome] ?? outcome) : outcome;
}
