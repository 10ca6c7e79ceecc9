import { z } from "zod";
import { customerRepeat } from "../../rules/customer/repeat.js";
import { customerRfmAction } from "../../rules/customer/rfm-action.js";
import { customerWinBack } from "../../rules/customer/win-back.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { MemberContext } from "./member.context.js";

const { plain, consulting } = commandsFor<MemberContext>();
const carers = [
  "service-group",
  "vip-agent",
  "marketing-group",
  "community-operator",
  "operations-department",
  "system",
] as const;
const adjusters = ["supervisor", "store-manager", "operations-director", "system"] as const;
const customer = ["consumer", "service-group", "system"] as const;
const name = z.string().min(1);
const currency = z.string().length(3);
const scope = ({ context: { platform } }: { readonly context: MemberContext }) =>
  platform === undefined ? {} : { platform };

/** The commands of a member's life. */
export const memberCommands = {
  "member.recordPurchase": consulting(
    {
      title: { en: "Record a completed purchase", zh: "登记完成的购买" },
      payload: z.strictObject({
        orderId: name,
        amountMinor: z.int().nonnegative().describe("What the buyer paid for good, in minor units"),
        currency,
      }),
      roles: carers,
    },
    {
      rule: customerRepeat,
      facts: ({ command, context: { purchases } }) => ({
        purchases: new Set([...purchases.map(({ orderId }) => orderId), command.orderId]).size,
      }),
      scope,
    },
  ),
  "member.recordReturn": plain({
    title: { en: "Record goods that came back", zh: "登记退货并扣回积分" },
    payload: z.strictObject({ returnId: name, orderId: name, amountMinor: z.int().positive() }),
    roles: carers,
  }),
  "member.redeem": plain({
    title: { en: "Spend points", zh: "积分抵扣" },
    payload: z.strictObject({ redemptionId: name, points: z.int().positive() }),
    roles: customer,
  }),
  "member.reverseRedemption": plain({
    title: { en: "Give spent points back", zh: "退回已抵扣积分" },
    payload: z.strictObject({ redemptionId: name }),
    roles: ["service-group", "system"],
  }),
  "member.adjustPoints": plain({
    title: { en: "Add or take points by hand", zh: "积分调整" },
    payload: z.strictObject({
      adjustmentId: name,
      points: z.int().refine((points) => points !== 0, "more or less than 0"),
      reason: name,
    }),
    roles: adjusters,
  }),
  "member.reviewValue": consulting(
    {
      title: { en: "Review how recently, often and much they buy", zh: "RFM价值评估" },
      payload: z.strictObject({ metrics: metricsOf(customerRfmAction, "recencyDays") }),
      roles: ["data-analyst", "operations-director", ...carers],
    },
    {
      rule: customerRfmAction,
      facts: ({ command, context: { lastPurchaseAt }, at }) => ({
        frequency: null,
        monetary: null,
        ...command.metrics,
        recencyDays:
          lastPurchaseAt === null
            ? null
            : Math.max(0, (Date.parse(at) - Date.parse(lastPurchaseAt)) / 86_400_000),
      }),
      scope,
    },
  ),
  "member.identifyCause": consulting(
    {
      title: { en: "Say why they stay away", zh: "查明流失原因" },
      payload: z.strictObject({ cause: z.enum(["price", "experience", "forgotten"]) }),
      roles: carers,
    },
    { rule: customerWinBack, facts: ({ command }) => ({ cause: command.cause }), scope },
  ),
  "member.contact": plain({
    title: { en: "Make the offer that fits the cause", zh: "发出唤醒触达" },
    payload: z.strictObject({ contactId: name, offer: z.exactOptional(name) }),
    roles: carers,
  }),
  "member.giveUp": plain({
    title: { en: "Give up winning them back", zh: "放弃唤醒" },
    payload: z.strictObject({ reason: name }),
    roles: carers,
  }),
  "member.giveConsent": plain({
    title: { en: "Agree to be written to", zh: "同意营销触达" },
    payload: z.strictObject({}),
    roles: customer,
  }),
  "member.withdrawConsent": plain({
    title: { en: "No longer agree to be written to", zh: "撤回营销同意" },
    payload: z.strictObject({}),
    roles: customer,
  }),
  "member.leave": plain({
    title: { en: "Leave the programme", zh: "退出会员" },
    payload: z.strictObject({}),
    roles: customer,
  }),
  "member.erase": plain({
    title: { en: "Erase what is known of the person", zh: "注销并匿名化" },
    payload: z.strictObject({}),
    roles: [...customer, "compliance-reviewer"],
  }),
};
