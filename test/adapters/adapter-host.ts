import { createOperations, memoryStore, virtualClock } from "opscycle/operations";
import { orderProcess, paymentProcess, returnProcess, shipmentProcess } from "opscycle/processes";
import { shopRulebook } from "../processes/shop-rulebook.js";

/** A host of the four processes that adapters tell of, with the library's own hand-overs. */
export const adapterHost = () =>
  createOperations({
    rulebook: shopRulebook,
    processes: [orderProcess, paymentProcess, shipmentProcess, returnProcess],
    store: memoryStore({ keepsJournal: false }),
    clock: virtualClock("2026-06-01T00:00:00Z"),
  });
