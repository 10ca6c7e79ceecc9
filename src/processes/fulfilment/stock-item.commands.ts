import { z } from "zod";
import { inventoryCountError } from "../../rules/inventory/count-error.js";
import { inventoryRestock } from "../../rules/inventory/restock.js";
import { inventoryStockLevel } from "../../rules/inventory/stock-level.js";
import { inventorySync } from "../../rules/inventory/sync.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import type { TakenCommand } from "../orders/taken-commands.js";
import { given } from "../recorded-entries.js";
import { availableUnits, countErrorRate, type Reservation, waitingUnits } from "./stock-updates.js";

/** What a stock item's machine remembers; quantities are units of `sku`. */
export interface StockItemContext {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Where the stock is; absent where the shop has one place only. */
  readonly warehouse?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Units that may be promised beyond what is there: back-orders. */
  readonly backOrderUnits: number;
  /** Safety stock of the restock policy, where it is known. */
  readonly safetyUnits?: number;
  /** Units expected to sell a day, where it is known. */
  readonly dailyUnits?: number;
  /** On hand and in quarantine at the start. */
  readonly openingUnits: number;
  /** Fit to be sold, promised or not. */
  readonly onHandUnits: number;
  /** Damaged, returned or suspect: there, and not for sale. */
  readonly quarantineUnits: number;
  /** Received since the start, in good order or not. */
  readonly receivedUnits: number;
  /** Handed to shipments since the start. */
  readonly issuedUnits: number;
  /** Sum of all corrections, below 0 where goods were missing. */
  readonly adjustedUnits: number;
  /** Expired or scrapped. */
  readonly writtenOffUnits: number;
  /** Who was promised what, the oldest first. */
  readonly reservations: readonly Reservation[];
  /** What can be ordered online, by the last report; null while nobody has said. */
  readonly onlineUnits: number | null;
  /** What was available when that was in step. */
  readonly syncedUnits: number | null;
  /** Requested from suppliers and not yet received or given up. */
  readonly onOrderUnits: number;
  /** How many replenishments were requested; numbers them. */
  readonly replenishments: number;
  /** The count that is going on or was the last, and what it found. */
  readonly countId: string | null;
  /** What that count found; null before it has. */
  readonly countedUnits: number | null;
  /** Movements since the last count, and between that and the one before: a repeat of these is known. */
  readonly taken: readonly TakenCommand[];
  /** Movements between the last count and the one before. */
  readonly earlierTaken: readonly TakenCommand[];
}

const { plain, consulting } = commandsFor<StockItemContext>();
const keepers = ["warehouse", "supply-chain", "system"] as const;
const sellers = ["operations-department", "product-group", "service-group", ...keepers] as const;
const nothing = z.strictObject({});
const word = z.string().min(1);
const units = z.number().positive();

const scopeOf = ({ context: { sku, platform, category } }: Situation<object, StockItemContext>) => ({
  sku,
  ...given({ platform, category }),
});

/** The commands of a stock item. */
export const stockItemCommands = {
  "stockItem.receive": plain({
    title: { en: "Receive", zh: "入库" },
    payload: z.strictObject({
      receiptId: word,
      units,
      into: z.exactOptional(z.enum(["on-hand", "quarantine"])).describe("On hand where it is absent"),
      closedUnits: z
        .exactOptional(z.number().min(0))
        .describe("Units of a replenishment that are on order no more"),
    }),
    roles: keepers,
  }),
  "stockItem.closeOnOrder": plain({
    title: { en: "Note that a replenishment brings nothing more", zh: "关闭在途补货" },
    payload: z.strictObject({ replenishmentId: word, closedUnits: z.number().min(0) }),
    roles: keepers,
  }),
  "stockItem.reserve": plain({
    title: { en: "Reserve for an order, all or what there is", zh: "预占库存" },
    payload: z.strictObject({
      orderId: word,
      units,
      reservationId: z.exactOptional(word).describe("Tells further reservations of one order apart"),
    }),
    roles: sellers,
  }),
  "stockItem.release": plain({
    title: { en: "Release what an order had reserved", zh: "释放预占" },
    payload: z.strictObject({
      orderId: word,
      units: z.exactOptional(units).describe("All where it is absent"),
      releaseId: z.exactOptional(word).describe("Tells several releases of one order apart"),
    }),
    roles: sellers,
  }),
  "stockItem.issue": plain({
    title: { en: "Issue to a shipment", zh: "出库" },
    payload: z.strictObject({ shipmentId: word, orderId: word, units }),
    roles: keepers,
  }),
  "stockItem.quarantine": plain({
    title: { en: "Put into quarantine", zh: "转入待检/残次" },
    payload: z.strictObject({ movementId: word, units, reason: word }),
    roles: keepers,
  }),
  "stockItem.clear": plain({
    title: { en: "Clear from quarantine", zh: "待检转良品" },
    payload: z.strictObject({ movementId: word, units }),
    roles: keepers,
  }),
  "stockItem.scrap": plain({
    title: { en: "Scrap, or take out as seconds", zh: "报废或转次品" },
    payload: z.strictObject({ movementId: word, units, reason: word }),
    roles: keepers,
  }),
  "stockItem.expire": plain({
    title: { en: "Write off what has expired", zh: "过期下架" },
    payload: z.strictObject({ lotId: word, units }),
    roles: keepers,
  }),
  "stockItem.adjust": plain({
    title: { en: "Correct the books", zh: "库存调整" },
    payload: z.strictObject({
      adjustmentId: word,
      units: z.number().refine((n) => n !== 0, "not 0"),
      reason: word,
    }),
    roles: ["warehouse", "finance", "supply-chain", "system"],
  }),
  "stockItem.startCount": plain({
    title: { en: "Start a count", zh: "开始盘点" },
    payload: z.strictObject({ countId: word }),
    roles: keepers,
  }),
  "stockItem.count": consulting(
    {
      title: { en: "Hand in what was counted", zh: "提交盘点数" },
      payload: z.strictObject({ countId: word, countedUnits: z.number().min(0) }),
      roles: keepers,
    },
    {
      rule: inventoryCountError,
      facts: ({ command, context }) => ({ errorRate: countErrorRate(context, command.countedUnits) }),
      scope: scopeOf,
    },
  ),
  "stockItem.settleCount": plain({
    title: { en: "Settle the difference after looking into it", zh: "盘点差异处理" },
    payload: z.strictObject({ countId: word, countedUnits: z.number().min(0), reason: word }),
    roles: ["supply-chain", "finance", "store-manager", "system"],
  }),
  "stockItem.cancelCount": plain({
    title: { en: "Break the count off", zh: "取消盘点" },
    payload: nothing,
    roles: keepers,
  }),
  "stockItem.sync": consulting(
    {
      title: { en: "Compare what is on sale online", zh: "核对线上库存" },
      payload: z.strictObject({ onlineUnits: z.number().min(0) }),
      roles: ["platform", "technology", ...sellers],
    },
    {
      rule: inventorySync,
      facts: ({ command, context }) => ({
        onlineUnits: command.onlineUnits,
        warehouseUnits: availableUnits(context),
      }),
      scope: scopeOf,
    },
  ),
  "stockItem.reviewLevel": consulting(
    {
      title: { en: "Review the stock level", zh: "检查库存水平" },
      payload: z.strictObject({ metrics: metricsOf(inventoryStockLevel, "stockOnHand") }),
      roles: sellers,
    },
    {
      rule: inventoryStockLevel,
      facts: ({ command: { metrics }, context }) => ({
        stockOnHand: availableUnits(context),
        safetyStock: metrics.safetyStock ?? context.safetyUnits,
        dailyUnits: metrics.dailyUnits ?? context.dailyUnits,
      }),
      scope: scopeOf,
    },
  ),
  "stockItem.requestReplenishment": consulting(
    {
      title: { en: "Request replenishment", zh: "补货申请" },
      payload: z.strictObject({ metrics: metricsOf(inventoryRestock, "stockOnHand", "onOrder") }),
      roles: sellers,
    },
    {
      rule: inventoryRestock,
      facts: ({ command: { metrics }, context }) => ({
        unitsSold: null,
        observedDays: null,
        backorders: waitingUnits(context),
        ...metrics,
        stockOnHand: Math.max(0, availableUnits(context)),
        onOrder: context.onOrderUnits,
      }),
      scope: scopeOf,
    },
  ),
  "stockItem.discontinue": plain({
    title: { en: "Discontinue", zh: "停用" },
    payload: nothing,
    roles: keepers,
  }),
};
