import type { CatalogueRow } from "./catalogue-row.js";
import { complianceEntries } from "./compliance-entries.js";
import { crossBorderEntries } from "./cross-border-entries.js";
import { dataEntries } from "./data-entries.js";
import { financeEntries } from "./finance-entries.js";
import { frameEntries } from "./frame-entries.js";
import { fulfilmentEntries } from "./fulfilment-entries.js";
import { marketEntries } from "./market-entries.js";
import { marketingEntries } from "./marketing-entries.js";
import { planningEntries } from "./planning-entries.js";
import { productEntries } from "./product-entries.js";
import { serviceEntries } from "./service-entries.js";
import { storeEntries } from "./store-entries.js";
import { supplyEntries } from "./supply-entries.js";

/** The rows of the whole catalogue, in the order of their numbers. */
export const catalogueRows: readonly CatalogueRow[] = [
  ...frameEntries,
  ...planningEntries,
  ...marketEntries,
  ...productEntries,
  ...storeEntries,
  ...marketingEntries,
  ...fulfilmentEntries,
  ...serviceEntries,
  ...supplyEntries,
  ...financeEntries,
  ...complianceEntries,
  ...crossBorderEntries,
  ...dataEntries,
];
