export { type LaunchCadenceFacts, type LaunchCadenceParams, launchCadence } from "./cadence.js";
export {
  type LaunchFocusPeriodFacts,
  type LaunchFocusPeriodParams,
  launchFocusPeriod,
} from "./focus-period.js";
export { type LaunchWindowFacts, type LaunchWindowParams, launchWindow } from "./window.js";
