import type { Title } from "../../../shared/api.js";

/** What fields of commands are called in Chinese; their English names are words already. */
const chinese: { readonly [name: string]: string } = {
  // Of most commands.
  reason: "理由",
  cause: "原因",
  note: "备注",
  detail: "说明",
  summary: "摘要",
  metrics: "规则依据的数据",
  verdict: "结论",
  outcome: "结果",
  report: "报告",
  changes: "改动",
  reference: "编号或链接",
  evidence: "证据",
  purpose: "用途",
  until: "截止时间",
  at: "时间",
  role: "角色",
  level: "级别",
  kind: "类别",
  lines: "明细",
  texts: "文字",
  amountMinor: "金额（最小货币单位）",
  amount: "金额",
  price: "价格",
  budget: "预算",
  currency: "币种",
  category: "类目",
  channel: "渠道",
  platform: "平台",
  deliverables: "交付物",
  points: "要点",
  finding: "发现",
  measures: "措施",
  lessons: "经验教训",
  severity: "严重程度",
  facts: "数据",
  // Ids.
  sku: "SKU",
  supplierId: "供应商编号",
  inspectionId: "质检编号",
  listingId: "链接编号",
  campaignId: "推广计划编号",
  receiptId: "入库单号",
  purchaseOrderId: "采购单号",
  trackingNumber: "运单号",
  orderId: "订单号",
  lineId: "明细行号",
  refundId: "退款单号",
  paymentId: "付款单号",
  returnId: "退货单号",
  shipmentId: "发货单号",
  storeId: "店铺编号",
  requestId: "申请编号",
  promotionId: "促销编号",
  successorSku: "替代商品 SKU",
  // Selection.
  decideBy: "决定期限",
  needUnmet: "需求未被满足",
  developmentDays: "开发天数",
  peakCapacityRatio: "旺季产能比",
  contributionMargin: "边际贡献率",
  afterSalesRate: "售后率",
  rivalsSelling: "在售竞品数",
  ownAdvantages: "自身优势数",
  monthlyDemandUnits: "月需求量",
  competingOffers: "竞争商品数",
  budgetPlanned: "已定预算",
  timePlanned: "已定时间",
  daysSinceStart: "已过天数",
  supplierTerms: "供应商条件",
  requiredDocuments: "所需文件",
  requiredTerms: "所需条款",
  sampleDays: "打样天数",
  appraisalCycleDays: "考核周期天数",
  correctionDays: "整改天数",
  papersReviewDays: "资质审核天数",
  agreementDays: "协议天数",
  renewalNoticeDays: "续约通知天数",
  // Trial and operation.
  units: "件数",
  maturedUnits: "已过退货期件数",
  conversionRate: "转化率",
  clickRate: "点击率",
  grossMargin: "毛利率",
  returnRate: "退货率",
  averageRating: "平均评分",
  roas: "广告支出回报（ROAS）",
  unitsSold: "销量",
  previousUnitsSold: "上期销量",
  seasonalRatio: "季节系数",
  stockOnHand: "在库数量",
  safetyStock: "安全库存",
  dailyUnits: "日均销量",
  observedDays: "观察天数",
  backorders: "欠交数量",
  demandStandardDeviation: "需求标准差",
  forecastDailyUnits: "预测日销量",
  demandHistory: "历史日需求",
  soldOut: "各日是否售罄",
  unitMargin: "单件毛利",
  holdingCostPerDay: "每日持有成本",
  closedUnits: "关闭的在途件数",
  promotion: "促销活动",
  live: "已上架",
  options: "规格",
  startRecall: "启动召回",
  // Restart and retirement.
  negativeReviewRate: "差评率",
  adBudgetRatio: "广告预算比",
  adPlan: "广告计划",
  optimisationCycleDays: "优化周期天数",
  daysSinceLastSale: "距上次销售天数",
  feedback: "用户反馈",
  remainingUnits: "剩余件数",
  disposal: "剩余库存处置",
  // Of what an alert remembers.
  rule: "规则",
  subject: "对象",
  wellOutcome: "正常结论",
  timesRaised: "触发次数",
  relapsed: "是否复发",
  raisedAt: "触发时间",
  acknowledgedBy: "处理人",
  snoozedUntil: "推迟到",
  // Facts that only rules know.
  daysOnSale: "在售天数",
  unitsInBothWindows: "两期合计销量",
  restartsUsed: "已重启次数",
  roundsUsed: "已调整轮次",
  stockCoverDays: "库存可售天数",
  reorderPoint: "补货点",
  inventoryPosition: "可用库存（现货＋在途－欠货）",
  days: "天数",
  stockLimit: "库存上限",
  orderUpTo: "补货目标库存",
  expectedUnits: "预期销量",
  growthUnits: "成长期界线",
  declineUnits: "衰退期界线",
  // Replenishment.
  requestedAtStart: "启动时已申请",
  standing: "长期授权",
  surplusUnits: "多到件数",
  refusedUnits: "拒收件数",
  toReplaceUnits: "待换件数",
  replacedUnits: "已换件数",
  toCreditUnits: "待退款件数",
  creditedUnits: "已退款件数",
  leftOnOrderUnits: "在途剩余件数",
  requestedUnits: "申请件数",
  approvedUnits: "批准件数",
  orderedUnits: "下单件数",
  receivedUnits: "到货件数",
  remedy: "处理方式",
  surplus: "多到处理",
  passedUnits: "合格件数",
};

/** English names that their words do not tell. */
const english: { readonly [name: string]: string } = {
  sku: "SKU",
  successorSku: "SKU that takes its place",
  roas: "Return on ad spend (ROAS)",
  maturedUnits: "Units past their return window",
  amountMinor: "Amount, in the smallest unit of the currency",
  decideBy: "To be decided by",
  soldOut: "Sold out, by day",
  demandHistory: "Demand, by day",
  live: "Is live",
  disposal: "What becomes of the rest",
  remedy: "What is done about it",
  surplus: "What is done with too many",
  budgetPlanned: "Budget is planned",
  timePlanned: "Time is planned",
  needUnmet: "The need is unmet",
};

/** What a field is called. */
export function fieldTitle(name: string, language: keyof Title): string {
  const own = (language === "zh" ? chinese : english)[name];
  return own ?? spoken(name);
}

const currencies = /^(unitMargin|holdingCostPerDay|budget|price|amount)$|(Cost|Price|Budget|Amount)$/;

/** In what a number is given, as a sentence; empty where its name says so already. */
export function fieldUnit(name: string, language: keyof Title, currency: string): string {
  const zh = language === "zh";
  if (/(Rate|Margin|Share|Ratio)$/.test(name) && name !== "unitMargin")
    return zh ? "比率：0.05 即 5 %。" : "A ratio: 0.05 is 5 %.";
  if (/Minor$/.test(name)) return "";
  if (currencies.test(name)) return zh ? `单位：${currency}。` : `In ${currency}.`;
  if (/(^units|Units|^stockOnHand|^backorders|^safetyStock|^unitsSold)/.test(name))
    return zh ? "单位：件。" : "In units.";
  return "";
}

/** Whether a text is a sentence or more rather than a word. */
export function isLongText(name: string): boolean {
  return /^(reason|note|cause|feedback|report|changes|detail|summary|evidence|measures|lessons)$/.test(name);
}

/** A name in camelCase, or with hyphens, as words: `Stock on hand`. */
export function spoken(name: string): string {
  const words = name
    .replaceAll(/[-_/.]/g, " ")
    .replaceAll(
      /([a-z\d])([A-Z])/g,
      (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
    );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
