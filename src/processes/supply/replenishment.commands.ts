import { z } from "zod";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";

/** The windows of a replenishment. */
export const replenishmentDeadlines = {
  deliveryWindow: {
    title: { en: "Delivery by the supplier", zh: "供应商交货期限" },
    from: { rule: "inventory.restock", param: "leadTimeDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** A movement of goods, or a credit for them, that came with an id. */
export interface Receipt {
  /** The id of the delivery note, of the return note or of the credit note. */
  readonly receiptId: string;
  /** What moved: goods in, rejects back, their replacement, or money for them. */
  readonly kind: "delivery" | "return" | "replacement" | "credit";
  /** How many. */
  readonly units: number;
}

/** What a replenishment's machine remembers; quantities are units of `sku`. */
export interface ReplenishmentContext {
  /** The instance's own id, where others are to be told by it what went into stock. */
  readonly replenishmentId?: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Id of the supplier; absent where none is named. */
  readonly supplierId?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof replenishmentDeadlines>;
  /** Whether it was requested when it was started, as the automatic requests of R104 are. */
  readonly requestedAtStart: boolean;
  /** Whether a standing order with the supplier covers it: then it is approved and ordered once it is requested. */
  readonly standing: boolean;
  /** Asked for at the start. */
  readonly requestedUnits: number;
  /** Approved of them; 0 before. */
  readonly approvedUnits: number;
  /** On the purchase order, as far as the supplier confirmed it; 0 before. */
  readonly orderedUnits: number;
  /** Arrived so far, over all deliveries; never more than ordered and the surplus that was taken. */
  readonly receivedUnits: number;
  /** Delivered beyond the order and taken. */
  readonly surplusUnits: number;
  /** Delivered beyond the order and sent back at the door. */
  readonly refusedUnits: number;
  /** Deliveries, returns and credits that came with an id. */
  readonly receipts: readonly Receipt[];
  /** Arrived and passed the check. */
  readonly passedUnits: number;
  /** Rejected units that the supplier is to replace. */
  readonly toReplaceUnits: number;
  /** Replaced of them. */
  readonly replacedUnits: number;
  /** Rejected units that the supplier is to credit. */
  readonly toCreditUnits: number;
  /** Credited of them. */
  readonly creditedUnits: number;
  /** Left on order for replacement when the good units were put into stock; what goes back later is not on order. */
  readonly leftOnOrderUnits: number;
}

const { plain } = commandsFor<ReplenishmentContext>();
const buyers = ["supply-chain", "system"] as const;
const keepers = ["warehouse", "system"] as const;
const approvers = ["operations-director", "store-manager", "finance", "system"] as const;
const because = z.strictObject({ reason: z.string().min(1) });
const id = z.string().min(1);
/** More than nothing. */
export const someUnits = z.number().positive();

/** The commands of a replenishment. */
export const replenishmentCommands = {
  "replenishment.request": plain({
    title: { en: "Request", zh: "提交补货申请" },
    payload: z.strictObject({}),
    roles: buyers,
  }),
  "replenishment.approve": plain({
    title: { en: "Approve, in full or in part", zh: "批准" },
    payload: z.strictObject({ units: z.exactOptional(someUnits) }),
    roles: approvers,
  }),
  "replenishment.reject": plain({
    title: { en: "Reject", zh: "驳回" },
    payload: because,
    roles: approvers,
  }),
  "replenishment.order": plain({
    title: { en: "Place the purchase order", zh: "下采购单" },
    payload: z.strictObject({ supplierId: z.exactOptional(id), purchaseOrderId: z.exactOptional(id) }),
    roles: buyers,
  }),
  "replenishment.confirm": plain({
    title: { en: "Note the supplier's confirmation, in full or in part", zh: "供应商确认订单" },
    payload: z.strictObject({ units: z.exactOptional(someUnits) }),
    roles: ["supplier", ...buyers],
  }),
  "replenishment.refuse": plain({
    title: { en: "Note the supplier's refusal", zh: "供应商拒单" },
    payload: because,
    roles: ["supplier", ...buyers],
  }),
  "replenishment.dispatch": plain({
    title: { en: "Note the supplier's dispatch", zh: "供应商发货" },
    payload: z.strictObject({ trackingNumber: z.exactOptional(id) }),
    roles: ["supplier", ...buyers],
  }),
  "replenishment.receive": plain({
    title: { en: "Receive goods", zh: "收货" },
    payload: z.strictObject({
      units: someUnits,
      receiptId: z.exactOptional(id),
      surplus: z
        .exactOptional(z.enum(["accept", "refuse"]))
        .describe("what is done with units beyond the order; needed where there are any"),
    }),
    roles: keepers,
  }),
  "replenishment.accept": plain({
    title: { en: "Receive all, pass the check and put into stock at once", zh: "收货、质检、入库一次完成" },
    payload: z.strictObject({ units: someUnits }),
    roles: keepers,
  }),
  "replenishment.closeShort": plain({
    title: { en: "Go on without the rest", zh: "短交结单" },
    payload: because,
    roles: buyers,
  }),
  "replenishment.check": plain({
    title: { en: "Check quality and count", zh: "质检清点" },
    payload: z.strictObject({ passedUnits: z.number().min(0) }),
    roles: keepers,
  }),
  "replenishment.returnRejects": plain({
    title: { en: "Return rejected units to the supplier", zh: "不合格品退供应商" },
    payload: z.strictObject({
      units: someUnits,
      remedy: z.enum(["replacement", "credit"]),
      receiptId: id.describe("the id of the return note"),
    }),
    roles: ["warehouse", ...buyers],
  }),
  "replenishment.stock": plain({
    title: { en: "Put into stock", zh: "入库" },
    payload: z.strictObject({}),
    roles: keepers,
  }),
  "replenishment.receiveReplacement": plain({
    title: { en: "Put replaced units into stock", zh: "换货入库" },
    payload: z.strictObject({ units: someUnits, receiptId: id }),
    roles: keepers,
  }),
  "replenishment.recordCredit": plain({
    title: { en: "Record the supplier's credit", zh: "登记供应商退款" },
    payload: z.strictObject({ units: someUnits, receiptId: id.describe("the id of the credit note") }),
    roles: ["finance", ...buyers],
  }),
  "replenishment.dropClaim": plain({
    title: { en: "Go on without replacement or credit", zh: "放弃索赔" },
    payload: because,
    roles: ["finance", ...buyers],
  }),
  "replenishment.cancel": plain({
    title: { en: "Cancel", zh: "取消" },
    payload: because,
    roles: buyers,
  }),
};
