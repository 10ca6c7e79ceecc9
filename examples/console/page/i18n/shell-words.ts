import type { Translated } from "./namespaces.js";

const en = {
  skip: "Skip to the content",
  sections: "Sections",
  board: "Board",
  rulebook: "Rulebook",
  journal: "Journal",
  language: "Language",
  actingAs: "Acting as",
  name: "Name",
  role: "Role",
  shopTime: "Shop time",
  nextDay: "Next day",
  dayPassing: "A day passes …",
  connectionLost: "Not connected; what is shown may be old",
  loading: "Loading",
  failed: "That did not work.",
  retry: "Try again",
  notFound: "There is no such page",
  toBoard: "To the board",
  unreachable: "The server cannot be reached",
};
const zh: Translated<typeof en> = {
  skip: "跳到正文",
  sections: "栏目",
  board: "商品看板",
  rulebook: "规则手册",
  journal: "操作日志",
  language: "语言",
  actingAs: "当前身份",
  name: "姓名",
  role: "岗位",
  shopTime: "店铺时间",
  nextDay: "下一天",
  dayPassing: "正在过一天……",
  connectionLost: "连接已断开，显示的内容可能不是最新",
  loading: "加载中",
  failed: "操作没有成功。",
  retry: "重试",
  notFound: "没有这个页面",
  toBoard: "返回商品看板",
  unreachable: "无法连接服务器",
};

/** The words of the frame around every view. */
export const shellWords = { en, zh };
export type ShellWords = typeof en;
