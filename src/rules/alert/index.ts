export { type AlertHandlingFacts, type AlertHandlingParams, alertHandling } from "./handling.js";
