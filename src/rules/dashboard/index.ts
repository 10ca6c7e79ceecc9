export {
  type DashboardRegionConversionFacts,
  type DashboardRegionConversionParams,
  dashboardRegionConversion,
} from "./region-conversion.js";
