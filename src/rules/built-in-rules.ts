import { adRoiGate } from "./ad/roi-gate.js";
import { inventoryRestock } from "./inventory/restock.js";
import { inventorySlowMover } from "./inventory/slow-mover.js";
import { inventorySlowMoverShare } from "./inventory/slow-mover-share.js";
import { inventoryStockLevel } from "./inventory/stock-level.js";
import { inventoryTurnover } from "./inventory/turnover.js";
import { productRestart } from "./product/restart.js";
import { productRetire } from "./product/retire.js";
import { productStage } from "./product/stage.js";
import { trialPass } from "./trial/pass.js";

/** The rules that come with opscycle. */
export const builtInRules = [
  trialPass,
  inventoryRestock,
  inventoryStockLevel,
  inventorySlowMover,
  inventorySlowMoverShare,
  inventoryTurnover,
  adRoiGate,
  productStage,
  productRestart,
  productRetire,
] as const;
