export { type AverageOrderValueInput, averageOrderValue } from "./average-order-value.js";
export { type GmvInput, gmv } from "./gmv.js";
export { type GrowthInput, growth } from "./growth.js";
export { type NetSalesInput, netSales } from "./net-sales.js";
export { type SalesPerCustomerInput, salesPerCustomer } from "./sales-per-customer.js";
export { type UnitsPerDayInput, unitsPerDay } from "./units-per-day.js";
