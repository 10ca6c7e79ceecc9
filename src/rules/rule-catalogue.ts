/** Where an entry of the catalogue stands here. */
export interface RuleCatalogueEntry {
  /** Its number in the catalogue: `R001`. */
  readonly number: string;
  /** Its name in the catalogue. Where that differs from ours, ours wins and this is an alias. */
  readonly name: string;
  /** What it is, in the catalogue's sense. */
  readonly title: { readonly en: string; readonly zh: string };
  /** The built-in rules that carry it. Where it is one figure, the parameter that holds it. */
  readonly carriedBy: readonly { readonly rule: string; readonly param?: string }[];
}

/** The entries of the catalogue that the built-in rules carry. */
export const ruleCatalogue: readonly RuleCatalogueEntry[] = [
  {
    number: "R001",
    name: "roi.break-even",
    title: { en: "Ad return at which a campaign breaks even", zh: "广告盈亏平衡投产比" },
    carriedBy: [{ rule: "ad.roi-gate", param: "payBackRoas" }],
  },
  {
    number: "R002",
    name: "roi.acceptable-floor",
    title: { en: "Ad return that is still acceptable", zh: "可接受的广告投产比" },
    carriedBy: [{ rule: "ad.roi-gate", param: "acceptableRoas" }],
  },
  {
    number: "R004",
    name: "slow-mover.alert-ratio",
    title: { en: "Share of slow movers that raises an alert", zh: "滞销占比预警线" },
    carriedBy: [{ rule: "inventory.slow-mover-share", param: "raiseAboveShare" }],
  },
  {
    number: "R005",
    name: "inventory.standard-turnover-days",
    title: { en: "Turnover days of a healthy SKU", zh: "健康商品平均周转天数" },
    carriedBy: [{ rule: "inventory.turnover", param: "healthyTurnoverDays" }],
  },
  {
    number: "R006",
    name: "inventory.safety-window-days",
    title: { en: "Days of sales behind safety stock", zh: "安全库存的销量窗口" },
    carriedBy: [{ rule: "inventory.restock", param: "windowDays" }],
  },
  {
    number: "R103",
    name: "inventory.warning-stock",
    title: { en: "Warning stock", zh: "库存预警值" },
    carriedBy: [
      { rule: "inventory.stock-level", param: "warningStockUnits" },
      { rule: "inventory.restock", param: "warningStockUnits" },
    ],
  },
  {
    number: "R104",
    name: "inventory.safety-stock",
    title: { en: "Safety stock that triggers a restock request", zh: "安全库存与自动补货" },
    carriedBy: [{ rule: "inventory.restock" }],
  },
  {
    number: "R105",
    name: "slow-mover.sales-threshold",
    title: { en: "Sales below which a product is a slow mover", zh: "滞销销量阈值" },
    carriedBy: [{ rule: "inventory.slow-mover", param: "raiseBelowUnits" }],
  },
  {
    number: "R106",
    name: "trial.pass",
    title: { en: "Trial performs well", zh: "试营运表现良好" },
    carriedBy: [{ rule: "trial.pass" }],
  },
  {
    number: "R107",
    name: "return-rate.high",
    title: { en: "High return rate", zh: "退货率过高" },
    carriedBy: [
      { rule: "trial.pass", param: "maximumReturnRate" },
      { rule: "product.restart", param: "maximumReturnRate" },
      { rule: "product.retire", param: "maximumReturnRate" },
    ],
  },
  {
    number: "R108",
    name: "product.retire",
    title: { en: "Long mismatch with demand", zh: "长期不适应市场需求" },
    carriedBy: [{ rule: "product.retire" }],
  },
  {
    number: "R109",
    name: "product.restart",
    title: { en: "Poor sales or bad reviews", zh: "销售不佳或差评" },
    carriedBy: [{ rule: "product.restart" }],
  },
  {
    number: "R110",
    name: "lifecycle.stage-change",
    title: { en: "Change of life stage", zh: "商品生命周期阶段转换" },
    carriedBy: [{ rule: "product.stage" }],
  },
];

/**
 * Finds an entry by its number, its name in the catalogue, or the id of a rule that carries it whole.
 *
 * @example
 * ```ts
 * import { findCatalogueRule } from "opscycle/rules";
 *
 * findCatalogueRule("roi.break-even")?.carriedBy; // => [{ rule: "ad.roi-gate", param: "payBackRoas" }]
 * findCatalogueRule("R110")?.name; // => "lifecycle.stage-change"
 * ```
 */
export function findCatalogueRule(key: string): RuleCatalogueEntry | undefined {
  return (
    ruleCatalogue.find(({ number, name }) => number === key || name === key) ??
    ruleCatalogue.find(({ carriedBy }) =>
      carriedBy.some(({ rule, param }) => rule === key && param === undefined),
    )
  );
}
