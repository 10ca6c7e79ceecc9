import { z } from "zod";
import { orderAudit } from "../../rules/order/audit.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { OrderContext } from "./order.context.js";
import { boughtLinesSchema, lineUnitsSchema } from "./order-lines.js";

const { plain, consulting } = commandsFor<OrderContext>();
const clerks = [
  "service-group",
  "service-specialist",
  "operations-department",
  "store-manager",
  "system",
] as const;
const buyers = ["consumer", "platform", ...clerks] as const;
const keepers = ["warehouse", "operations-department", "system"] as const;
const carriers = ["carrier", ...keepers] as const;
const cashiers = ["finance", "platform", "system"] as const;
const id = z.string().min(1);
const reason = z.string().min(1);
const amountMinor = z.int().positive();

/** The commands of an order. */
export const orderCommands = {
  "order.recordPayment": plain({
    title: { en: "Record a payment", zh: "登记付款" },
    payload: z.strictObject({
      paymentId: id,
      /** What was authorised or captured with this notice. */
      amountMinor,
      kind: z.enum(["authorised", "captured"]),
      /** Tells several notices of one payment apart; without it a payment has one of each kind. */
      notificationId: z.exactOptional(id),
    }),
    roles: ["carrier", ...cashiers],
  }),
  "order.recordPaymentFailure": plain({
    title: { en: "Record that a payment came to nothing", zh: "登记付款失败" },
    payload: z.strictObject({
      paymentId: id,
      cause: z.enum(["failed", "voided", "expired"]),
      /** What stays captured of it; all that was captured when absent. */
      capturedMinor: z.exactOptional(z.int().min(0)),
    }),
    roles: cashiers,
  }),
  "order.requestPayment": plain({
    title: { en: "Ask for what is still to be paid", zh: "发起补款" },
    payload: z.strictObject({}),
    roles: buyers,
  }),
  "order.changePaymentMode": plain({
    title: { en: "Change between payment before dispatch and on delivery", zh: "变更付款方式" },
    payload: z.strictObject({ paymentMode: z.enum(["prepaid", "cash-on-delivery"]) }),
    roles: buyers,
  }),
  "order.audit": consulting(
    {
      title: { en: "Audit address, contact and specification", zh: "审核订单" },
      payload: z.strictObject({ metrics: metricsOf(orderAudit) }),
      roles: clerks,
    },
    {
      rule: orderAudit,
      facts: ({ command }) => ({
        addressValid: null,
        contactValid: null,
        specificationValid: null,
        ...command.metrics,
      }),
      scope: ({ context: { platform, store } }) => ({
        ...(platform !== undefined && { platform }),
        ...(store !== undefined && { store }),
      }),
      overridableBy: ["store-manager"],
    },
  ),
  "order.contactBuyer": plain({
    title: { en: "Contact the buyer", zh: "联系买家" },
    payload: z.strictObject({ note: z.exactOptional(z.string().min(1)) }),
    roles: clerks,
  }),
  "order.correct": plain({
    title: { en: "Correct address, contact or specification", zh: "修正订单信息" },
    payload: z.strictObject({ detail: z.string().min(1) }),
    roles: buyers,
  }),
  "order.reportShortage": plain({
    title: { en: "Report what stock lacks; 0 when it lacks nothing any more", zh: "报告缺货" },
    payload: z.strictObject({ sku: id, units: z.number().min(0) }),
    roles: keepers,
  }),
  "order.awaitStock": plain({
    title: { en: "Wait for stock", zh: "等待补货" },
    payload: z.strictObject({}),
    roles: clerks,
  }),
  "order.split": plain({
    title: { en: "Ship what there is before the rest", zh: "拆单发货" },
    payload: z.strictObject({}),
    roles: clerks,
  }),
  "order.hold": plain({
    title: { en: "Hold", zh: "挂起" },
    payload: z.strictObject({ reason }),
    roles: clerks,
  }),
  "order.release": plain({
    title: { en: "Release from the hold", zh: "解除挂起" },
    payload: z.strictObject({}),
    roles: clerks,
  }),
  "order.modify": plain({
    title: { en: "Modify: add lines, take units out, or change shipping and discount", zh: "修改订单" },
    payload: z.strictObject({
      modificationId: id,
      addLines: z.exactOptional(boughtLinesSchema),
      cancelLines: z.exactOptional(lineUnitsSchema),
      shippingMinor: z.exactOptional(z.int().min(0)),
      discountMinor: z.exactOptional(z.int().min(0)),
    }),
    roles: buyers,
  }),
  "order.cancelLines": plain({
    title: { en: "Cancel lines or units of them", zh: "取消部分商品" },
    payload: z.strictObject({ cancellationId: id, lines: lineUnitsSchema, reason }),
    roles: buyers,
  }),
  "order.cancel": plain({
    title: { en: "Cancel all that is not shipped", zh: "取消订单" },
    payload: z.strictObject({ reason }),
    roles: buyers,
  }),
  "order.keep": plain({
    title: { en: "Give the cancellation up", zh: "撤销取消" },
    payload: z.strictObject({}),
    roles: buyers,
  }),
  "order.ship": plain({
    title: { en: "Hand goods to a shipment", zh: "下发仓库发货" },
    payload: z.strictObject({ shipmentId: id, lines: lineUnitsSchema }),
    roles: [...clerks, "warehouse"],
  }),
  "order.recordDispatch": plain({
    title: { en: "Record a dispatch", zh: "登记发货" },
    payload: z.strictObject({ shipmentId: id, trackingNumber: z.exactOptional(id) }),
    roles: carriers,
  }),
  "order.recordDelivery": plain({
    title: { en: "Record a delivery", zh: "登记签收" },
    payload: z.strictObject({ shipmentId: id }),
    roles: carriers,
  }),
  "order.recordShipmentEnd": plain({
    title: { en: "Record that a shipment did not arrive", zh: "登记包裹终止" },
    payload: z.strictObject({
      shipmentId: id,
      outcome: z.enum(["cancelled", "lost", "returnedToSender"]),
    }),
    roles: carriers,
  }),
  "order.confirmReceipt": plain({
    title: { en: "Confirm receipt", zh: "确认收货" },
    payload: z.strictObject({}),
    roles: buyers,
  }),
  "order.requestReturn": plain({
    title: { en: "Ask to return goods", zh: "申请退换货" },
    payload: z.strictObject({
      returnId: id,
      lines: lineUnitsSchema,
      cause: z.string().min(1),
      wants: z.exactOptional(z.enum(["refund", "exchange"])),
    }),
    roles: buyers,
  }),
  "order.recordReturn": plain({
    title: { en: "Record what came back; no lines when nothing did", zh: "登记退货结果" },
    payload: z.strictObject({ returnId: id, lines: z.union([lineUnitsSchema, z.tuple([])]) }),
    roles: keepers,
  }),
  "order.recordRefund": plain({
    title: { en: "Record a refund", zh: "登记退款" },
    payload: z.strictObject({ refundId: id, amountMinor, paymentId: z.exactOptional(id) }),
    roles: cashiers,
  }),
  "order.reopen": plain({
    title: { en: "Reopen", zh: "重新打开" },
    payload: z.strictObject({ reason }),
    roles: clerks,
  }),
  "order.archive": plain({
    title: { en: "Archive", zh: "归档" },
    payload: z.strictObject({}),
    roles: clerks,
  }),
};
