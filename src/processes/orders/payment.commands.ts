import { z } from "zod";
import { commandsFor } from "../commands.js";
import type { DisputeStanding, RefundStanding } from "./payment-sums.js";
import type { TakenCommand } from "./taken-commands.js";

/** Money that goes back to the buyer. */
export interface PaymentRefund {
  /** Id of the refund: it counts once. */
  readonly refundId: string;
  /** What goes back, in minor units. */
  readonly amountMinor: number;
  /** `settled`: it has arrived. */
  readonly state: "pending" | "settled" | "failed" | "cancelled";
}

/** Money that the buyer claims back through the bank. */
export interface PaymentDispute {
  /** Id of the dispute: it counts once. */
  readonly disputeId: string;
  /** What the buyer claims back, in minor units. */
  readonly amountMinor: number;
  /** `contested`: the shop has handed in evidence. */
  readonly state: "open" | "contested" | "won" | "lost";
}

/** What a payment's machine remembers; money in minor units of `currency`. */
export interface PaymentContext {
  /** Id of the payment, by which hand-overs find it. */
  readonly paymentId: string;
  /** The order that it is for. */
  readonly orderId: string;
  /** The most that may be authorised, or captured without an authorisation. */
  readonly dueMinor: number;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** How it is paid, in the provider's words; absent where nobody has said. */
  readonly method?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Authorised and not lapsed; 0 where money is taken at once. */
  readonly authorisedMinor: number;
  /** Taken from the buyer. */
  readonly capturedMinor: number;
  /** What goes back, each refund once. */
  readonly refunds: readonly PaymentRefund[];
  /** What the buyer claims back, each dispute once. */
  readonly disputes: readonly PaymentDispute[];
  /** Attempts that failed so far. */
  readonly failures: number;
  /** Where its refunds stood last. */
  readonly refundStanding: RefundStanding;
  /** Where its disputes stood last. */
  readonly disputeStanding: DisputeStanding;
  /** Notices with an identity that were taken. */
  readonly taken: readonly TakenCommand[];
}

const { plain } = commandsFor<PaymentContext>();
const cashiers = ["finance", "platform", "system"] as const;
const id = z.string().min(1);
const reason = z.exactOptional(z.string().min(1));
const amountMinor = z.int().positive();
const notice = { notificationId: id };

/** The commands of a payment. Those that tell what a provider said carry the id of its notice. */
export const paymentCommands = {
  "payment.request": plain({
    title: { en: "Ask the buyer to pay", zh: "发起支付" },
    payload: z.strictObject({}),
    roles: ["consumer", ...cashiers],
  }),
  "payment.review": plain({
    title: { en: "Put under review", zh: "进入风控审核" },
    payload: z.strictObject({ ...notice, reason }),
    roles: cashiers,
  }),
  "payment.authorise": plain({
    title: { en: "Record an authorisation", zh: "登记预授权" },
    payload: z.strictObject({ ...notice, amountMinor }),
    roles: cashiers,
  }),
  "payment.capture": plain({
    title: { en: "Record money taken", zh: "登记扣款" },
    payload: z.strictObject({ captureId: id, amountMinor }),
    roles: ["carrier", ...cashiers],
  }),
  "payment.fail": plain({
    title: { en: "Record a failed attempt", zh: "登记支付失败" },
    payload: z.strictObject({ ...notice, reason }),
    roles: cashiers,
  }),
  "payment.retry": plain({
    title: { en: "Try again", zh: "重新支付" },
    payload: z.strictObject({}),
    roles: ["consumer", ...cashiers],
  }),
  "payment.expire": plain({
    title: { en: "Record that it has lapsed", zh: "登记过期" },
    payload: z.strictObject(notice),
    roles: cashiers,
  }),
  "payment.void": plain({
    title: { en: "Void what is not taken, or reverse what was taken just now", zh: "撤销支付" },
    payload: z.strictObject({ reason }),
    roles: cashiers,
  }),
  "payment.refund": plain({
    title: { en: "Ask for a refund", zh: "发起退款" },
    payload: z.strictObject({ refundId: id, amountMinor, reason }),
    roles: ["service-specialist", ...cashiers],
  }),
  "payment.settleRefund": plain({
    title: { en: "Record that a refund arrived", zh: "退款到账" },
    payload: z.strictObject({ refundId: id }),
    roles: cashiers,
  }),
  "payment.failRefund": plain({
    title: { en: "Record that a refund failed", zh: "退款失败" },
    payload: z.strictObject({ refundId: id, reason }),
    roles: cashiers,
  }),
  "payment.retryRefund": plain({
    title: { en: "Try a failed refund again", zh: "重新退款" },
    payload: z.strictObject({ refundId: id }),
    roles: cashiers,
  }),
  "payment.cancelRefund": plain({
    title: { en: "Give a failed refund up", zh: "取消失败的退款" },
    payload: z.strictObject({ refundId: id }),
    roles: cashiers,
  }),
  "payment.dispute": plain({
    title: { en: "Record a dispute (chargeback)", zh: "登记拒付争议" },
    payload: z.strictObject({ disputeId: id, amountMinor, reason }),
    roles: cashiers,
  }),
  "payment.contest": plain({
    title: { en: "Hand in evidence", zh: "提交申诉证据" },
    payload: z.strictObject({ disputeId: id }),
    roles: cashiers,
  }),
  "payment.winDispute": plain({
    title: { en: "Record that the dispute was won", zh: "争议胜诉" },
    payload: z.strictObject({ disputeId: id }),
    roles: cashiers,
  }),
  "payment.loseDispute": plain({
    title: { en: "Record that the dispute was lost", zh: "争议败诉" },
    payload: z.strictObject({ disputeId: id }),
    roles: cashiers,
  }),
  "payment.close": plain({
    title: { en: "Close", zh: "结案" },
    payload: z.strictObject({}),
    roles: cashiers,
  }),
};
