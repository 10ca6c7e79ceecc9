import type { Layer } from "../rulebook/layer.js";

/**
 * What the starter layer assumes for the rules of this folder; amounts in fen.
 *
 * The exempt goods are those of article 25 of China's consumer protection law (消费者权益保护法). Other countries have
 * other lists.
 */
export const returnStarterParams: Layer["params"] = {
  "return.window": { exemptGoods: ["made-to-order", "perishable", "opened-digital", "newspaper"] },
  "return.high-rate": { minimumMaturedUnits: 20, raiseAboveRate: 0.2, clearAtRate: 0.15 },
  "return.low-value": { disposeBelowMinor: 2000, compensationShare: 1 },
};
