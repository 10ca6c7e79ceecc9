import { z } from "zod";
import { defineProcess } from "../define-process.js";
import { productCommands } from "./product.commands.js";
import { productDeadlines } from "./product.deadlines.js";
import { productMachine } from "./product.machine.js";

/**
 * The life of a product: selection with its gates, trial with bounded rounds of adjustment, formal operation
 * (stage, stock, sales and promotion side by side), restart, upgrade, retirement with clearance.
 *
 * The review of the trial is the product decision of P035: `pass` is its continue, `adjust` its adjust, `drop` its stop.
 *
 * Source: P001, P033 to P044; E-04 (one trial), E-10 (adjust, then drop), E-11, E-12 (bounded restarts), E-40.
 */
export const productProcess = defineProcess({
  id: "product",
  title: { en: "Product lifecycle", zh: "产品生命周期" },
  covers: ["P001", "P033", "P034", "P035", "P038", "P039", "P040", "P041", "P042", "P043", "P044"],
  owner: "product-group",
  version: 1,
  machine: productMachine,
  commands: productCommands,
  start: z.strictObject({
    sku: z.string().min(1),
    category: z.exactOptional(z.string()),
    platform: z.exactOptional(z.string()),
  }),
  deadlines: productDeadlines,
  restingStates: [
    "selection.agreed",
    "trial.testing",
    "operating",
    "restarting.observing",
    "upgrading",
    "retiring.clearing",
  ],
  deliverables: ["selection-evaluation-form", "supplier-cooperation-agreement"],
  kpis: [
    "sales/units-per-day",
    "returns/return-rate-by-units",
    "inventory/stock-cover-days",
    "profit/gross-margin",
  ],
  toInput: (start, windows) => ({ ...start, windows }),
});
