export { type ScheduleReviewFacts, type ScheduleReviewParams, scheduleReview } from "./review.js";
export { type ScheduleStageFacts, type ScheduleStageParams, scheduleStage } from "./stage.js";
