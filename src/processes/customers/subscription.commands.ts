import { z } from "zod";
import { commandsFor } from "../commands.js";
import { cycleFields, linesSchema, type SubscriptionContext } from "./subscription.context.js";

const { plain } = commandsFor<SubscriptionContext>();
const subscriber = ["consumer", "service-group", "service-specialist", "system"] as const;
const cashiers = ["finance", "platform", "system"] as const;
const clerks = ["service-group", "operations-department", "store-manager", "system"] as const;
const name = z.string().min(1);
const reason = z.exactOptional(name);

/** The commands of a subscription. */
export const subscriptionCommands = {
  "subscription.endTrial": plain({
    title: { en: "End the trial early", zh: "提前结束试用" },
    payload: z.strictObject({}),
    roles: subscriber,
  }),
  "subscription.recordPayment": plain({
    title: { en: "Record that the order is paid", zh: "登记订单已付款" },
    payload: z.strictObject({ orderId: name }),
    roles: cashiers,
  }),
  "subscription.recordPaymentFailure": plain({
    title: { en: "Record that a payment failed", zh: "登记扣款失败" },
    payload: z.strictObject({ orderId: name, attemptId: name, reason }),
    roles: cashiers,
  }),
  "subscription.recordOrderCancellation": plain({
    title: { en: "Record that the order was cancelled", zh: "登记本期订单取消" },
    payload: z.strictObject({
      orderId: name,
      unpaid: z.exactOptional(z.boolean()).describe("Whether it was closed because nobody paid"),
      reason,
    }),
    roles: clerks,
  }),
  "subscription.skip": plain({
    title: { en: "Skip the next delivery", zh: "跳过下一期" },
    payload: z.strictObject({}),
    roles: subscriber,
  }),
  "subscription.change": plain({
    title: { en: "Change goods or rhythm from the next delivery on", zh: "变更下期内容或周期" },
    payload: z
      .strictObject({ lines: z.exactOptional(linesSchema), ...cycleFields })
      .refine(
        ({ lines, cycleDays, cycleMonths }) =>
          (lines ?? cycleDays ?? cycleMonths) !== undefined &&
          (cycleDays === undefined || cycleMonths === undefined),
        "lines, or cycleDays or cycleMonths, or lines and one of them",
      ),
    roles: subscriber,
  }),
  "subscription.pause": plain({
    title: { en: "Pause, until a day or until it is resumed", zh: "暂停" },
    payload: z.strictObject({ until: z.exactOptional(z.iso.datetime()), reason }),
    roles: subscriber,
  }),
  "subscription.resume": plain({
    title: { en: "Resume", zh: "恢复" },
    payload: z.strictObject({}),
    roles: subscriber,
  }),
  "subscription.cancel": plain({
    title: { en: "Cancel, now or at the end of the period", zh: "取消订阅" },
    payload: z.strictObject({ when: z.enum(["now", "periodEnd"]), reason }),
    roles: subscriber,
  }),
  "subscription.keep": plain({
    title: { en: "Keep it after all", zh: "撤销取消" },
    payload: z.strictObject({}),
    roles: subscriber,
  }),
  "subscription.suspend": plain({
    title: { en: "Suspend for want of payment", zh: "停止供货" },
    payload: z.strictObject({ reason: name }),
    roles: clerks,
  }),
  "subscription.expire": plain({
    title: { en: "End the term", zh: "到期终止" },
    payload: z.strictObject({ reason: name }),
    roles: clerks,
  }),
  "subscription.replace": plain({
    title: { en: "Replace by another subscription", zh: "更换订阅" },
    payload: z.strictObject({ bySubscriptionId: name }),
    roles: clerks,
  }),
};
