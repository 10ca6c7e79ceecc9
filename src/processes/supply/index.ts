export { supplyHandOvers } from "./hand-overs.js";
export { qualityInspectionCommands } from "./quality-inspection.commands.js";
export {
  type QualityInspectionMachine,
  qualityInspectionMachine,
  qualityInspectionProcess,
} from "./quality-inspection.js";
export type { QualityInspectionEvent, QualityInspectionInput } from "./quality-inspection.setup.js";
export type { Disposition, Finding, QualityInspectionContext } from "./quality-inspection.updates.js";
export { recallCommands } from "./recall.commands.js";
export { type RecallMachine, recallMachine, recallProcess } from "./recall.js";
export type { RecallEvent, RecallInput } from "./recall.setup.js";
export type {
  LotProgress,
  RecallContext,
  RecallDisposal,
  RecalledLot,
  RecallRemedy,
  RecallReturn,
} from "./recall.updates.js";
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
