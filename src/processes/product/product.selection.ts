import { isVerdict, productSetup, tell } from "./product.setup.js";

/** A gate of the selection: accepted, the candidate goes on; otherwise it is dropped. */
const gate = (target: string, reason: string) =>
  [
    { guard: isVerdict("accepted"), target },
    { target: "#product.dropped", actions: tell("product.dropped", reason) },
  ] as const;

/** The selection of a product (P033 to P035). */
export const selection = productSetup.createStateConfig({
  description: "Being selected: each gate lets the candidate on or drops it",
  initial: "proposed",
  states: {
    proposed: {
      description: "Proposed; budget and time of the selection are not planned yet",
      on: { "product.plan": "planned" },
    },
    planned: {
      description: "Budget and time are planned; the market research is under way",
      on: { "product.completeResearch": "researched" },
    },
    researched: {
      description: "The research is in; the candidate waits to be screened",
      on: { "product.screen": gate("shortlisted", "screening") },
    },
    shortlisted: {
      description: "Shortlisted; a supplier is being evaluated",
      on: { "product.evaluateSupplier": gate("sourced", "supplier") },
    },
    sourced: {
      description: "The supplier will do; the sample is being evaluated",
      on: {
        "product.evaluateSample": [
          { guard: isVerdict("resample"), target: "sourced", description: "Another sample is asked for" },
          ...gate("sampled", "sample"),
        ],
      },
    },
    sampled: {
      description: "The sample is good; price and terms are being negotiated",
      on: { "product.negotiate": gate("agreed", "terms") },
    },
    agreed: {
      description: "Selected and agreed with the supplier; the trial can start",
      entry: tell("product.selected"),
      on: { "product.startTrial": "#product.trial" },
    },
  },
});
