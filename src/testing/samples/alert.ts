import type { AlertContext } from "../../processes/index.js";
import type { ProcessSamples } from "../process-samples.js";

/** A walk through an alert. */
export const alertSamples: ProcessSamples<AlertContext> = {
  start: { rule: "inventory.slow-mover", subject: "A-1" },
  fields: {
    "alert.observe": [{ facts: {} }, { facts: {}, cause: "another" }],
    "alert.snooze": [{ reason: "later" }],
    "alert.escalate": [{ reason: "urgent" }],
    "alert.close": [{ reason: "seen to" }],
  },
  distinguish: ({ cause, relapsed }) => [cause, relapsed],
  invariants: [
    {
      name: "an alert that is active was raised, and names its cause",
      holds: ({ context, states }) =>
        !states.some((state) => state.startsWith("active.")) ||
        (context.timesRaised > 0 && context.cause !== undefined),
    },
    {
      name: "it is never raised less often than before",
      holds: ({ context, before }) => before === undefined || context.timesRaised >= before.timesRaised,
    },
  ],
};
