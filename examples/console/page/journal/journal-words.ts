import type { Translated } from "../i18n/namespaces.js";

const en = {
  heading: "Journal",
  lead: "Every step of the shop, the latest first: who or what brought it about, and why.",
  filters: "Narrow the journal",
  process: "Process",
  id: "Id",
  kind: "Brought about by",
  any: "Any",
  showAll: "Show all",
  start: "a start",
  adopt: "an adoption in mid-life",
  command: "a command",
  deadline: "a deadline",
  migrate: "another definition",
  erase: "the erasure of personal data",
  nothing: "No step is like this.",
  nothingYet: "None of the steps read so far is like this; earlier ones may be.",
  more: "Show earlier steps",
  reading: "Reading …",
  beginning: "This is where the journal begins.",
  stays: "stays in {{state}}",
  overruled: "overruled",
  reasons: "Reasons",
  told: "Told others:",
};

const zh: Translated<typeof en> = {
  heading: "操作日志",
  lead: "店铺的每一步，最新的在前：由谁或什么引起，以及原因。",
  filters: "筛选日志",
  process: "流程",
  id: "编号",
  kind: "起因",
  any: "不限",
  showAll: "显示全部",
  start: "启动",
  adopt: "中途接管",
  command: "操作",
  deadline: "期限到期",
  migrate: "定义变更",
  erase: "清除个人信息",
  nothing: "没有这样的步骤。",
  nothingYet: "目前读到的步骤中没有符合条件的；更早的步骤中可能有。",
  more: "显示更早的步骤",
  reading: "读取中……",
  beginning: "日志从这里开始。",
  stays: "仍为 {{state}}",
  overruled: "人工改判",
  reasons: "原因",
  told: "通知其他流程：",
};

/** The words of the journal's view. */
export const journalWords = { en, zh };

declare module "../i18n/namespaces.js" {
  interface Namespaces {
    journal: typeof en;
  }
}
