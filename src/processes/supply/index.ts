export {
  type Receipt,
  type ReplenishmentContext,
  replenishmentCommands,
} from "./replenishment.commands.js";
export { type ReplenishmentMachine, replenishmentMachine, replenishmentProcess } from "./replenishment.js";
export type { ReplenishmentEvent, ReplenishmentInput } from "./replenishment.setup.js";
export { supplierCommands } from "./supplier.commands.js";
export { type SupplierMachine, supplierMachine, supplierProcess } from "./supplier.js";
export type { SupplierEvent, SupplierInput } from "./supplier.setup.js";
export type {
  SupplierAgreement,
  SupplierContext,
  SupplierDocument,
  SupplierTerm,
  SupplierTerms,
} from "./supplier.updates.js";
