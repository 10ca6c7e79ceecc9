export { type AverageDwellTimeInput, averageDwellTime, averageDwellTimeBatch } from "./average-dwell-time.js";
export { type BounceRateInput, bounceRate, bounceRateBatch } from "./bounce-rate.js";
export { type PagesPerVisitorInput, pagesPerVisitor, pagesPerVisitorBatch } from "./pages-per-visitor.js";
export {
  type SourceTraffic,
  type TrafficShare,
  type TrafficSharesInput,
  trafficShares,
} from "./traffic-shares.js";
