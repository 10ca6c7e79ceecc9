import { builtInProcesses } from "./built-in-processes.js";
import { complianceHandOvers } from "./compliance/hand-overs.js";
import { customersHandOvers } from "./customers/hand-overs.js";
import { financeHandOvers } from "./finance/hand-overs.js";
import { followUpHandOvers } from "./follow-up-hand-overs.js";
import { fulfilmentHandOvers } from "./fulfilment/hand-overs.js";
import type { HandOver } from "./hand-over.js";
import { experimentHandOvers } from "./marketing/experiment-hand-overs.js";
import { marketingHandOvers } from "./marketing/hand-overs.js";
import { orderHandOvers } from "./orders/hand-overs.js";
import { planningHandOvers } from "./planning/hand-overs.js";
import { productHandOvers } from "./product/hand-overs.js";
import { serviceHandOvers } from "./service/hand-overs.js";
import { storeHandOvers } from "./store/hand-overs.js";
import { storeOnboardingHandOvers } from "./store/store-onboarding-hand-overs.js";
import { supplyHandOvers } from "./supply/hand-overs.js";

/** Who hands over to whom: the table of the library's own processes. */
export const builtInHandOvers: readonly HandOver[] = [
  ...productHandOvers,
  ...storeHandOvers,
  ...storeOnboardingHandOvers,
  ...marketingHandOvers,
  ...experimentHandOvers,
  ...orderHandOvers,
  ...fulfilmentHandOvers,
  ...serviceHandOvers,
  ...customersHandOvers,
  ...supplyHandOvers,
  ...financeHandOvers,
  ...planningHandOvers,
  ...complianceHandOvers,
  ...followUpHandOvers(builtInProcesses),
];
