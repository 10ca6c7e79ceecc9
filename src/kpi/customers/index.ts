export { type RepurchaseRateInput, repurchaseRate } from "./repurchase-rate.js";
