import { z } from "zod";
import { redlineReviewBribery } from "../../rules/redline/review-bribery.js";
import { refundByCause } from "../../rules/refund/by-cause.js";
import { serviceGrade } from "../../rules/service/grade.js";
import { serviceHumanHandover } from "../../rules/service/human-handover.js";
import { commandsFor, metricsOf } from "../commands.js";
import { announcedPenaltySchema } from "../compliance/announced-penalty.js";
import { type ServiceCaseContext, solutionSchema } from "./service-case.context.js";

const { plain, consulting } = commandsFor<ServiceCaseContext>();
const agents = [
  "service-group",
  "service-specialist",
  "senior-agent",
  "complaint-owner",
  "vip-agent",
  "supervisor",
  "system",
] as const;
const seniors = ["senior-agent", "supervisor", "store-manager", "operations-director", "system"] as const;
const name = z.string().min(1);
const reason = z.strictObject({ reason: name });

/** The commands of a service case. */
export const serviceCaseCommands = {
  "serviceCase.recordMessage": plain({
    title: { en: "Record the customer's message", zh: "登记客户消息" },
    payload: z.strictObject({ messageId: name }),
    roles: ["consumer", "platform", ...agents],
  }),
  "serviceCase.recordBotTurn": consulting(
    {
      title: { en: "Record a turn of the bot", zh: "登记智能客服应答" },
      payload: z.strictObject({ metrics: metricsOf(serviceHumanHandover) }),
      roles: ["system"],
    },
    {
      rule: serviceHumanHandover,
      facts: ({ command: { metrics }, context }) => ({
        topics: null,
        personWanted: null,
        failedTurns: null,
        ...metrics,
        grade: metrics.grade ?? context.grade,
      }),
      scope: ({ context }) => scopeOf(context),
    },
  ),
  "serviceCase.takeOver": plain({
    title: { en: "Take over from the bot", zh: "人工接管" },
    payload: z.strictObject({ agent: name }),
    roles: agents,
  }),
  "serviceCase.classify": plain({
    title: { en: "Say what it is", zh: "改判类别" },
    payload: z.strictObject({ kind: z.enum(["after-sales", "complaint", "negative-review"]) }),
    roles: agents,
  }),
  "serviceCase.grade": consulting(
    {
      title: { en: "Grade the matter", zh: "问题分级" },
      payload: z.strictObject({ metrics: metricsOf(serviceGrade) }),
      roles: agents,
    },
    {
      rule: serviceGrade,
      facts: ({ command }) => ({
        safetyConcern: null,
        inPublic: null,
        amountMinor: null,
        contacts: null,
        ...command.metrics,
      }),
      scope: ({ context }) => scopeOf(context),
      overridableBy: ["supervisor"],
    },
  ),
  "serviceCase.assign": plain({
    title: { en: "Name who handles it", zh: "指派专人" },
    payload: z.strictObject({ agent: name }),
    roles: agents,
  }),
  "serviceCase.escalate": plain({
    title: { en: "Bring in a senior agent or the supervisor", zh: "升级处理" },
    payload: z.strictObject({ to: z.enum(["senior-agent", "supervisor"]), agent: name, reason: name }),
    roles: agents,
  }),
  "serviceCase.reply": plain({
    title: { en: "Answer the customer", zh: "回复客户" },
    payload: z.strictObject({
      messageId: name,
      apology: z.exactOptional(z.boolean()),
      proposal: z.exactOptional(name).describe("What the shop means to do about it"),
    }),
    roles: agents,
  }),
  "serviceCase.askCustomer": plain({
    title: { en: "Ask the customer and wait", zh: "请客户补充信息" },
    payload: z.strictObject({ messageId: name, until: z.exactOptional(z.iso.datetime()) }),
    roles: agents,
  }),
  "serviceCase.identifyCause": consulting(
    {
      title: { en: "Say what the cause is", zh: "查明原因" },
      payload: z.strictObject({
        cause: z.enum(["quality", "dissatisfied", "other"]),
        detail: z.exactOptional(name),
      }),
      roles: agents,
    },
    {
      rule: refundByCause,
      facts: ({ command }) => ({ cause: command.cause }),
      scope: ({ context }) => scopeOf(context),
      overridableBy: ["supervisor"],
    },
  ),
  "serviceCase.offer": plain({
    title: { en: "Offer a solution", zh: "提出解决方案" },
    payload: z.strictObject({ solution: solutionSchema }),
    roles: agents,
  }),
  "serviceCase.recordAnswer": plain({
    title: { en: "Record the customer's answer", zh: "登记客户答复" },
    payload: z.strictObject({ verdict: z.enum(["accepted", "rejected"]) }),
    roles: ["consumer", ...agents],
  }),
  "serviceCase.settle": plain({
    title: { en: "Note that the solution is carried out", zh: "方案已落实" },
    payload: z.strictObject({ until: z.exactOptional(z.iso.datetime()) }),
    roles: agents,
  }),
  "serviceCase.failSettlement": plain({
    title: { en: "Note that the solution fell through", zh: "方案未能落实" },
    payload: reason,
    roles: agents,
  }),
  "serviceCase.compensate": plain({
    title: { en: "Grant extra compensation", zh: "追加补偿" },
    payload: z.strictObject({
      compensationId: name,
      form: z.enum(["refund", "coupon", "goods"]),
      amountMinor: z.int().positive(),
    }),
    roles: seniors,
  }),
  "serviceCase.resolve": plain({
    title: { en: "Note that it is solved", zh: "标记已解决" },
    payload: z.strictObject({ until: z.exactOptional(z.iso.datetime()) }),
    roles: agents,
  }),
  "serviceCase.rate": plain({
    title: { en: "Record how content the customer is", zh: "登记满意度" },
    payload: z.strictObject({ score: z.int().min(1).max(5) }),
    roles: ["consumer", ...agents],
  }),
  "serviceCase.requestRevision": consulting(
    {
      title: { en: "Politely ask to revise the review", zh: "礼貌请求修改评价" },
      payload: z.strictObject({ metrics: metricsOf(redlineReviewBribery, "request", "problemSolved") }),
      roles: agents,
    },
    {
      rule: redlineReviewBribery,
      facts: ({ command, states }) => ({
        ...command.metrics,
        request: "review-change" as const,
        problemSolved: states.some((state) => state.includes(".resolved.")),
      }),
      scope: ({ context }) => scopeOf(context),
    },
  ),
  "serviceCase.recordRevision": plain({
    title: { en: "Record whether the review was revised", zh: "登记评价修改结果" },
    payload: z.strictObject({ revised: z.boolean() }),
    roles: ["platform", ...agents],
  }),
  "serviceCase.reopen": plain({
    title: { en: "Reopen", zh: "重新打开" },
    payload: reason,
    roles: ["consumer", ...agents],
  }),
  "serviceCase.close": plain({
    title: { en: "Close", zh: "结案" },
    payload: z.strictObject({}),
    roles: agents,
  }),
  "serviceCase.recordDispute": plain({
    title: { en: "Note that the platform was called in", zh: "登记平台介入" },
    payload: z.strictObject({ disputeId: name }),
    roles: ["platform", ...agents],
  }),
  "serviceCase.recordRuling": plain({
    title: { en: "Record the platform's ruling", zh: "登记平台裁决" },
    payload: z.strictObject({
      verdict: z.enum(["won", "lost", "withdrawn"]),
      penalty: z
        .exactOptional(announcedPenaltySchema)
        .describe("Where the platform punishes the store for it"),
    }),
    roles: ["platform", ...agents],
  }),
  "serviceCase.changeOrder": plain({
    title: {
      en: "Pass on that the customer wants the order cancelled or corrected",
      zh: "转达订单取消或修改",
    },
    payload: z.strictObject({ change: z.enum(["cancel", "correct"]), detail: name }),
    roles: agents,
  }),
  "serviceCase.reportCrisis": plain({
    title: { en: "Report a threatening crisis", zh: "上报潜在危机" },
    payload: z.strictObject({ crisisId: name, summary: name }),
    roles: agents,
  }),
  "serviceCase.merge": plain({
    title: { en: "Merge into another case of the same matter", zh: "并入同一问题的工单" },
    payload: z.strictObject({ intoCaseId: name }),
    roles: agents,
  }),
  "serviceCase.withdraw": plain({
    title: { en: "Note that the customer withdrew it", zh: "客户撤回" },
    payload: z.strictObject({}),
    roles: ["consumer", ...agents],
  }),
};

function scopeOf({ sku, platform }: ServiceCaseContext) {
  return { ...(sku !== undefined && { sku }), ...(platform !== undefined && { platform }) };
}
