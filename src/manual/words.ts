import type { ProcessShape } from "../processes/index.js";
import type { RuleKind, Title } from "../rules/index.js";

/** The languages of a manual. */
export type ManualLanguage = keyof Title;

/** What a manual says beside the words of its processes and rules. */
export interface ManualWords {
  readonly title: string;
  readonly contents: string;
  readonly scope: string;
  readonly everywhere: string;
  readonly spine: string;
  readonly stage: string;
  readonly processes: string;
  readonly process: string;
  readonly number: string;
  readonly carries: string;
  readonly shape: string;
  readonly owner: string;
  readonly chart: string;
  readonly states: string;
  readonly state: string;
  readonly description: string;
  readonly tags: string;
  readonly stages: string;
  readonly helpers: string;
  readonly needs: string;
  readonly handsIn: string;
  readonly approver: string;
  readonly rule: string;
  readonly rules: string;
  readonly sendsBack: string;
  readonly clock: string;
  readonly reviews: string;
  readonly action: string;
  readonly raisedBy: string;
  readonly doneBy: string;
  readonly somebody: string;
  readonly whoMay: string;
  readonly command: string;
  readonly commands: string;
  readonly commandsNote: string;
  readonly possibleIn: string;
  readonly conditions: string;
  readonly fields: string;
  readonly decidedBy: string;
  readonly overruledBy: string;
  readonly nobody: string;
  readonly anyState: string;
  readonly deadlines: string;
  readonly deadline: string;
  readonly length: string;
  readonly setWhere: string;
  readonly unset: string;
  readonly setIt: string;
  readonly startInput: string;
  readonly perInstance: string;
  readonly rulesInForce: string;
  readonly parameter: string;
  readonly value: string;
  readonly layer: string;
  readonly remark: string;
  readonly assumed: string;
  readonly questionable: string;
  readonly optional: string;
  readonly rows: string;
  readonly redLine: string;
  readonly outcomes: string;
  readonly unknownRule: string;
  readonly deliverables: string;
  readonly deliverable: string;
  readonly producedBy: string;
  readonly kpis: string;
  readonly inputs: string;
  readonly handOvers: string;
  readonly toOthers: string;
  readonly fromOthers: string;
  readonly event: string;
  readonly other: string;
  readonly does: string;
  readonly way: string;
  readonly automatic: string;
  readonly byDecision: string;
  readonly starts: string;
  readonly otherRules: string;
  readonly otherRulesNote: string;
  readonly roles: string;
  readonly role: string;
  readonly id: string;
  readonly name: string;
  readonly yes: string;
  readonly separator: string;
  readonly colon: string;
  readonly stop: string;
  readonly units: { readonly [unit in "hours" | "days" | "workingDays"]: string };
  readonly shapes: { readonly [shape in ProcessShape]: string };
  readonly kinds: { readonly [kind in RuleKind]: string };
  readonly tagNames: { readonly [tag: string]: string };
  readonly layers: { readonly [id: string]: string };
}

const en: ManualWords = {
  title: "Operations manual",
  contents: "Contents",
  scope: "As it stands for",
  everywhere: "the whole shop",
  spine: "The course of an operation",
  stage: "Stage",
  processes: "Processes by owner",
  process: "Process",
  number: "Number",
  carries: "Carries these entries of the catalogue",
  shape: "Shape",
  owner: "Owner",
  chart: "Chart",
  states: "States",
  state: "State",
  description: "What it means",
  tags: "Tags",
  stages: "Stages",
  helpers: "Helpers",
  needs: "Needs",
  handsIn: "Hands in",
  approver: "Approved by",
  rule: "Rule",
  rules: "Rules",
  sendsBack: "Sends back to",
  clock: "Clock",
  reviews: "What a review can set going",
  action: "Action",
  raisedBy: "Raised by",
  doneBy: "Done by",
  somebody: "somebody of the shop",
  whoMay: "Who may do what",
  command: "Command",
  commands: "Commands, and what refuses them",
  commandsNote:
    "A command is refused in every other state, by any other role, when a field is missing, when its conditions do not hold, and when its rule says no or cannot decide.",
  possibleIn: "Possible in",
  conditions: "Conditions",
  fields: "Fields",
  decidedBy: "Decided by",
  overruledBy: "May be overruled by",
  nobody: "nobody",
  anyState: "any state",
  deadlines: "Deadlines",
  deadline: "Deadline",
  length: "Length",
  setWhere: "Set in",
  unset: "not set",
  setIt: "set",
  startInput: "the start input",
  perInstance: "given for each instance",
  rulesInForce: "Rules and their thresholds in force",
  parameter: "Parameter",
  value: "Value",
  layer: "Layer",
  remark: "Remark",
  assumed: "assumed",
  questionable: "questionable",
  optional: "optional",
  rows: "rows",
  redLine: "red line",
  outcomes: "outcomes",
  unknownRule: "not in this rulebook",
  deliverables: "Deliverables",
  deliverable: "Deliverable",
  producedBy: "Produced by",
  kpis: "KPIs",
  inputs: "What must be known to start",
  handOvers: "Hand-overs",
  toOthers: "To others",
  fromOthers: "From others",
  event: "Event",
  other: "Other process",
  does: "What happens there",
  way: "How",
  automatic: "by itself",
  byDecision: "by decision",
  starts: "is started",
  otherRules: "Rules that no process here asks",
  otherRulesNote: "They are asked directly, or set the times of others.",
  roles: "Roles",
  role: "Role",
  id: "Id",
  name: "Name",
  yes: "✓",
  separator: ", ",
  colon: ": ",
  stop: ".",
  units: { hours: "hours", days: "days", workingDays: "working days" },
  shapes: { statechart: "state chart", staged: "stages", "review-cycle": "review cycle" },
  kinds: { gate: "gate", alert: "alert", policy: "policy" },
  tagNames: { overdue: "overdue", attention: "attention" },
  layers: { default: "default", starter: "starter" },
};

const zh: ManualWords = {
  title: "运营手册",
  contents: "目录",
  scope: "适用范围",
  everywhere: "全店",
  spine: "运营主线",
  stage: "阶段",
  processes: "流程清单（按负责部门）",
  process: "流程",
  number: "编号",
  carries: "对应的目录条目",
  shape: "形式",
  owner: "负责人",
  chart: "流程图",
  states: "状态",
  state: "状态",
  description: "含义",
  tags: "标签",
  stages: "阶段",
  helpers: "协助",
  needs: "所需资料",
  handsIn: "产出",
  approver: "批准人",
  rule: "规则",
  rules: "规则",
  sendsBack: "可退回至",
  clock: "时限",
  reviews: "复盘可触发的动作",
  action: "动作",
  raisedBy: "触发规则",
  doneBy: "执行流程",
  somebody: "店铺人员",
  whoMay: "岗位权限",
  command: "操作",
  commands: "操作及拒绝条件",
  commandsNote: "在其他状态下、由其他岗位发出、缺少字段、条件不满足、规则不通过或无法判定时，操作会被拒绝。",
  possibleIn: "可用状态",
  conditions: "条件",
  fields: "字段",
  decidedBy: "判定规则",
  overruledBy: "可改判岗位",
  nobody: "无",
  anyState: "任何状态",
  deadlines: "时限",
  deadline: "时限",
  length: "时长",
  setWhere: "设置位置",
  unset: "未设置",
  setIt: "请设置",
  startInput: "启动参数",
  perInstance: "逐单给定",
  rulesInForce: "生效规则与阈值",
  parameter: "参数",
  value: "取值",
  layer: "来源层",
  remark: "备注",
  assumed: "假设值",
  questionable: "存疑",
  optional: "选填",
  rows: "行",
  redLine: "红线",
  outcomes: "结果",
  unknownRule: "本规则集未包含",
  deliverables: "交付物",
  deliverable: "交付物",
  producedBy: "产出流程",
  kpis: "指标",
  inputs: "启动所需信息",
  handOvers: "流程衔接",
  toOthers: "交给其他流程",
  fromOthers: "来自其他流程",
  event: "事件",
  other: "对方流程",
  does: "对方动作",
  way: "方式",
  automatic: "自动",
  byDecision: "人工决定",
  starts: "启动",
  otherRules: "未被流程调用的规则",
  otherRulesNote: "这些规则可直接调用，或为其他流程提供时限。",
  roles: "岗位",
  role: "岗位",
  id: "标识",
  name: "名称",
  yes: "✓",
  separator: "、",
  colon: "：",
  stop: "。",
  units: { hours: "小时", days: "天", workingDays: "个工作日" },
  shapes: { statechart: "状态图", staged: "阶段流程", "review-cycle": "周期复盘" },
  kinds: { gate: "准入", alert: "预警", policy: "策略" },
  tagNames: { overdue: "超期", attention: "需关注" },
  layers: { default: "默认值", starter: "起步值" },
};

/** The table of words. */
export const manualWords: { readonly [language in ManualLanguage]: ManualWords } = { en, zh };
