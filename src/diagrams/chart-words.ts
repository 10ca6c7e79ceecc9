import type { Title } from "../rules/define-rule.js";

/** The languages of a diagram. */
export type DiagramLanguage = keyof Title;

/** What a diagram says beside the words of its process. */
export const diagramWords = {
  en: {
    anywhere: "in every state",
    atOnce: "at once",
    otherwise: "a condition",
    and: " and ",
    chart: "State chart",
    overdue: "overdue",
    attention: "attention",
    owner: "By",
    needs: "Needs",
    handsIn: "Hands in",
    approver: "Approved by",
    rule: "Decided by",
    sendsBack: "May be sent back to",
    back: "back to",
    clock: "Has a time limit",
    approvalClock: "The approval has a time limit",
    completed: "Completed",
    cancelled: "Cancelled",
    anytime: "At any time",
    separator: ", ",
    colon: ": ",
  },
  zh: {
    anywhere: "任何状态下",
    atOnce: "自动",
    otherwise: "满足条件",
    and: " 且 ",
    chart: "状态图",
    overdue: "超期",
    attention: "需关注",
    owner: "负责",
    needs: "需要",
    handsIn: "产出",
    approver: "批准",
    rule: "判定规则",
    sendsBack: "可退回至",
    back: "退回至",
    clock: "有时限",
    approvalClock: "批准有时限",
    completed: "已完成",
    cancelled: "已取消",
    anytime: "随时",
    separator: "、",
    colon: "：",
  },
} as const satisfies Record<DiagramLanguage, Record<string, string>>;
