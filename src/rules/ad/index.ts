export { type AdRoiGateFacts, type AdRoiGateParams, adRoiGate } from "./roi-gate.js";
