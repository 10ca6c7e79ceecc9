export {
  type CustomsClearanceContext,
  type CustomsLine,
  type CustomsLineUnits,
  type CustomsMovement,
  customsClearanceCommands,
} from "./customs-clearance.commands.js";
export {
  type CustomsClearanceMachine,
  customsClearanceMachine,
  customsClearanceProcess,
} from "./customs-clearance.js";
export type { CustomsClearanceEvent, CustomsClearanceInput } from "./customs-clearance.setup.js";
