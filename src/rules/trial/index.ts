export { type TrialPassFacts, type TrialPassParams, trialPass } from "./pass.js";
