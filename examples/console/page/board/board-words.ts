import { addWords } from "../i18n/i18n.js";
import type { Translated } from "../i18n/namespaces.js";

const en = {
  heading: "Products",
  stages: "Stages of the lifecycle",
  allStages: "All",
  search: "Search",
  searchHint: "SKU, name, category or state",
  category: "Category",
  allCategories: "All categories",
  withAlerts: "With alerts",
  waiting: "Waiting for somebody",
  clear: "Clear filters",
  shown: "{{shown}} of {{all}} products",
  none: "No product is like that.",
  empty: "There are no products yet.",
  table: "Products by state",
  "column.sku": "SKU",
  "column.name": "Name",
  "column.category": "Category",
  "column.state": "State",
  "column.unitsPerDay": "Units a day",
  "column.stockUnits": "Stock",
  "column.alerts": "Alerts",
  "column.isWaiting": "Waiting",
  "column.updatedAt": "Since",
  isWaiting: "waiting",
};
const zh: Translated<typeof en> = {
  heading: "商品",
  stages: "生命周期阶段",
  allStages: "全部",
  search: "搜索",
  searchHint: "SKU、名称、类目或状态",
  category: "类目",
  allCategories: "全部类目",
  withAlerts: "有预警",
  waiting: "待处理",
  clear: "清除筛选",
  shown: "共 {{all}} 个商品，显示 {{shown}} 个",
  none: "没有符合条件的商品。",
  empty: "还没有商品。",
  table: "商品及其状态",
  "column.sku": "SKU",
  "column.name": "名称",
  "column.category": "类目",
  "column.state": "状态",
  "column.unitsPerDay": "日均销量",
  "column.stockUnits": "库存",
  "column.alerts": "预警",
  "column.isWaiting": "待处理",
  "column.updatedAt": "状态始于",
  isWaiting: "待处理",
};

declare module "../i18n/namespaces.js" {
  interface Namespaces {
    board: typeof en;
  }
}

addWords("board", { en, zh });
