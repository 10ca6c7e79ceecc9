export { type DataReviewCycleFacts, type DataReviewCycleParams, dataReviewCycle } from "./cycle.js";
