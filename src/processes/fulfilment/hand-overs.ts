import { defineHandOver, type HandOver } from "../hand-over.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { returnHandOvers } from "./return.hand-overs.js";
import { returnProcess } from "./return.js";
import { returnsAnalysisProcess } from "./returns-analysis.js";
import { shipmentHandOvers } from "./shipment.hand-overs.js";
import { stockItemHandOvers } from "./stock-item.hand-overs.js";
import { stockItemProcess } from "./stock-item.js";
import { stockTakeProcess } from "./stock-take.js";

/** What the shop looks at in its next stock-take and its next analysis of returns. */
const topics = [
  defineHandOver({
    from: stockItemProcess,
    event: "stockItem.countDisputed",
    to: stockTakeProcess,
    does: "stockTake.addTopic",
    startWith: { subject: shopCycle },
    make: ({ sku, warehouse }) => ({
      id: shopCycle,
      payload: { topic: `Disputed count: ${sku}`, ...(warehouse !== undefined && { detail: warehouse }) },
    }),
  }),
  defineHandOver({
    from: returnProcess,
    event: "return.settled",
    to: returnsAnalysisProcess,
    does: "returnsAnalysis.addTopic",
    startWith: { subject: shopCycle },
    make: ({ lines, responsibleParty }) =>
      [...new Set(lines.map(({ sku }) => sku))].map((sku) => ({
        id: shopCycle,
        payload: {
          topic: `Returned: ${sku}`,
          ...(responsibleParty !== undefined && { detail: responsibleParty }),
        },
      })),
  }),
];

/** What shipments, returns and stock items hand over, and what is handed to stock. */
export const fulfilmentHandOvers: readonly HandOver[] = [
  ...stockItemHandOvers,
  ...shipmentHandOvers,
  ...returnHandOvers,
  ...topics,
];
