import { z } from "zod";
import { isField, isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { complianceTermsSchema } from "./compliance-terms.js";
import { listingCommands } from "./listing.commands.js";
import { type ListingCheck, unreviewed } from "./listing.review.js";
import { listingSetup, tell } from "./listing.setup.js";

/** A line of the review form that a rule answers: each is asked once. */
const checkBy = (check: ListingCheck, bad: "reject" | "revise" = "reject") =>
  [
    { guard: isOutcome("accept"), actions: { type: "passCheck", params: check } },
    { guard: isOutcome(bad), actions: { type: "failCheck", params: check } },
  ] as const;

const prepare = { actions: "prepare" } as const;

/** The price may be changed at any time; before the version is live it is reviewed anew. */
const setPrice = [
  { guard: "isSamePrice", actions: "changeNothing" },
  { guard: "isSameCurrency", actions: ["setPrice", "reopenPrice"] },
] as const;

const publish = [
  { guard: "isLive", target: "current", actions: ["publish", tell("listing.updated")] },
  { target: "current", actions: ["publish", tell("listing.published")] },
] as const;

/** The version that is being made and reviewed (P051). */
const version = listingSetup.createStateConfig({
  description: "The version under work",
  meta: { zh: "商品信息版本" },
  initial: "preparing",
  on: {
    "listing.dropRevision": { guard: "isRevising", target: ".current", actions: "dropRevision" },
  },
  states: {
    preparing: {
      description: "Materials, title, images, detail page, SKUs, price and stock are being prepared",
      meta: { zh: "准备中" },
      on: {
        "listing.prepare": prepare,
        "listing.setPrice": setPrice,
        "listing.submit": { guard: "isComplete", target: "reviewing", actions: tell("listing.submitted") },
      },
    },
    reviewing: {
      description: "The product information is being reviewed, line by line of the form",
      meta: { zh: "信息审核中" },
      always: [
        { guard: "isFound", target: "returned", actions: tell("listing.returned") },
        {
          guard: "isReviewed",
          target: "clearing",
          actions: ["countRound", tell("listing.complianceRequested")],
        },
      ],
      on: {
        "listing.reviewTitle": checkBy("title"),
        "listing.reviewImages": checkBy("images"),
        "listing.reviewDetails": checkBy("details", "revise"),
        "listing.reviewSkus": checkBy("skus"),
        "listing.reviewWording": checkBy("wording"),
        "listing.reviewPrice": checkBy("price"),
        "listing.reviewAccuracy": [
          { guard: isVerdict("accepted"), actions: { type: "passCheck", params: "accuracy" } },
          { actions: [{ type: "failCheck", params: "accuracy" }, "noteReason"] },
        ],
      },
    },
    returned: {
      description: "Returned with what is to be fixed",
      meta: { zh: "退回修改" },
      tags: ["attention"],
      on: {
        "listing.prepare": prepare,
        "listing.setPrice": setPrice,
        "listing.submit": { guard: "isFixed", target: "reviewing", actions: tell("listing.submitted") },
      },
    },
    clearing: {
      description: "Waits for the compliance review and the intellectual-property review",
      meta: { zh: "合规与知识产权审核中" },
      on: {
        "listing.recordCompliance": [
          { guard: isVerdict("passed"), actions: { type: "noteCompliance", params: "passed" } },
          {
            guard: isVerdict("returned"),
            target: "returned",
            actions: [{ type: "noteCompliance", params: "failed" }, "noteReason", tell("listing.returned")],
          },
          {
            target: "blocked",
            actions: [{ type: "noteCompliance", params: "failed" }, "noteReason", tell("listing.blocked")],
          },
        ],
        "listing.recordRights": [
          { guard: isVerdict("passed"), actions: { type: "noteRights", params: "passed" } },
          { actions: [{ type: "noteRights", params: "failed" }, "noteReason"] },
        ],
        "listing.release": [
          { guard: isOutcome("accept"), target: "ready", actions: tell("listing.released") },
          { guard: isOutcome("reject"), target: "returned", actions: tell("listing.returned") },
        ],
      },
    },
    blocked: {
      description: "It crosses a red line: nobody may publish it as it is",
      meta: { zh: "合规拦截" },
      tags: ["attention"],
      on: { "listing.prepare": { ...prepare, target: "returned" } },
    },
    ready: {
      description: "Reviewed; may go live",
      meta: { zh: "待上架" },
      on: {
        "listing.setPrice": setPriceBack(),
        "listing.schedule": { target: "scheduled", actions: ["notePublishAt", tell("listing.scheduled")] },
        "listing.publish": publish,
        "listing.recordRejection": refuse(),
      },
    },
    scheduled: {
      description: "Goes live at a set time",
      meta: { zh: "定时上架" },
      on: {
        "listing.schedule": { target: "scheduled", actions: ["notePublishAt", tell("listing.scheduled")] },
        "listing.unschedule": { target: "ready", actions: "notePublishAt" },
        "listing.publish": publish,
        "listing.recordRejection": refuse(),
      },
    },
    current: {
      description: "This version is the one that buyers see",
      meta: { zh: "线上版本" },
      on: {
        "listing.setPrice": [
          { guard: "isSamePrice", actions: "changeNothing" },
          { guard: "isSameCurrency", actions: ["setPrice", tell("listing.priceSet")] },
        ],
        "listing.revise": {
          target: "preparing",
          actions: ["startRevision", tell("listing.revisionStarted")],
        },
      },
    },
  },
});

/** Another price before it went live goes back to its review. */
function setPriceBack() {
  return [
    { guard: "isSamePrice", actions: "changeNothing" },
    { guard: "isSameCurrency", target: "reviewing", actions: ["setPrice", "reopenPrice"] },
  ] as const;
}

/** The platform did not take it: a person finds out why. */
function refuse() {
  return {
    target: "returned",
    actions: [
      "notePublishAt",
      { type: "failCheck", params: "accuracy" },
      "noteReason",
      tell("listing.returned"),
    ],
  } as const;
}

const setStock = { actions: "setStock" } as const;

const takeDown = {
  target: "takenDown",
  actions: ["noteReason", tell("listing.takenDown")],
} as const;

const delist = { target: "delisted", actions: ["noteReason", tell("listing.delisted")] } as const;

const suspend = { target: "suspended", actions: ["noteReason", tell("listing.suspended")] } as const;

/** Back before the buyers, with or without stock. */
const backAs = (type: "listing.resumed" | "listing.restored" | "listing.relisted") =>
  [
    { guard: "isInStock", target: "#listing.open.shelf.onSale", actions: tell(type) },
    { target: "#listing.open.shelf.soldOut", actions: tell(type) },
  ] as const;

/** Where it stands before the buyers. */
const shelf = listingSetup.createStateConfig({
  description: "Where it stands before the buyers",
  meta: { zh: "上架状态" },
  initial: "unlisted",
  states: {
    unlisted: {
      description: "Not live yet",
      meta: { zh: "未上架" },
      always: [
        { guard: "isApprovedVersionInStock", target: "onSale" },
        { guard: "isApprovedVersion", target: "soldOut" },
      ],
      on: {
        "listing.setStock": setStock,
        "listing.discard": {
          target: "#listing.discarded",
          actions: ["noteReason", tell("listing.discarded")],
        },
      },
    },
    onSale: {
      description: "Live, with something to sell",
      meta: { zh: "在售" },
      tags: ["live"],
      on: {
        "listing.setStock": [
          { guard: "isSoldOut", target: "soldOut", actions: ["setStock", tell("listing.soldOut")] },
          setStock,
        ],
        "listing.suspend": suspend,
        "listing.takeDown": takeDown,
        "listing.delist": delist,
      },
    },
    soldOut: {
      description: "Live, with nothing to sell",
      meta: { zh: "售罄" },
      tags: ["live", "attention"],
      on: {
        "listing.setStock": [
          { guard: "isSoldOut", actions: "changeNothing" },
          { target: "onSale", actions: ["setStock", tell("listing.backInStock")] },
        ],
        "listing.suspend": suspend,
        "listing.takeDown": takeDown,
        "listing.delist": delist,
      },
    },
    suspended: {
      description: "Hidden by the shop itself",
      meta: { zh: "暂停销售" },
      on: {
        "listing.setStock": setStock,
        "listing.suspend": { actions: "noteReason" },
        "listing.resume": backAs("listing.resumed"),
        "listing.takeDown": takeDown,
        "listing.delist": delist,
      },
    },
    takenDown: {
      description: "Taken down by the platform, for a complaint, or for a violation",
      meta: { zh: "被下架" },
      tags: ["attention"],
      on: {
        "listing.setStock": setStock,
        "listing.takeDown": { actions: "noteReason" },
        "listing.restore": backAs("listing.restored"),
        "listing.delist": delist,
      },
      initial: "barred",
      states: {
        barred: {
          description: "Down; fix it, appeal or let it be",
          meta: { zh: "待处理" },
          on: { "listing.appeal": { target: "appealing", actions: tell("listing.appealed") } },
        },
        appealing: {
          description: "The appeal waits for its answer",
          meta: { zh: "申诉中" },
          on: {
            "listing.recordAppeal": [
              { guard: isField("verdict", "rejected"), target: "barred", actions: "noteReason" },
              ...backAs("listing.restored"),
            ],
          },
        },
      },
    },
    delisted: {
      description: "Taken off by the shop; may be listed again",
      meta: { zh: "已下架" },
      on: {
        "listing.setStock": setStock,
        "listing.relist": backAs("listing.relisted"),
        "listing.takeDown": takeDown,
        "listing.discard": {
          target: "#listing.discarded",
          actions: ["noteReason", tell("listing.discarded")],
        },
      },
    },
  },
});

const machine = listingSetup.createMachine({
  id: "listing",
  context: ({ input }) => ({
    ...input,
    ...unreviewed,
    prepared: [],
    priceMinor: null,
    currency: null,
    stockUnits: 0,
    complianceRounds: 0,
    publishAt: null,
    versions: 0,
    revising: false,
    reason: null,
  }),
  initial: "open",
  states: {
    open: {
      description: "Kept: one version is under work or live, beside where it stands before the buyers",
      meta: { zh: "维护中" },
      type: "parallel",
      states: { version, shelf },
    },
    discarded: { description: "Given up", meta: { zh: "已作废" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ListingMachine = typeof machine;

/** A listing as a bare XState machine. */
export const listingMachine: ListingMachine = machine;

const start = z.strictObject({
  listingId: z.string().min(1),
  sku: z.string().min(1),
  platform: z.string().min(1),
  category: z.exactOptional(z.string().min(1)),
  complianceTerms: z.exactOptional(complianceTermsSchema),
});

/**
 * One product on one platform: prepared part by part → reviewed line by line of the product-information review form →
 * returned with what is to be fixed, or cleared by the compliance and the intellectual-property review → published at
 * once or at a set time → revised, with the version before on sale meanwhile; beside that, where it stands before the
 * buyers: on sale, sold out, suspended, taken down with appeal, delisted and listed again.
 *
 * Source: P051, P052, P053; R017, R205 to R212; E-20. Extensions: revision of what is live, takedown and appeal, sold out,
 * refusal by the platform.
 */
export const listingProcess: Process<
  "listing",
  ListingMachine,
  typeof listingCommands,
  z.input<typeof start>
> = defineProcess({
  id: "listing",
  title: { en: "Listing preparation, review and publication", zh: "商品上架与信息审核" },
  covers: ["P051"],
  owner: "product-group",
  version: 1,
  machine: listingMachine,
  commands: listingCommands,
  start,
  deadlines: {},
  restingStates: ["open"],
  deliverables: ["product-information-review-form", "price-table", "stock-rule-handbook"],
  kpis: ["conversion/conversion-rate", "traffic/clicks", "conversion/add-to-cart-rate"],
  toInput: ({ complianceTerms = null, ...start }) => ({ ...start, complianceTerms }),
});
