import { z } from "zod";
import { qualityTraceability } from "../../rules/quality/traceability.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import type { RecallContext } from "./recall.updates.js";

/**
 * The windows of a recall. The law differs: set them to what it says where the goods were sold. In the United States 10
 * working days to find out whether to report, and one to report (16 CFR 1115.14); in Guangdong 2 working days to report
 * serious harm (measures of 2023).
 */
export const recallDeadlines = {
  assessmentWindow: {
    title: { en: "Assessment of the risk", zh: "风险评估期限" },
    from: {
      rule: "schedule.stage",
      param: "workingDays",
      by: { param: "workingDaysByStage", key: "recall.assessment" },
    },
    unit: "workingDays",
  },
  authorityWindow: {
    title: { en: "Notice to the authority", zh: "向监管部门报告期限" },
    from: {
      rule: "schedule.stage",
      param: "workingDays",
      by: { param: "workingDaysByStage", key: "recall.authority-notice" },
    },
    unit: "workingDays",
  },
  collectionWindow: {
    title: { en: "Collection and remedy", zh: "召回实施期限" },
    from: {
      rule: "schedule.stage",
      param: "workingDays",
      by: { param: "workingDaysByStage", key: "recall.collection" },
    },
    unit: "workingDays",
  },
} as const satisfies DeadlineTable;

const { plain, consulting } = commandsFor<RecallContext>();
const handlers = ["supply-chain", "operations-director", "compliance-reviewer", "system"] as const;
const hands = ["warehouse", "service-group", "service-specialist", "system"] as const;
const id = z.string().min(1);
const because = z.strictObject({ reason: id });
const nothing = z.strictObject({});
const someUnits = z.number().positive();

/** The commands of a recall, in the order in which they usually come. */
export const recallCommands = {
  "recall.assess": plain({
    title: { en: "Assess the risk", zh: "风险评估" },
    payload: z.strictObject({
      verdict: z.enum(["recall", "withdrawal", "false-alarm"]),
      severity: z.enum(["serious", "medium", "low"]),
      authorityDue: z.boolean().describe("whether the law asks for a notice to the authority"),
      reason: z.exactOptional(id),
    }),
    roles: handlers,
  }),
  "recall.stopSale": plain({
    title: { en: "Stop the sale", zh: "停止销售" },
    payload: nothing,
    roles: handlers,
  }),
  "recall.recordLot": plain({
    title: { en: "Record a lot that is affected", zh: "登记受影响批次" },
    payload: z.strictObject({
      lotId: id,
      stockUnits: z.number().min(0),
      orders: z.array(z.strictObject({ orderId: id, units: someUnits })),
    }),
    roles: ["warehouse", ...handlers],
  }),
  "recall.finishTrace": consulting(
    {
      title: { en: "Finish the trace", zh: "完成溯源" },
      payload: z.strictObject({ metrics: metricsOf(qualityTraceability) }),
      roles: handlers,
    },
    {
      rule: qualityTraceability,
      facts: ({ command }) => ({ records: null, ...command.metrics }),
      scope: ({ context: { sku, category } }) => ({ sku, ...(category !== undefined && { category }) }),
      overridableBy: ["operations-director", "compliance-reviewer"],
    },
  ),
  "recall.notifyAuthority": plain({
    title: { en: "Notify the authority", zh: "向监管部门报告" },
    payload: z.strictObject({ authority: id, reference: z.exactOptional(id) }),
    roles: handlers,
  }),
  "recall.sendNotice": plain({
    title: { en: "Send the notice to buyers", zh: "发布召回通知" },
    payload: z.strictObject({ noticeId: id }),
    roles: ["service-group", "spokesperson", ...handlers],
  }),
  "recall.recordReturn": plain({
    title: { en: "Record units that buyers sent back or destroyed", zh: "登记召回商品" },
    payload: z.strictObject({
      returnId: id,
      lotId: id,
      units: someUnits,
      as: z.enum(["sent-back", "destroyed-by-buyer"]),
    }),
    roles: hands,
  }),
  "recall.recordDisposal": plain({
    title: { en: "Record units that were disposed of", zh: "登记召回商品处置" },
    payload: z.strictObject({
      disposalId: id,
      lotId: id,
      units: someUnits,
      as: z.enum(["destroyed", "reworked", "returned-to-supplier"]),
    }),
    roles: hands,
  }),
  "recall.recordRemedy": plain({
    title: { en: "Record the remedy for a buyer", zh: "登记补救措施" },
    payload: z.strictObject({
      remedyId: id,
      lotId: id,
      units: someUnits,
      as: z.enum(["refund", "replacement", "repair"]),
      orderId: z.exactOptional(id),
    }),
    roles: ["finance", ...hands],
  }),
  "recall.finishCollection": plain({
    title: { en: "Finish the collection", zh: "完成召回" },
    payload: z.strictObject({ reason: z.exactOptional(id).describe("needed where not all came back") }),
    roles: handlers,
  }),
  "recall.checkEffect": plain({
    title: { en: "Check the effect", zh: "评估召回效果" },
    payload: z.strictObject({ verdict: z.enum(["effective", "insufficient"]) }),
    roles: handlers,
  }),
  "recall.close": plain({
    title: { en: "Close", zh: "结案" },
    payload: z.strictObject({ outcome: z.enum(["fixed", "withdrawn"]) }),
    roles: handlers,
  }),
  "recall.callOff": plain({
    title: { en: "Call it off", zh: "撤销召回" },
    payload: because,
    roles: ["operations-director", "compliance-reviewer", "system"],
  }),
};
