import type { ProductContext } from "../../processes/product/product.updates.js";
import type { ProcessSamples } from "../process-samples.js";

const accepted = { verdict: "accepted" };
const rejected = { verdict: "rejected" };
const recall = { recallId: "RC-1" };

/** A product that asks for one gate before its trial, has a red variant, and is recalled once. */
export const productSamples: ProcessSamples<ProductContext> = {
  start: { sku: "A-1", requiredGates: ["principles"] },
  fields: {
    "product.screen": [accepted, rejected],
    "product.evaluateSupplier": [accepted, rejected],
    "product.evaluateSample": [accepted, { verdict: "resample" }, rejected],
    "product.negotiate": [accepted, rejected],
    "product.nameSupplier": [{ supplierId: "SUP-1" }],
    "product.orderInspection": [{ inspectionId: "QI-1", units: 2 }],
    "product.prepareTrial": [{ listingId: "A-1@tmall" }],
    "product.recordListing": [
      { listingId: "A-1@tmall", live: true },
      { listingId: "A-1@tmall", live: false },
    ],
    "product.recordReceipt": [{ units: 10, closedUnits: 10 }],
    "product.startUpgrade": [{ feedback: "too small" }],
    "product.finishUpgrade": [accepted, rejected],
    "product.triage": ["restart", "optimise", "clear", "retire"].map((verdict) => ({
      verdict,
      cause: "the season is over",
    })),
    "product.reportWeakness": [{ cause: "bad reviews" }],
    "product.withdraw": [{ ...recall, reason: "cracks" }],
    "product.concludeRecall": [
      { ...recall, verdict: "reinstated" },
      { ...recall, verdict: "retired" },
    ],
    "product.addVariant": [{ sku: "A-1-red", options: { colour: "red" } }],
    "product.retireVariant": [{ sku: "A-1-red" }],
    "product.assignRole": [{ role: "traffic" }],
  },
  proposals: { "inventory.restock": { units: 10 } },
  distinguish: ({
    restartsUsed,
    gatesPassed,
    requiredGates,
    withdrawnFrom,
    variants,
    onSaleSince,
    onOrderUnits,
  }) => [
    onOrderUnits > 0,
    Math.min(restartsUsed, 1),
    withdrawnFrom,
    // Variants are added and retired before the first sale only, so that the walk stays short.
    onSaleSince === null && [
      requiredGates.every((gate) => gatesPassed.includes(gate)),
      variants.map(({ active }) => active),
    ],
  ],
  otherWalks: [
    {
      // Two recalls at once.
      fields: {
        "product.withdraw": [recall, { recallId: "RC-2" }].map((one) => ({ ...one, reason: "cracks" })),
        "product.concludeRecall": [
          { ...recall, verdict: "reinstated" },
          { recallId: "RC-2", verdict: "reinstated" },
        ],
        "product.addVariant": [],
        "product.startUpgrade": [],
        "product.triage": [{ verdict: "retire", cause: "the season is over" }],
        "product.requestReplenishment": [],
        "product.evaluateSample": [accepted],
      },
      distinguish: ({ withdrawnFrom, recallIds, gatesPassed }) => [
        withdrawnFrom,
        recallIds,
        gatesPassed.length,
      ],
    },
  ],
  invariants: [
    {
      name: "a receipt takes off what is on order just what it closes",
      holds: ({ context, before, event }) =>
        before === undefined ||
        event?.type !== "product.recordReceipt" ||
        context.onOrderUnits === Math.max(0, before.onOrderUnits - Number(Reflect.get(event, "closedUnits"))),
    },
    {
      name: "a replenishment is counted with its units",
      holds: ({ context, before, event }) =>
        before === undefined ||
        event?.type !== "product.requestReplenishment" ||
        (context.replenishments === before.replenishments + 1 && context.onOrderUnits > before.onOrderUnits),
    },
    {
      name: "no more is on order than was requested, and never less than nothing",
      holds: ({ context }) =>
        context.onOrderUnits >= 0 && (context.replenishments > 0 || context.onOrderUnits === 0),
    },
    {
      name: "every variant has an SKU of its own",
      holds: ({ context: { sku, variants } }) =>
        new Set([sku, ...variants.map((variant) => variant.sku)]).size === variants.length + 1,
    },
    {
      name: "it is off sale for recalls exactly while there are some",
      holds: ({ context, states }) =>
        states.some((state) => state.startsWith("withdrawn")) === context.recallIds.length > 0,
    },
    {
      name: "it is on trial only with the gates passed that are asked for",
      holds: ({ context, states }) =>
        !states.some((state) => state.startsWith("trial")) ||
        context.requiredGates.every((gate) => context.gatesPassed.includes(gate)),
    },
  ],
};
