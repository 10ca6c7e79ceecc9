import { z } from "zod";
import { defineProcess } from "../define-process.js";
import { replenishmentCommands, replenishmentDeadlines, someUnits } from "./replenishment.commands.js";
import { replenishmentMachine } from "./replenishment.machine.js";

/**
 * From the need of goods to goods in stock: needed → requested → approved → ordered → in transit → received → checked →
 * stocked, with rejection, partial receipt, a late supplier and cancellation. Under a standing order it is approved and
 * ordered once it is requested.
 *
 * Source: P113; partial receipts and lateness are extensions (E-36).
 */
export const replenishmentProcess = defineProcess({
  id: "replenishment",
  title: { en: "Procurement and replenishment", zh: "采购与补货" },
  covers: ["P113"],
  owner: "supply-chain",
  version: 1,
  machine: replenishmentMachine,
  commands: replenishmentCommands,
  start: z.strictObject({
    sku: z.string().min(1),
    units: someUnits,
    category: z.exactOptional(z.string()),
    platform: z.exactOptional(z.string()),
    supplierId: z.exactOptional(z.string().min(1)),
    requested: z.exactOptional(z.boolean()),
    standing: z.exactOptional(z.boolean()),
  }),
  deadlines: replenishmentDeadlines,
  restingStates: [
    "needed",
    "requested",
    "approved",
    "ordered.expected",
    "ordered.inTransit",
    "ordered.late",
    "partlyReceived",
    "restLate",
  ],
  deliverables: ["replenishment-request", "purchase-plan"],
  kpis: ["inventory/stock-out-rate", "inventory/reorder-point"],
  toInput: (start, windows) => ({ ...start, windows }),
});
