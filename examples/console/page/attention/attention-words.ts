import { addWords } from "../i18n/i18n.js";
import type { Translated } from "../i18n/namespaces.js";

const en = {
  heading: "Needs attention",
  alerts: "Alerts",
  proposals: "Restock proposals",
  approvals: "Approvals waiting",
  noAlerts: "No alert is raised.",
  noProposals: "Nothing needs to be ordered.",
  noApprovals: "Nothing waits for approval.",
  more: "Show {{count}} more",
  why: "Why",
  since: "since {{day}}",
  open: "Open",
  openAlert: "Open alert",
  units: "{{units}} units",
  request: "Request {{units}} units",
  requestOf: "Request {{units}} units of {{name}}",
  requestedBy: "{{units}} units, to be requested by: {{roles}}",
  goesOn: "It goes on as a purchase; one that needs approval is under “Approvals waiting”.",
  sending: "Sending …",
  reason: "Reason",
  by: "by: {{roles}}",
  cancel: "Cancel",
};
const zh: Translated<typeof en> = {
  heading: "待办事项",
  alerts: "预警",
  proposals: "补货建议",
  approvals: "待审批",
  noAlerts: "目前没有预警。",
  noProposals: "目前无需补货。",
  noApprovals: "目前没有待审批事项。",
  more: "再显示 {{count}} 条",
  why: "原因",
  since: "自 {{day}} 起",
  open: "打开",
  openAlert: "打开预警",
  units: "{{units}} 件",
  request: "申请补货 {{units}} 件",
  requestOf: "为 {{name}} 申请补货 {{units}} 件",
  requestedBy: "建议补 {{units}} 件，申请岗位：{{roles}}",
  goesOn: "已转为一张补货单；需要审批的，见“待审批”。",
  sending: "提交中……",
  reason: "理由",
  by: "审批岗位：{{roles}}",
  cancel: "取消",
};

declare module "../i18n/namespaces.js" {
  interface Namespaces {
    attention: typeof en;
  }
}

addWords("attention", { en, zh });
