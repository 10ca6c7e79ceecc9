import type { HandOver } from "../hand-over.js";
import { returnHandOvers } from "./return.hand-overs.js";
import { shipmentHandOvers } from "./shipment.hand-overs.js";
import { stockItemHandOvers } from "./stock-item.hand-overs.js";

/** What shipments, returns and stock items hand over, and what is handed to stock. */
export const fulfilmentHandOvers: readonly HandOver[] = [
  ...stockItemHandOvers,
  ...shipmentHandOvers,
  ...returnHandOvers,
];
