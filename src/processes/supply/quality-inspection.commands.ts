import { z } from "zod";
import { qualityAcceptancePlan } from "../../rules/quality/acceptance-plan.js";
import { qualitySpotCheck } from "../../rules/quality/spot-check.js";
import { qualityStandard } from "../../rules/quality/standard.js";
import { qualityTraceability } from "../../rules/quality/traceability.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import { defectRateOf, type QualityInspectionContext } from "./quality-inspection.updates.js";

/** The windows of an inspection. */
export const qualityInspectionDeadlines = {
  inspectionWindow: {
    title: { en: "Inspection of the lot", zh: "质检期限" },
    from: {
      rule: "schedule.stage",
      param: "workingDays",
      by: { param: "workingDaysByStage", key: "quality-inspection.testing" },
    },
    unit: "workingDays",
  },
  correctionWindow: {
    title: { en: "Corrective action", zh: "纠正措施期限" },
    from: {
      rule: "schedule.stage",
      param: "workingDays",
      by: { param: "workingDaysByStage", key: "quality-inspection.correction" },
    },
    unit: "workingDays",
  },
} as const satisfies DeadlineTable;

const { plain, consulting } = commandsFor<QualityInspectionContext>();
const inspectors = ["warehouse", "supply-chain", "system"] as const;
const deciders = ["operations-director", "supply-chain", "system"] as const;
const id = z.string().min(1);
const because = z.strictObject({ reason: id });
const nothing = z.strictObject({});
const scope = ({ context: { sku, category } }: { readonly context: QualityInspectionContext }) => ({
  sku,
  ...(category !== undefined && { category }),
});
const lotUnits = ({ context }: { readonly context: QualityInspectionContext }) => ({
  lotUnits: context.lotUnits,
});

/** The commands of an inspection, in the order in which they usually come. */
export const qualityInspectionCommands = {
  "qualityInspection.plan": consulting(
    {
      title: { en: "Plan by the statistical tables", zh: "按抽样方案制定检验计划" },
      payload: nothing,
      roles: inspectors,
    },
    { rule: qualityAcceptancePlan, facts: lotUnits, scope },
  ),
  "qualityInspection.planSpotCheck": consulting(
    {
      title: { en: "Plan by a share of the lot", zh: "按比例制定抽查计划" },
      payload: nothing,
      roles: inspectors,
    },
    { rule: qualitySpotCheck, facts: lotUnits, scope },
  ),
  "qualityInspection.draw": plain({
    title: { en: "Draw the sample", zh: "抽样" },
    payload: z.strictObject({ units: z.int().positive() }),
    roles: inspectors,
  }),
  "qualityInspection.recordFinding": plain({
    title: { en: "Record defective units", zh: "登记缺陷" },
    payload: z.strictObject({
      findingId: id,
      units: z.int().positive(),
      severity: z.enum(["critical", "major", "minor"]).describe("the worst defect of these units"),
      defect: id,
    }),
    roles: ["service-group", ...inspectors],
  }),
  "qualityInspection.withdrawFinding": plain({
    title: { en: "Withdraw a finding", zh: "撤销缺陷记录" },
    payload: z.strictObject({ findingId: id, reason: id }),
    roles: inspectors,
  }),
  "qualityInspection.judge": consulting(
    {
      title: { en: "Judge the lot", zh: "判定批次" },
      payload: z.strictObject({ metrics: metricsOf(qualityStandard, "defectRate") }),
      roles: deciders,
    },
    {
      rule: qualityStandard,
      facts: ({ command, context }) => ({
        ownBrand: null,
        daysSinceSupplierReview: null,
        ...command.metrics,
        ...(context.ownBrand !== undefined && { ownBrand: context.ownBrand }),
        defectRate: defectRateOf(context),
      }),
      scope,
    },
  ),
  "qualityInspection.release": consulting(
    {
      title: { en: "Release the lot", zh: "放行" },
      payload: z.strictObject({ metrics: metricsOf(qualityTraceability) }),
      roles: deciders,
    },
    {
      rule: qualityTraceability,
      facts: ({ command }) => ({ records: null, ...command.metrics }),
      scope,
      overridableBy: ["operations-director"],
    },
  ),
  "qualityInspection.concede": plain({
    title: { en: "Accept with a concession", zh: "让步接收" },
    payload: because,
    roles: ["operations-director", "system"],
  }),
  "qualityInspection.reject": plain({
    title: { en: "Reject the lot", zh: "判退批次" },
    payload: because,
    roles: deciders,
  }),
  "qualityInspection.dispose": plain({
    title: { en: "Dispose of units", zh: "不合格品处置" },
    payload: z.strictObject({
      dispositionId: id,
      units: z.int().positive(),
      as: z.enum(["sorted-good", "reworked-good", "returned-to-supplier", "scrapped"]),
    }),
    roles: inspectors,
  }),
  "qualityInspection.demandRecall": plain({
    title: { en: "Demand a recall", zh: "提请召回" },
    payload: because,
    roles: deciders,
  }),
  "qualityInspection.contain": plain({
    title: { en: "Contain the nonconformity", zh: "临时遏制" },
    payload: z.strictObject({ actions: id }),
    roles: inspectors,
  }),
  "qualityInspection.findCause": plain({
    title: { en: "Find the cause", zh: "查明原因" },
    payload: z.strictObject({ cause: id }),
    roles: ["supplier", ...inspectors],
  }),
  "qualityInspection.correct": plain({
    title: { en: "Put the corrective action into effect", zh: "实施纠正措施" },
    payload: z.strictObject({ actions: id }),
    roles: ["supplier", ...inspectors],
  }),
  "qualityInspection.verifyCorrection": plain({
    title: { en: "Verify the corrective action", zh: "验证纠正措施" },
    payload: z.strictObject({ verdict: z.enum(["effective", "ineffective"]) }),
    roles: deciders,
  }),
  "qualityInspection.waiveCorrection": plain({
    title: { en: "Do without corrective action", zh: "免除纠正措施" },
    payload: because,
    roles: deciders,
  }),
  "qualityInspection.cancel": plain({
    title: { en: "Cancel", zh: "取消质检" },
    payload: because,
    roles: deciders,
  }),
};
