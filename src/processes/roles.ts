import type { Title } from "../rules/define-rule.js";

/** Who acts in a shop: the union of the catalogue's role sets (Appendix 1, E-49). */
export const roleTitles = {
  chairman: { en: "Chairman", zh: "董事长" },
  "operations-director": { en: "Operations director", zh: "运营总监" },
  management: { en: "Management", zh: "运营管理层" },
  "store-manager": { en: "Store manager", zh: "店长" },
  supervisor: { en: "Supervisor", zh: "主管" },
  "product-group": { en: "Product operation group", zh: "商品运营组" },
  "product-specialist": { en: "Product specialist", zh: "商品专员" },
  "category-manager": { en: "Category manager", zh: "品类管理" },
  "marketing-group": { en: "Marketing group", zh: "营销推广组" },
  "promotion-planner": { en: "Planning and promotion", zh: "策划推广" },
  "content-operator": { en: "Content operation", zh: "内容运营" },
  "community-operator": { en: "Community operation", zh: "社区运营" },
  "live-host": { en: "Live host", zh: "主播" },
  designer: { en: "Designer", zh: "美工" },
  copywriter: { en: "Copywriter", zh: "文案" },
  photographer: { en: "Photographer", zh: "摄影" },
  "design-department": { en: "Design department", zh: "设计部" },
  "service-group": { en: "Service group", zh: "客户服务组" },
  "service-specialist": { en: "Service specialist", zh: "客服专员" },
  "senior-agent": { en: "Senior agent", zh: "资深客服" },
  "complaint-owner": { en: "Complaint owner", zh: "投诉专人" },
  "vip-agent": { en: "Dedicated agent", zh: "专属客服" },
  "operations-department": { en: "Operations department", zh: "运营部" },
  "marketing-department": { en: "Marketing department", zh: "营销部" },
  "supply-chain": { en: "Supply-chain department", zh: "供应链部" },
  technology: { en: "Technology department", zh: "技术部" },
  finance: { en: "Finance", zh: "财务" },
  warehouse: { en: "Warehouse keeper", zh: "库管" },
  "data-analyst": { en: "Data analyst", zh: "数据分析" },
  "compliance-reviewer": { en: "Compliance reviewer", zh: "合规审核岗位" },
  spokesperson: { en: "Spokesperson", zh: "发言人" },
  platform: { en: "Platform", zh: "平台方" },
  supplier: { en: "Supplier", zh: "供应商" },
  carrier: { en: "Carrier", zh: "物流公司" },
  "site-builder": { en: "Web-building provider", zh: "网站建设服务商" },
  influencer: { en: "Influencer (KOL, KOC)", zh: "达人" },
  mcn: { en: "Multi-channel network", zh: "MCN机构" },
  "research-agency": { en: "Research agency", zh: "专业调研机构" },
  "tax-adviser": { en: "Tax adviser", zh: "税务顾问" },
  "customs-broker": { en: "Customs broker", zh: "报关服务商" },
  distributor: { en: "Agent or distributor", zh: "代理商/分销商" },
  "individual-seller": { en: "Individual seller", zh: "个体卖家" },
  consumer: { en: "Consumer", zh: "消费者" },
  system: { en: "The host's own automation", zh: "系统" },
} as const satisfies Record<string, Title>;

/** A role's id. */
export type Role = keyof typeof roleTitles;

/** Who sent a command. */
export interface Actor {
  /** The person's or the program's id. */
  readonly actor: string;
  /** In which they act: it decides which commands they may send. */
  readonly role: Role;
}
