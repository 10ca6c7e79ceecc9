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

/** What a replenishment's machine remembers; quantities are units of `sku`. */
export interface ReplenishmentContext {
  readonly sku: string;
  readonly category?: string;
  readonly platform?: string;
  readonly supplierId?: string;
  readonly windows: Windows<typeof replenishmentDeadlines>;
  /** Whether it was requested when it was started, as the automatic requests of R104 are. */
  readonly requestedAtStart: boolean;
  /** Whether a standing order with the supplier covers it: then it is approved and ordered once it is requested. */
  readonly standing: boolean;
  /** Asked for at the start. */
  readonly requestedUnits: number;
  /** Approved of them; 0 before. */
  readonly approvedUnits: number;
  /** On the purchase order; 0 before. */
  readonly orderedUnits: number;
  /** Arrived so far, over all deliveries; never more than ordered. */
  readonly receivedUnits: number;
  /** Arrived and passed the check. */
  readonly passedUnits: number;
}

const { plain } = commandsFor<ReplenishmentContext>();
const buyers = ["supply-chain", "system"] as const;
const keepers = ["warehouse", "system"] as const;
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
    roles: ["operations-director", "store-manager", "finance", "system"],
  }),
  "replenishment.reject": plain({
    title: { en: "Reject", zh: "驳回" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: ["operations-director", "store-manager", "finance", "system"],
  }),
  "replenishment.order": plain({
    title: { en: "Place the purchase order", zh: "下采购单" },
    payload: z.strictObject({
      supplierId: z.exactOptional(z.string().min(1)),
      purchaseOrderId: z.exactOptional(z.string().min(1)),
    }),
    roles: buyers,
  }),
  "replenishment.dispatch": plain({
    title: { en: "Note the supplier's dispatch", zh: "供应商发货" },
    payload: z.strictObject({ trackingNumber: z.exactOptional(z.string().min(1)) }),
    roles: ["supplier", ...buyers],
  }),
  "replenishment.receive": plain({
    title: { en: "Receive goods", zh: "收货" },
    payload: z.strictObject({ units: someUnits }),
    roles: keepers,
  }),
  "replenishment.accept": plain({
    title: { en: "Receive all, pass the check and put into stock at once", zh: "收货、质检、入库一次完成" },
    payload: z.strictObject({ units: someUnits }),
    roles: keepers,
  }),
  "replenishment.closeShort": plain({
    title: { en: "Go on without the rest", zh: "短交结单" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: buyers,
  }),
  "replenishment.check": plain({
    title: { en: "Check quality and count", zh: "质检清点" },
    payload: z.strictObject({ passedUnits: z.number().min(0) }),
    roles: keepers,
  }),
  "replenishment.stock": plain({
    title: { en: "Put into stock", zh: "入库" },
    payload: z.strictObject({}),
    roles: keepers,
  }),
  "replenishment.cancel": plain({
    title: { en: "Cancel", zh: "取消" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: buyers,
  }),
};
