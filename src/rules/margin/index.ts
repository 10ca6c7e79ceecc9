export { type MarginHealthyFacts, type MarginHealthyParams, marginHealthy } from "./healthy.js";
