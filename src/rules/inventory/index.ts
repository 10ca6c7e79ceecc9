export {
  type InventoryCountErrorFacts,
  type InventoryCountErrorParams,
  inventoryCountError,
} from "./count-error.js";
export {
  type InventoryRestockFacts,
  type InventoryRestockParams,
  type InventoryRestockProposal,
  inventoryRestock,
} from "./restock.js";
export {
  type InventorySlowMoverFacts,
  type InventorySlowMoverParams,
  inventorySlowMover,
} from "./slow-mover.js";
export {
  type InventorySlowMoverShareFacts,
  type InventorySlowMoverShareParams,
  inventorySlowMoverShare,
} from "./slow-mover-share.js";
export {
  type InventoryStockLevelFacts,
  type InventoryStockLevelParams,
  inventoryStockLevel,
} from "./stock-level.js";
export {
  type InventorySyncFacts,
  type InventorySyncParams,
  type InventorySyncProposal,
  inventorySync,
} from "./sync.js";
export {
  type InventoryTurnoverFacts,
  type InventoryTurnoverParams,
  inventoryTurnover,
} from "./turnover.js";
