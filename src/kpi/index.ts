/**
 * The numbers: one pure function a KPI, their catalogue, daily facts, forecasting, inventory, customers, money.
 *
 * @packageDocumentation
 */
export * from "./ads/index.js";
export * from "./assortment/index.js";
export * from "./calendars/index.js";
export * from "./cohorts/index.js";
export type { Column, ColumnsOf } from "./columns.js";
export * from "./comparisons/index.js";
export * from "./content/index.js";
export * from "./conversion/index.js";
export * from "./costs/index.js";
export * from "./customers/index.js";
export * from "./daily/index.js";
export * from "./demand/index.js";
export type { QuantileType } from "./distributions/sample-quantile.js";
export * from "./experiments/index.js";
export * from "./forecasting/index.js";
export * from "./fulfilment/index.js";
export * from "./inventory/index.js";
export { kpiCatalogue } from "./kpi-catalogue.js";
export type { KpiEntry, KpiUnit } from "./kpi-entry.js";
export * from "./lifetime/index.js";
export * from "./lot-sizing/index.js";
export * from "./market/index.js";
export * from "./newsvendor/index.js";
export * from "./profit/index.js";
export * from "./returns/index.js";
export * from "./sales/index.js";
export * from "./service/index.js";
export * from "./settlement/index.js";
export * from "./simulation/index.js";
export * from "./stock-policies/index.js";
export * from "./traffic/index.js";
