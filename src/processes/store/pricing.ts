import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { currencyField } from "../finance/money-fields.js";
import { pricingCommands, pricingDeadlines } from "./pricing.commands.js";
import { pricingSetup, tell } from "./pricing.setup.js";

/** While an offer is announced or running, the regular price beside it stays: it is what the offer is compared with. */
const publish = {
  guard: "isWithoutOffer",
  target: "charged",
  actions: ["publish", tell("pricing.published", "publishedMinor")],
} as const;

/** What is charged stays so while another price is being decided on. */
const keep = { guard: "isCharged", target: "charged", actions: "forgetProposal" } as const;

const propose = {
  target: "proposed",
  actions: ["propose", tell("pricing.proposed", "proposedMinor")],
} as const;

/** Whether the rule answered so, and no offer runs beside the price. */
const isRepriced = (outcome: "apply" | "limit" | "hold") =>
  ({ type: "isRepriced", params: outcome }) as const;

const reprice = ["reprice", tell("pricing.repriced", "publishedMinor")] as const;

/** The regular price (P054). */
const regular = pricingSetup.createStateConfig({
  description: "The regular price",
  meta: { zh: "日常价" },
  initial: "collecting",
  states: {
    collecting: {
      description: "Purchase, logistics and packaging costs are being collected",
      meta: { zh: "归集成本" },
      on: {
        "pricing.recordCosts": {
          guard: "isSameCurrency",
          target: "comparing",
          actions: "recordCosts",
        },
      },
    },
    comparing: {
      description: "The competitors' price and the brand premium are being looked up",
      meta: { zh: "竞品比价" },
      on: { "pricing.recordCompetitors": { target: "choosing", actions: "recordCompetitors" } },
    },
    choosing: {
      description: "The price is to be found by strategy, or by hand",
      meta: { zh: "选择策略" },
      on: {
        "pricing.recordCosts": { guard: "isSameCurrency", actions: "recordCosts" },
        "pricing.recordCompetitors": { actions: "recordCompetitors" },
        "pricing.chooseStrategy": [
          {
            guard: isOutcome("as-calculated"),
            target: "proposed",
            actions: ["proposeByRule", tell("pricing.proposed", "proposedMinor")],
          },
          {
            guard: isOutcome("raised-to-floor"),
            target: "proposed",
            actions: ["proposeByRule", tell("pricing.proposed", "proposedMinor")],
          },
        ],
        "pricing.propose": propose,
        "pricing.keep": keep,
      },
    },
    proposed: {
      description: "Waits for approval by its margin",
      meta: { zh: "待审批" },
      on: {
        "pricing.approve": {
          guard: isOutcome("healthy"),
          target: "approved",
          actions: tell("pricing.approved", "proposedMinor"),
        },
        "pricing.reject": {
          target: "choosing",
          actions: ["noteReason", tell("pricing.rejected", "proposedMinor"), "forgetProposal"],
        },
        "pricing.propose": propose,
        "pricing.keep": keep,
      },
    },
    approved: {
      description: "Approved; may be charged",
      meta: { zh: "待发布" },
      on: {
        "pricing.schedule": {
          target: "scheduled",
          actions: ["noteStart", tell("pricing.scheduled", "proposedMinor")],
        },
        "pricing.publish": publish,
        "pricing.keep": keep,
      },
    },
    scheduled: {
      description: "Will be charged from a set time",
      meta: { zh: "定时改价" },
      on: {
        "pricing.schedule": {
          target: "scheduled",
          actions: ["noteStart", tell("pricing.scheduled", "proposedMinor")],
        },
        "pricing.unschedule": { target: "approved", actions: "noteStart" },
        "pricing.publish": publish,
        "pricing.keep": keep,
      },
    },
    charged: {
      description: "Charged; watched by its profit, and moved within its bounds",
      meta: { zh: "执行中" },
      initial: "watched",
      on: {
        "pricing.recordCosts": {
          guard: "isSameCurrency",
          actions: ["recordCosts", tell("pricing.costsChanged", "publishedMinor")],
        },
        "pricing.reprice": [
          { guard: isRepriced("apply"), actions: reprice },
          { guard: isRepriced("limit"), actions: reprice },
          {
            guard: isRepriced("hold"),
            target: ".held",
            actions: tell("pricing.repriceHeld", "publishedMinor"),
          },
        ],
        "pricing.review": [
          {
            guard: isOutcome("healthy"),
            target: ".watched",
            reenter: true,
            actions: tell("pricing.reviewed", "publishedMinor"),
          },
          {
            guard: isOutcome("thin"),
            target: "choosing",
            actions: tell("pricing.marginThin", "publishedMinor"),
          },
        ],
        "pricing.revise": {
          target: "choosing",
          actions: ["noteReason", tell("pricing.revisionStarted", "publishedMinor")],
        },
      },
      states: {
        watched: {
          description: "The next review is due at the end of the cycle",
          meta: { zh: "监控中" },
          after: {
            reviewCycle: { target: "reviewDue", actions: tell("pricing.reviewDue", "publishedMinor") },
          },
        },
        reviewDue: {
          description: "The profit that it leaves is to be reviewed",
          meta: { zh: "待复盘" },
          tags: ["overdue"],
        },
        held: {
          description: "The bounds leave no price that was wanted: a person must look",
          meta: { zh: "调价受限" },
          tags: ["attention"],
          on: {
            "pricing.reprice": [
              { guard: isRepriced("apply"), target: "watched", actions: reprice },
              { guard: isRepriced("limit"), target: "watched", actions: reprice },
              { guard: isRepriced("hold"), actions: "changeNothing" },
            ],
          },
        },
      },
    },
  },
});

/** A lower price for a time, beside the regular one. */
const offer = pricingSetup.createStateConfig({
  description: "The promotional price",
  meta: { zh: "促销价" },
  initial: "none",
  states: {
    none: {
      description: "No promotional price",
      meta: { zh: "无促销价" },
      on: {
        "pricing.announceOffer": {
          guard: "isNewOffer",
          target: "announced",
          actions: ["takeOffer", { type: "tellOffer", params: "pricing.offerAnnounced" }],
        },
        "pricing.endOffer": { guard: "isPastOffer", actions: "changeNothing" },
      },
    },
    announced: {
      description: "Begins at its time",
      meta: { zh: "待生效" },
      on: {
        "pricing.announceOffer": { guard: "isKnownOffer", actions: "changeNothing" },
        "pricing.startOffer": {
          guard: "isThisOffer",
          target: "running",
          actions: { type: "tellOffer", params: "pricing.offerStarted" },
        },
        "pricing.endOffer": [
          { guard: "isThisOffer", target: "none", actions: "dropOffer" },
          { guard: "isPastOffer", actions: "changeNothing" },
        ],
      },
    },
    running: {
      description: "Charged until its end",
      meta: { zh: "促销中" },
      on: {
        "pricing.announceOffer": { guard: "isKnownOffer", actions: "changeNothing" },
        "pricing.startOffer": { guard: "isThisOffer", actions: "changeNothing" },
        "pricing.endOffer": [
          {
            guard: "isThisOffer",
            target: "none",
            actions: [{ type: "tellRegular", params: "pricing.offerEnded" }, "dropOffer"],
          },
          { guard: "isPastOffer", actions: "changeNothing" },
        ],
      },
    },
  },
});

const machine = pricingSetup.createMachine({
  id: "pricing",
  context: ({ input }) => ({
    ...input,
    costs: null,
    competitorMinor: null,
    premiumMinor: null,
    proposedMinor: null,
    startsAt: null,
    publishedMinor: null,
    offer: null,
    offerIds: [],
    reason: null,
  }),
  initial: "open",
  states: {
    open: {
      description: "In use: the regular price, and beside it the promotional one",
      meta: { zh: "使用中" },
      type: "parallel",
      on: {
        "pricing.withdraw": {
          target: "withdrawn",
          actions: ["noteReason", tell("pricing.withdrawn", "publishedMinor")],
        },
      },
      states: { regular, offer },
    },
    withdrawn: { description: "Not sold at it any more", meta: { zh: "已停用" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type PricingMachine = typeof machine;

/** The pricing of a product as a bare XState machine. */
export const pricingMachine: PricingMachine = machine;

const start = z.strictObject({
  priceId: z.string().min(1),
  sku: z.string().min(1),
  platform: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string().min(1)),
  currency: z.exactOptional(currencyField),
});

/**
 * The price of a product, or of a product on one platform: costs → competitors → strategy → proposed → approved by its
 * margin or rejected → published at once or at a set time → moved within its bounds and reviewed by its profit, again and
 * again; beside it a promotional price with start and end, compared with nothing but the price that was charged.
 *
 * Source: P054, P055; R003, R210; E-14. Extensions: scheduled changes, promotional prices, withdrawal.
 */
export const pricingProcess: Process<
  "pricing",
  PricingMachine,
  typeof pricingCommands,
  z.input<typeof start>
> = defineProcess({
  id: "pricing",
  title: { en: "Pricing", zh: "商品定价" },
  covers: ["P054"],
  owner: "product-group",
  version: 1,
  machine: pricingMachine,
  commands: pricingCommands,
  start,
  deadlines: pricingDeadlines,
  restingStates: ["open"],
  deliverables: ["price-table", "cost-structure-table"],
  kpis: ["profit/gross-margin", "profit/contribution-margin", "market/demand-elasticity"],
  toInput: ({ currency = null, ...start }, windows) => ({ ...start, currency, windows }),
});
