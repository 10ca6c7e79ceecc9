import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { stockItemCommands } from "./stock-item.commands.js";
import { move, stockItemSetup, tell } from "./stock-item.setup.js";

/** The id of a stock item: its SKU, or SKU and warehouse where stock is kept in several: `A-1@north`. */
export const stockItemId = (sku: string, warehouse?: string): string =>
  warehouse === undefined ? sku : `${sku}@${warehouse}`;

const repeated = { guard: "isRepeated", actions: "changeNothing" } as const;

/** What goes in and out, whatever the level is, and whether or not it is being counted. A repeat does nothing. */
const movements = {
  "stockItem.receive": [
    repeated,
    {
      guard: "isToQuarantine",
      actions: [
        "remember",
        move({ quarantineUnits: 1, receivedUnits: 1 }),
        "closeOnOrder",
        tell("stockItem.received"),
      ],
    },
    {
      guard: "isNew",
      actions: [
        "remember",
        move({ onHandUnits: 1, receivedUnits: 1 }),
        "closeOnOrder",
        "allocate",
        tell("stockItem.received"),
      ],
    },
  ],
  "stockItem.closeOnOrder": [repeated, { guard: "isNew", actions: ["remember", "closeOnOrder"] }],
  "stockItem.reserve": [repeated, { guard: "isNew", actions: ["remember", "reserve", "allocate"] }],
  "stockItem.release": [
    repeated,
    {
      guard: "isReserved",
      actions: ["remember", tell("stockItem.released"), "consume", "allocate"],
    },
  ],
  "stockItem.issue": [
    repeated,
    {
      guard: "isIssuable",
      actions: [
        "remember",
        move({ onHandUnits: -1, issuedUnits: 1 }),
        "consume",
        "allocate",
        tell("stockItem.issued"),
      ],
    },
  ],
  "stockItem.quarantine": [
    repeated,
    {
      guard: "isOnHand",
      actions: [
        "remember",
        move({ onHandUnits: -1, quarantineUnits: 1 }),
        "allocate",
        tell("stockItem.quarantined"),
      ],
    },
  ],
  "stockItem.clear": [
    repeated,
    {
      guard: "isQuarantined",
      actions: [
        "remember",
        move({ onHandUnits: 1, quarantineUnits: -1 }),
        "allocate",
        tell("stockItem.cleared"),
      ],
    },
  ],
  "stockItem.scrap": [
    repeated,
    {
      guard: "isQuarantined",
      actions: ["remember", move({ quarantineUnits: -1, writtenOffUnits: 1 }), tell("stockItem.scrapped")],
    },
  ],
  "stockItem.expire": [
    repeated,
    {
      guard: "isOnHand",
      actions: [
        "remember",
        move({ onHandUnits: -1, writtenOffUnits: 1 }),
        "allocate",
        tell("stockItem.expired"),
      ],
    },
  ],
  "stockItem.adjust": [
    repeated,
    {
      guard: "isPossibleCorrection",
      actions: [
        "remember",
        move({ onHandUnits: 1, adjustedUnits: 1 }),
        "allocate",
        tell("stockItem.adjusted"),
      ],
    },
  ],
} as const;

const toLevel = (target: string, outcome: "in-stock" | "low" | "out" | "overstocked") =>
  ({
    guard: isOutcome(outcome),
    target,
    actions: ["noteDemand", { type: "tellLevel", params: outcome }],
  }) as const;

const stays = (outcome: "in-stock" | "low" | "out" | "overstocked") =>
  ({ "stockItem.reviewLevel": { guard: isOutcome(outcome), actions: "noteDemand" } }) as const;

const level = stockItemSetup.createStateConfig({
  description: "How well it is stocked, by the last review",
  meta: { zh: "库存水平" },
  on: {
    "stockItem.reviewLevel": [
      toLevel(".inStock", "in-stock"),
      toLevel(".low", "low"),
      toLevel(".out", "out"),
      toLevel(".overstocked", "overstocked"),
    ],
    "stockItem.requestReplenishment": {
      guard: isOutcome("order"),
      actions: ["addOnOrder", "tellBelowSafety"],
    },
  },
  initial: "unreviewed",
  states: {
    unreviewed: { description: "Not reviewed yet", meta: { zh: "未检查" } },
    inStock: { description: "Enough", meta: { zh: "库存正常" }, on: stays("in-stock") },
    low: {
      description: "Below the warning or safety stock: to be replenished",
      meta: { zh: "低于预警" },
      tags: ["attention"],
      on: stays("low"),
    },
    out: { description: "Nothing left to sell", meta: { zh: "断货" }, tags: ["attention"], on: stays("out") },
    overstocked: {
      description: "More than sells in good time",
      meta: { zh: "积压" },
      tags: ["attention"],
      on: stays("overstocked"),
    },
  },
});

const online = stockItemSetup.createStateConfig({
  description: "Whether what is on sale online agrees with what is available",
  meta: { zh: "线上库存" },
  on: {
    "stockItem.sync": [
      { guard: isOutcome("in-sync"), target: ".inStep", actions: ["noteOnline", "noteSync"] },
      { guard: isOutcome("undersell"), target: ".undersold", actions: ["noteOnline", "tellOnlineStock"] },
      { guard: isOutcome("oversell"), target: ".oversold", actions: ["noteOnline", "tellOnlineStock"] },
    ],
  },
  initial: "unreported",
  states: {
    unreported: { description: "Nobody has said what is on sale online", meta: { zh: "未同步" } },
    inStep: {
      description: "In step",
      meta: { zh: "已同步" },
      always: { guard: "hasMoved", target: "due", actions: "tellOnlineStock" },
    },
    due: { description: "Stock has moved since; to be put online and compared", meta: { zh: "待同步" } },
    undersold: {
      description: "Less is on sale than there is",
      meta: { zh: "线上偏少" },
      tags: ["attention"],
    },
    oversold: {
      description: "More is on sale than there is",
      meta: { zh: "超卖风险" },
      tags: ["attention"],
    },
  },
});

const settled = ["takeCount", "noteCount", "closeBooks", "allocate"] as const;

const counting = stockItemSetup.createStateConfig({
  description: "Whether it is being counted",
  meta: { zh: "盘点" },
  initial: "idle",
  states: {
    idle: {
      description: "Nobody is counting",
      meta: { zh: "未盘点" },
      on: {
        "stockItem.startCount": { guard: "isNewCount", target: "underCount", actions: "beginCount" },
        "stockItem.count": { guard: "isRepeatedCount", actions: "changeNothing" },
        "stockItem.settleCount": { guard: "isRepeatedCount", actions: "changeNothing" },
      },
    },
    underCount: {
      description: "Being counted",
      meta: { zh: "盘点中" },
      on: {
        "stockItem.startCount": { guard: "isOwnCount", actions: "changeNothing" },
        "stockItem.count": [
          {
            guard: { type: "isOwnOutcome", params: "within-tolerance" },
            target: "idle",
            actions: [{ type: "tellCount", params: "stockItem.counted" }, ...settled],
          },
          {
            guard: { type: "isOwnOutcome", params: "investigate" },
            target: "disputed",
            actions: ["noteCount", { type: "tellCount", params: "stockItem.countDisputed" }],
          },
        ],
        "stockItem.cancelCount": "idle",
      },
    },
    disputed: {
      description: "The count is too far off the books: to be counted again or looked into",
      meta: { zh: "差异待查" },
      tags: ["attention"],
      on: {
        "stockItem.count": [
          { guard: "isRepeatedCount", actions: "changeNothing" },
          {
            guard: { type: "isOwnOutcome", params: "within-tolerance" },
            target: "idle",
            actions: [{ type: "tellCount", params: "stockItem.counted" }, ...settled],
          },
          {
            guard: { type: "isOwnOutcome", params: "investigate" },
            actions: ["noteCount", { type: "tellCount", params: "stockItem.countDisputed" }],
          },
        ],
        "stockItem.settleCount": {
          guard: "isOwnCount",
          target: "idle",
          actions: [{ type: "tellCount", params: "stockItem.counted" }, ...settled],
        },
        "stockItem.cancelCount": "idle",
      },
    },
  },
});

const machine = stockItemSetup.createMachine({
  id: "stockItem",
  context: ({ input: { onHandUnits = 0, quarantineUnits = 0, backOrderUnits = 0, ...input } }) => ({
    ...input,
    backOrderUnits,
    openingUnits: onHandUnits + quarantineUnits,
    onHandUnits,
    quarantineUnits,
    receivedUnits: 0,
    issuedUnits: 0,
    adjustedUnits: 0,
    writtenOffUnits: 0,
    reservations: [],
    onlineUnits: null,
    syncedUnits: null,
    onOrderUnits: 0,
    replenishments: 0,
    countId: null,
    countedUnits: null,
    taken: [],
    earlierTaken: [],
  }),
  initial: "kept",
  states: {
    kept: {
      description: "Kept in stock: goods come and go beside its level, its sale online and its counts",
      meta: { zh: "在管" },
      type: "parallel",
      on: {
        ...movements,
        "stockItem.discontinue": {
          guard: "isEmpty",
          target: "discontinued",
          actions: tell("stockItem.discontinued"),
        },
      },
      states: { level, online, counting },
    },
    discontinued: { description: "Not kept any more", meta: { zh: "已停用" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type StockItemMachine = typeof machine;

/** A stock item as a bare XState machine. */
export const stockItemMachine: StockItemMachine = machine;

const word = z.string().min(1);
const units = z.number().min(0);

const start = z.strictObject({
  sku: word,
  warehouse: z.exactOptional(word),
  category: z.exactOptional(word),
  platform: z.exactOptional(word),
  onHandUnits: z.exactOptional(units),
  quarantineUnits: z.exactOptional(units),
  safetyUnits: z.exactOptional(units),
  dailyUnits: z.exactOptional(units),
  backOrderUnits: z.exactOptional(units),
});

/**
 * The stock of one SKU, in one warehouse: on hand, promised, available, in quarantine; beside it its level, whether it
 * is in step online, and its counts. Each variant of a product is one; a bundle draws on those of its components.
 *
 * The oldest order is served first, and nothing is promised twice. An id is remembered over one count: repeats that
 * are older than two counts are not known.
 *
 * Source: P082, P083; R007, R103, R104, R215; E-30. Extensions: reservation by order, back-orders, quarantine (E-36).
 */
export const stockItemProcess: Process<
  "stock-item",
  StockItemMachine,
  typeof stockItemCommands,
  z.input<typeof start>
> = defineProcess({
  id: "stock-item",
  title: { en: "Stock control of an article", zh: "库存管理" },
  covers: ["P082"],
  owner: "warehouse",
  version: 1,
  machine: stockItemMachine,
  commands: stockItemCommands,
  start,
  deadlines: {},
  restingStates: ["kept"],
  deliverables: ["stock-rule-handbook"],
  kpis: [
    "inventory/stock-out-rate",
    "inventory/inventory-turnover-days",
    "inventory/in-stock-rate",
    "inventory/stock-count-error",
  ],
  toInput: (start) => start,
});
