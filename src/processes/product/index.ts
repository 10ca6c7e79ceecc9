export { clearanceId, productHandOvers, replenishmentId } from "./hand-overs.js";
export { productCommands } from "./product.commands.js";
export type { SupplierTermsOfCandidate } from "./product.gate-commands.js";
export { type ProductMachine, productMachine, productProcess } from "./product.js";
export type { ProductEvent, ProductEventType, ProductInput } from "./product.setup.js";
export type {
  AssortmentRole,
  OfferedVariant,
  ProductContext,
  ProductMarket,
  SelectionGate,
  WithdrawnFrom,
} from "./product.updates.js";
