import { z } from "zod";
import { isField, isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { productCommands } from "./product.commands.js";
import { productDeadlines } from "./product.deadlines.js";
import { type ProductEventType, productSetup, replenish, tell } from "./product.setup.js";
import { newProduct, selectionGates, type WithdrawnFrom } from "./product.updates.js";

/** A gate of the selection that a person keeps: accepted, the candidate goes on; otherwise it is dropped. */
const gate = (target: string, reason: string) =>
  [
    { guard: isVerdict("accepted"), target },
    { target: "#product.dropped", actions: tell("product.dropped", reason) },
  ] as const;

/** A gate of the selection that is a rule: what it rejects is dropped; what it selects has passed it. */
const ruleGate = (name: "principles" | "triangle" | "no-herd") =>
  [
    { guard: isOutcome("select"), actions: { type: "passGate", params: name } },
    { guard: isOutcome("reject"), target: "#product.dropped", actions: tell("product.dropped", name) },
  ] as const;

/** The selection of a product (P033 to P035). */
const selection = productSetup.createStateConfig({
  description: "Being selected: each gate lets the candidate on or drops it",
  meta: { zh: "选品" },
  initial: "proposed",
  on: {
    "product.weighPrinciples": ruleGate("principles"),
    "product.weighTriangle": ruleGate("triangle"),
    "product.weighHerd": ruleGate("no-herd"),
    "product.confirmPreparation": {
      guard: isOutcome("prepared"),
      actions: { type: "passGate", params: "preparation" },
    },
  },
  states: {
    proposed: {
      description: "Proposed; budget and time of the selection are not planned yet",
      meta: { zh: "待立项" },
      on: { "product.plan": { target: "planned", actions: "notePlan" } },
    },
    planned: {
      description: "Budget and time are planned; the market research is under way",
      meta: { zh: "调研中" },
      on: { "product.completeResearch": "researched" },
    },
    researched: {
      description: "The research is in; the candidate waits to be screened",
      meta: { zh: "待筛选" },
      on: { "product.screen": gate("shortlisted", "screening") },
    },
    shortlisted: {
      description: "Shortlisted; a supplier is being evaluated",
      meta: { zh: "评估供应商" },
      on: {
        "product.nameSupplier": {
          actions: {
            type: "tell",
            params: ({ event: { supplierId, supplierTerms } }) => ({
              type: "product.supplierNamed",
              supplierId,
              ...(supplierTerms && { supplierTerms }),
            }),
          },
        },
        "product.evaluateSupplier": gate("sourced", "supplier"),
      },
    },
    sourced: {
      description: "The supplier will do; the sample is being evaluated",
      meta: { zh: "评估样品" },
      on: {
        "product.orderInspection": {
          actions: {
            type: "tell",
            params: ({ event: { inspectionId, units } }) => ({
              type: "product.inspectionOrdered",
              inspection: { inspectionId, units },
            }),
          },
        },
        "product.evaluateSample": [
          { guard: isVerdict("resample"), target: "sourced", description: "Another sample is asked for" },
          ...gate("sampled", "sample"),
        ],
      },
    },
    sampled: {
      description: "The sample is good; price and terms are being negotiated",
      meta: { zh: "谈判中" },
      on: { "product.negotiate": gate("agreed", "terms") },
    },
    agreed: {
      description: "Selected and agreed with the supplier; the trial can start",
      meta: { zh: "已选定" },
      entry: tell("product.selected"),
      on: {
        "product.startTrial": { guard: "isThroughGates", target: "#product.trial" },
        "product.prepareTrial": {
          guard: "isThroughGates",
          target: "awaitingListing",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "product.listingRequested", listingId: event.listingId }),
          },
        },
      },
    },
    awaitingListing: {
      description: "Being listed; the trial starts as soon as a listing is live",
      meta: { zh: "待上架" },
      on: {
        "product.startTrial": "#product.trial",
        "product.recordListing": {
          guard: isField("live", true),
          target: "#product.trial",
          actions: "noteListing",
        },
      },
    },
  },
});

const withdraw = (from: WithdrawnFrom) =>
  ({
    target: "#product.withdrawn",
    actions: ["noteRecall", { type: "noteWhereWithdrawn", params: from }, "tellWithdrawal"],
  }) as const;

const reviewTrial = [
  { guard: isOutcome("pass"), target: "#product.operating", actions: tell("product.trialPassed") },
  { guard: isOutcome("drop"), target: "#product.dropped", actions: tell("product.dropped", "trial") },
  {
    guard: isOutcome("adjust"),
    target: "adjusting",
    actions: ["countRound", tell("product.adjustmentRequested")],
  },
] as const;

/** The trial (P038): its review waits for matured orders, whose returns are in (E-45). */
const trial = productSetup.createStateConfig({
  description: "On sale at small scale, to see whether it fits the market",
  meta: { zh: "试营运" },
  tags: ["onSale"],
  entry: ["beginTrial", tell("product.trialStarted")],
  on: { "product.requestReplenishment": replenish, "product.withdraw": withdraw("trial") },
  after: { trialWindow: { target: ".overdue", actions: tell("product.trialOverdue") } },
  initial: "testing",
  states: {
    testing: {
      description: "Being tested; the review decides",
      meta: { zh: "试销中" },
      on: { "product.reviewTrial": reviewTrial },
    },
    adjusting: {
      description: "Page, price or ads are being adjusted for another round",
      meta: { zh: "调整中" },
      on: { "product.finishAdjustment": "testing" },
    },
    overdue: {
      description: "Tested for as long as a trial may last; a decision is due",
      meta: { zh: "试营运到期" },
      tags: ["overdue"],
      on: { "product.reviewTrial": reviewTrial },
    },
  },
});

/** Where the stage rule leads from a stage; to find the same stage again tells nothing. */
const stageAfter = (now: string) => regionAfter(now, "product.stageChanged", productStages);
const productStages = { new: "new", growth: "growth", mature: "mature", decline: "decline" };

/** Where the stock level rule leads from a level. */
const levelAfter = (now: string) => regionAfter(now, "product.stockChanged", stockLevels);
const stockLevels = { "in-stock": "inStock", low: "low", out: "out", overstocked: "overstocked" };

function regionAfter(now: string, event: ProductEventType, states: { readonly [outcome: string]: string }) {
  return Object.entries(states).map(([outcome, target]) => ({
    guard: isOutcome(outcome),
    target,
    ...(target !== now && { actions: tell(event, outcome) }),
  }));
}

/** The one decision about a weak product (E-40). A restart and a retirement wait for the rule that decides them. */
const triage = [
  advice("optimise", "optimising", "product.optimisationRequested"),
  advice("clear", "clearing", "product.clearanceStarted"),
  advice("restart", "referred", "product.restartAdvised"),
  advice("retire", "referred", "product.retirementAdvised"),
] as const;

function advice(verdict: string, state: string, type: ProductEventType) {
  return {
    guard: isVerdict(verdict),
    target: `#product.operating.sales.slow.${state}`,
    actions: {
      type: "tell",
      params: ({ event }: { readonly event: { readonly cause: string } }) => ({ type, detail: event.cause }),
    },
  } as const;
}

const decisionDue = { target: "decisionDue", actions: tell("product.decisionDue") } as const;

/** How it sells (P044): a slow mover, and one that others complain of, go through the triage. */
const sales = productSetup.createStateConfig({
  description: "Pace of sale",
  meta: { zh: "动销" },
  initial: "selling",
  states: {
    selling: {
      description: "Sells as it should",
      meta: { zh: "正常动销" },
      on: {
        "product.reviewSales": [
          { guard: isOutcome("raise"), target: "slow", actions: tell("product.slowMoverRaised") },
          { guard: isOutcome("clear"), target: "selling" },
        ],
        "product.reportWeakness": {
          target: "criticised",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "product.weaknessReported", detail: event.cause }),
          },
        },
      },
    },
    criticised: {
      description: "Sells, but bad reviews, returns or the like were reported: decide what becomes of it",
      meta: { zh: "口碑或退货异常" },
      tags: ["attention"],
      on: {
        "product.reviewSales": [
          { guard: isOutcome("raise"), target: "slow", actions: tell("product.slowMoverRaised") },
          { guard: isOutcome("clear"), actions: "changeNothing" },
        ],
        "product.reportWeakness": { actions: "changeNothing" },
        "product.dismissWeakness": "selling",
        "product.triage": triage,
      },
    },
    slow: {
      description: "A slow mover: find the cause, then optimise or clear",
      meta: { zh: "滞销" },
      tags: ["attention"],
      on: {
        "product.reviewSales": [
          { guard: isOutcome("raise"), actions: "changeNothing" },
          { guard: isOutcome("clear"), target: "selling", actions: tell("product.slowMoverCleared") },
        ],
        "product.reportWeakness": { actions: "changeNothing" },
        "product.triage": triage,
      },
      initial: "unexplained",
      states: {
        unexplained: { description: "The cause is being analysed", meta: { zh: "原因分析" } },
        optimising: {
          description:
            "Pictures, copy, price or a themed activity are to help; the sales must show it in time",
          meta: { zh: "优化中" },
          after: { improvementWindow: decisionDue },
        },
        clearing: {
          description: "What is too much is being cleared while it stays on sale",
          meta: { zh: "清仓促销" },
          after: { clearanceWindow: decisionDue },
        },
        decisionDue: {
          description: "Neither improved nor cleared in time: decide anew",
          meta: { zh: "待再次决策" },
          tags: ["overdue"],
        },
        referred: {
          description: "A restart or a retirement is advised; its rule decides",
          meta: { zh: "待重启或淘汰" },
        },
      },
    },
  },
});

/** A retirement, with what takes the product's place where something does (P043: delist or replace). */
const startRetirement = [
  "nameSuccessor",
  {
    type: "tell",
    params: ({ event }: { readonly event: { readonly successorSku?: string } }) =>
      ({
        type: "product.retirementStarted",
        ...(event.successorSku !== undefined && { successorSku: event.successorSku }),
      }) as const,
  },
] as const;

/** Formal operation (P039, P040, P044): four regions side by side. */
const operating = productSetup.createStateConfig({
  description: "In formal operation",
  meta: { zh: "正式营运" },
  tags: ["onSale"],
  type: "parallel",
  on: {
    "product.restart": {
      guard: isOutcome("restart"),
      target: "restarting",
      actions: [
        "countRestart",
        {
          type: "tell",
          params: ({ event }) => ({
            type: "product.restarted",
            ...(event.adPlan && { adPlan: event.adPlan }),
          }),
        },
      ],
    },
    "product.startUpgrade": {
      target: "upgrading",
      actions: {
        type: "tell",
        params: ({ event }) => ({ type: "product.upgradeStarted", detail: event.feedback }),
      },
    },
    "product.retire": { guard: isOutcome("retire"), target: "retiring", actions: startRetirement },
    "product.planActions": ["gather-data", "enlarge-sales", "hold-sales", "clear"].map((goal) => ({
      guard: isOutcome(goal),
      actions: "tellActions" as const,
    })),
    "product.withdraw": withdraw("operating"),
  },
  states: {
    stage: {
      description: "Stage of life",
      meta: { zh: "生命周期阶段" },
      initial: "new",
      states: {
        new: {
          description: "New: attract traffic for the first data",
          meta: { zh: "新品期" },
          on: { "product.classifyStage": stageAfter("new") },
        },
        growth: {
          description: "Growing: enlarge sales",
          meta: { zh: "成长期" },
          on: { "product.classifyStage": stageAfter("growth") },
        },
        mature: {
          description: "Mature: hold stable",
          meta: { zh: "成熟期" },
          on: { "product.classifyStage": stageAfter("mature") },
        },
        decline: {
          description: "Declining: adjust, or clear in time",
          meta: { zh: "衰退期" },
          tags: ["attention"],
          on: { "product.classifyStage": stageAfter("decline") },
        },
      },
    },
    stock: {
      description: "Stock",
      meta: { zh: "库存水平" },
      initial: "inStock",
      on: { "product.requestReplenishment": replenish },
      states: {
        inStock: {
          description: "Enough",
          meta: { zh: "库存充足" },
          on: { "product.recordStock": levelAfter("inStock") },
        },
        low: {
          description: "Under the warning stock or the reorder point",
          meta: { zh: "库存预警" },
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("low") },
        },
        out: {
          description: "Nothing to sell",
          meta: { zh: "缺货" },
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("out") },
        },
        overstocked: {
          description: "More than sells in good time",
          meta: { zh: "库存积压" },
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("overstocked") },
        },
      },
    },
    sales,
    promotion: {
      description: "Promotion",
      meta: { zh: "促销状态" },
      initial: "regular",
      states: {
        regular: {
          description: "At its regular price",
          meta: { zh: "日常销售" },
          on: {
            "product.startPromotion": {
              target: "promoted",
              actions: {
                type: "tell",
                params: ({ event }) => ({ type: "product.promotionStarted", detail: event.promotion }),
              },
            },
          },
        },
        promoted: {
          description: "In a promotion",
          meta: { zh: "促销中" },
          on: { "product.endPromotion": { target: "regular", actions: tell("product.promotionEnded") } },
        },
      },
    },
  },
});

/** The restart of a weak product (P041). */
const restarting = productSetup.createStateConfig({
  description: "Given another chance, with better content and more advertising",
  meta: { zh: "重启" },
  tags: ["onSale"],
  on: { "product.requestReplenishment": replenish, "product.withdraw": withdraw("operating") },
  initial: "improving",
  states: {
    improving: {
      description: "Page, title, pictures and ads are being improved",
      meta: { zh: "内容优化中" },
      on: { "product.relaunch": "observing" },
    },
    observing: {
      description: "Relaunched; the effect is being observed",
      meta: { zh: "观察期" },
      after: { observationWindow: { target: "observed", actions: tell("product.observationEnded") } },
    },
    observed: {
      description: "Observed for long enough; a decision is due",
      meta: { zh: "待评估" },
      tags: ["overdue"],
      on: {
        "product.reviewRestart": [
          { guard: isOutcome("keep"), target: "#product.operating", actions: tell("product.relaunched") },
          { guard: isOutcome("retire"), target: "#product.retiring", actions: startRetirement },
        ],
      },
    },
  },
});

/** The way out (P043). */
const retiring = productSetup.createStateConfig({
  description: "Off the assortment; what is left is being cleared",
  meta: { zh: "淘汰下架" },
  on: {
    "product.withdraw": withdraw("retiring"),
    "product.finishClearance": {
      target: "retired",
      actions: {
        type: "tell",
        params: ({ context, event }) => ({
          type: "product.retired",
          listings: context.listings,
          ...(event.disposal && { detail: event.disposal }),
        }),
      },
    },
  },
  initial: "clearing",
  states: {
    clearing: {
      description: "Being cleared",
      meta: { zh: "清仓中" },
      after: { clearanceWindow: { target: "overdue", actions: tell("product.clearanceOverdue") } },
    },
    overdue: {
      description: "Not cleared in time: sell off, return to the supplier or write off",
      meta: { zh: "清仓超期" },
      tags: ["overdue"],
    },
  },
});

const comeBack = (place: WithdrawnFrom) =>
  ({
    guard: { type: "isBackIn", params: place },
    target: place,
    actions: ["endRecalls", tell("product.reinstated", place)],
  }) as const;

/** Off sale for its quality (P043: such an exit goes through a recall). Several recalls may hold it. */
const withdrawn = productSetup.createStateConfig({
  description: "Taken off sale while a recall is examined or carried out",
  meta: { zh: "停售召回" },
  tags: ["attention"],
  on: {
    "product.withdraw": [
      { guard: "isKnownRecall", actions: "changeNothing" },
      { actions: ["noteRecall", "tellWithdrawal"] },
    ],
    "product.concludeRecall": [
      {
        guard: "isRetiredByRecall",
        target: "retiring",
        actions: ["endRecalls", tell("product.retirementStarted")],
      },
      comeBack("trial"),
      comeBack("operating"),
      comeBack("retiring"),
      { guard: "isReinstatement", actions: "endRecall" },
    ],
  },
});

const machine = productSetup.createMachine({
  id: "product",
  context: ({ input }) => ({ ...input, ...newProduct }),
  initial: "selection",
  on: {
    "product.recordReceipt": {
      description: "Goods came in, or a replenishment was given up: it is on order no more",
      actions: { type: "closeOnOrder", params: ({ event }) => event.closedUnits },
    },
    "product.recordListing": { actions: "noteListing" },
    "product.assignRole": { actions: "assignRole" },
    "product.addVariant": [
      { guard: "isKnownVariant", actions: "changeNothing" },
      { guard: "isNewVariant", actions: ["addVariant", "tellVariantAdded"] },
    ],
    "product.retireVariant": [
      { guard: "isRetiredVariant", actions: "changeNothing" },
      { guard: "isActiveVariant", actions: ["retireVariant", "tellVariantRetired"] },
    ],
  },
  states: {
    selection,
    trial,
    operating,
    restarting,
    upgrading: {
      description: "A better version is being made while this one sells on; accepted, it goes to trial anew",
      meta: { zh: "升级中" },
      tags: ["onSale"],
      on: {
        "product.requestReplenishment": replenish,
        "product.withdraw": withdraw("operating"),
        "product.finishUpgrade": [{ guard: isVerdict("accepted"), target: "trial" }, { target: "operating" }],
      },
    },
    withdrawn,
    retiring,
    retired: { description: "Gone, its stock and resources free", meta: { zh: "已淘汰" }, type: "final" },
    dropped: { description: "Dropped before formal operation", meta: { zh: "已放弃" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ProductMachine = typeof machine;

/** The life of a product as a bare XState machine. */
export const productMachine: ProductMachine = machine;

const start = z.strictObject({
  sku: z.string().min(1),
  category: z.exactOptional(z.string()),
  platform: z.exactOptional(z.string()),
  requiredGates: z.exactOptional(z.array(z.enum(selectionGates))),
});

/**
 * The life of a product: selection with its gates, trial with bounded rounds of adjustment, formal operation
 * (stage, stock, sales and promotion side by side), triage of weak products, restart, upgrade, recall, retirement with
 * clearance, and with a successor where one takes its place.
 *
 * The review of the trial is the product decision of P035: `pass` is its continue, `adjust` its adjust, `drop` its stop.
 *
 * Source: P001, P033 to P035, P038 to P044; R107 to R110, R201, R202, R204, R250, R255; E-04 (one trial), E-10 (adjust,
 * then drop), E-11, E-12 (bounded restarts), E-13 (roles), E-40 (one triage), E-45. Extensions: variants, several
 * recalls at once, the wait for a live listing.
 */
export const productProcess: Process<
  "product",
  ProductMachine,
  typeof productCommands,
  z.input<typeof start>
> = defineProcess({
  id: "product",
  title: { en: "Product lifecycle", zh: "产品生命周期" },
  covers: ["P001", "P033", "P034", "P035", "P038", "P039", "P040", "P041", "P042", "P043", "P044"],
  owner: "product-group",
  version: 1,
  machine: productMachine,
  commands: productCommands,
  start,
  deadlines: productDeadlines,
  restingStates: [
    "selection.agreed",
    "trial.testing",
    "operating",
    "restarting.observing",
    "upgrading",
    "withdrawn",
    "retiring.clearing",
  ],
  deliverables: ["selection-evaluation-form", "supplier-cooperation-agreement"],
  kpis: [
    "sales/units-per-day",
    "returns/return-rate-by-units",
    "inventory/stock-cover-days",
    "profit/gross-margin",
  ],
  toInput: ({ requiredGates = [], ...start }, windows) => ({ ...start, requiredGates, windows }),
});
