export {
  type Receipt,
  type ReplenishmentContext,
  replenishmentCommands,
} from "./replenishment.commands.js";
export { type ReplenishmentMachine, replenishmentMachine, replenishmentProcess } from "./replenishment.js";
export type { ReplenishmentEvent, ReplenishmentInput } from "./replenishment.setup.js";
