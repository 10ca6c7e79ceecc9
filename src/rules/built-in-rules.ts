import { adRoiGate } from "./ad/index.js";
import { alertHandling } from "./alert/index.js";
import {
  inventoryRestock,
  inventorySlowMover,
  inventorySlowMoverShare,
  inventoryStockLevel,
  inventoryTurnover,
} from "./inventory/index.js";
import { productRestart, productRetire, productStage } from "./product/index.js";
import { trialPass } from "./trial/index.js";

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
  alertHandling,
] as const;
