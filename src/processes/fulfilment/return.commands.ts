import { z } from "zod";
import { refundByCause } from "../../rules/refund/by-cause.js";
import { returnLowValue } from "../../rules/return/low-value.js";
import { returnTriage } from "../../rules/return/triage.js";
import { returnWindow } from "../../rules/return/window.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import { lineUnitsSchema } from "../orders/order-lines.js";
import { given } from "../recorded-entries.js";
import { type ReturnContext, returnMethods } from "./return.context.js";
import { refundableMinor } from "./return-lines.js";

const { plain, consulting } = commandsFor<ReturnContext>();
const servants = ["service-group", "service-specialist", "system"] as const;
const deciders = ["supervisor", "store-manager", "service-group"] as const;
const reviewers = ["service-specialist", "supervisor", "store-manager", "service-group", "system"] as const;
const keepers = ["warehouse", "system"] as const;
const payers = ["finance", ...reviewers] as const;
const nothing = z.strictObject({});
const word = z.string().min(1);
const reason = z.strictObject({ reason: word });
const units = z.number().positive();
/** An id that stands as the last part of a longer one. */
const part = z.string().regex(/^[^/]+$/, "an id without /");
const responsibleParty = z.exactOptional(z.enum(["buyer", "seller", "carrier", "platform"]));

const scopeOf = ({ context: { platform, category } }: Situation<object, ReturnContext>) =>
  given({ platform, category });

const days = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The commands of a return. */
export const returnCommands = {
  "return.reviewWindow": consulting(
    {
      title: { en: "Review by the window for returns without a reason", zh: "审核无理由退货" },
      payload: z.strictObject({ metrics: metricsOf(returnWindow), responsibleParty }),
      roles: reviewers,
    },
    {
      rule: returnWindow,
      facts: ({ command: { metrics }, context: { receivedAt, requestedAt }, at }) => ({
        goodsKind: metrics.goodsKind,
        daysSinceReceipt:
          metrics.daysSinceReceipt ?? (receivedAt === undefined ? null : days(receivedAt, requestedAt ?? at)),
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "return.reviewCause": consulting(
    {
      title: { en: "Review the cause and who is responsible", zh: "核实原因与责任方" },
      payload: z.strictObject({ metrics: metricsOf(refundByCause), responsibleParty }),
      roles: reviewers,
    },
    {
      rule: refundByCause,
      facts: ({ command }) => ({ cause: command.metrics.cause }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "return.narrow": plain({
    title: { en: "Grant a part only", zh: "部分同意" },
    payload: z.strictObject({ lines: lineUnitsSchema, reason: word }),
    roles: reviewers,
  }),
  "return.decline": plain({
    title: { en: "Decline", zh: "拒绝申请" },
    payload: reason,
    roles: reviewers,
  }),
  "return.dispute": plain({
    title: { en: "Dispute the refusal", zh: "申诉" },
    payload: reason,
    roles: ["consumer", "platform", ...servants],
  }),
  "return.rule": plain({
    title: { en: "Rule on the dispute", zh: "裁定申诉" },
    payload: z.strictObject({ verdict: z.enum(["granted", "declined"]), reason: word }),
    roles: ["platform", ...deciders, "system"],
  }),
  "return.chooseMethod": consulting(
    {
      title: { en: "Choose how the goods come back", zh: "选择退货方式" },
      payload: z.strictObject({
        method: z.enum(returnMethods),
        sendBackBy: z
          .exactOptional(z.iso.datetime({ offset: true }))
          .describe("Until when the goods are to be sent; by `sendBackDays` of the start where it is absent"),
      }),
      roles: ["consumer", ...reviewers],
    },
    {
      rule: returnLowValue,
      facts: ({ context }) => ({ paidMinor: refundableMinor(context) }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "return.letKeep": plain({
    title: { en: "Pay without having the goods back", zh: "仅退款不退货" },
    payload: z.strictObject({ reason: word, keptMinor: z.exactOptional(z.int().positive()) }),
    roles: ["platform", ...deciders, "system"],
  }),
  "return.recordDispatch": plain({
    title: { en: "Record that the goods are on their way back", zh: "登记买家寄回" },
    payload: z.strictObject({ trackingNumber: z.exactOptional(word), carrier: z.exactOptional(word) }),
    roles: ["consumer", "carrier", ...servants],
  }),
  "return.extend": plain({
    title: { en: "Give more time to send the goods back", zh: "延长寄回时间" },
    payload: z.strictObject({ sendBackBy: z.iso.datetime({ offset: true }) }),
    roles: reviewers,
  }),
  "return.reportLost": plain({
    title: { en: "Report the goods lost on their way back", zh: "退货途中丢件" },
    payload: reason,
    roles: ["carrier", "consumer", ...servants],
  }),
  "return.receive": plain({
    title: { en: "Receive goods", zh: "退货签收" },
    payload: z.strictObject({ receiptId: word, lines: lineUnitsSchema }),
    roles: keepers,
  }),
  "return.closeShort": plain({
    title: { en: "Go on without the rest", zh: "缺件结收" },
    payload: reason,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
  "return.inspect": consulting(
    {
      title: { en: "Inspect units", zh: "退货质检" },
      payload: z.strictObject({
        inspectionId: part,
        lineId: word,
        units,
        verdict: z.enum(["accepted", "rejected"]),
        reason: z.exactOptional(word),
        metrics: metricsOf(returnTriage),
      }),
      roles: keepers,
    },
    {
      rule: returnTriage,
      facts: ({ command }) => ({ condition: command.metrics.condition }),
      scope: scopeOf,
      overridableBy: ["warehouse"],
    },
  ),
  "return.refund": plain({
    title: { en: "Give money back", zh: "退款" },
    payload: z.strictObject({
      refundId: part,
      amountMinor: z.int().positive(),
      reason: z.exactOptional(word),
    }),
    roles: payers,
  }),
  "return.recordRefund": plain({
    title: { en: "Record that a refund arrived", zh: "登记退款到账" },
    payload: z.strictObject({ refundId: part }),
    roles: ["finance", "platform", "system"],
  }),
  "return.recordRefundFailure": plain({
    title: { en: "Record that a refund failed", zh: "登记退款失败" },
    payload: z.strictObject({ refundId: part, reason: z.exactOptional(word) }),
    roles: ["finance", "platform", "system"],
  }),
  "return.compensate": plain({
    title: { en: "Give a coupon or the like", zh: "发放补偿券" },
    payload: z.strictObject({
      compensationId: word,
      couponMinor: z.int().positive(),
      reason: z.exactOptional(word),
    }),
    roles: reviewers,
  }),
  "return.exchange": plain({
    title: { en: "Send other goods in exchange", zh: "换货发出" },
    payload: z.strictObject({
      shipmentId: word,
      lines: z
        .array(z.strictObject({ lineId: word, units, sku: z.exactOptional(word) }))
        .min(1)
        .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "each line once")
        .describe("`sku` where another variant is sent"),
    }),
    roles: [...reviewers, "warehouse"],
  }),
  "return.recordExchange": plain({
    title: { en: "Record what became of the exchange", zh: "登记换货结果" },
    payload: z.strictObject({ shipmentId: word, outcome: z.enum(["delivered", "failed"]) }),
    roles: ["carrier", "warehouse", ...servants],
  }),
  "return.refuse": plain({
    title: { en: "Refuse after the inspection", zh: "验货不通过拒退" },
    payload: reason,
    roles: reviewers,
  }),
  "return.settle": plain({
    title: { en: "Settle with what was given already", zh: "确认结清" },
    payload: nothing,
    roles: payers,
  }),
  "return.reopen": plain({
    title: { en: "Reopen", zh: "重新打开" },
    payload: reason,
    roles: [...deciders, "system"],
  }),
  "return.cancel": plain({
    title: { en: "Withdraw the request", zh: "撤销申请" },
    payload: z.strictObject({ reason: z.exactOptional(word) }),
    roles: ["consumer", "platform", ...servants],
  }),
  "return.close": plain({
    title: { en: "Close the file", zh: "结案" },
    payload: nothing,
    roles: reviewers,
  }),
};
