import { z } from "zod";
import { supplierAppraisal } from "../../rules/supplier/appraisal.js";
import { supplierConditions } from "../../rules/supplier/conditions.js";
import { supplierCount } from "../../rules/supplier/count.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import type { SupplierContext } from "./supplier.updates.js";

/** The windows of a supplier; contract and papers have dates of their own, which move the windows. */
export const supplierDeadlines = {
  sampleWindow: {
    title: { en: "Delivery of a sample", zh: "样品交付期限" },
    from: { input: "sampleDays" },
    unit: "days",
  },
  appraisalCycle: {
    title: { en: "Time between appraisals", zh: "供应商评估周期" },
    from: { input: "appraisalCycleDays" },
    unit: "days",
  },
  correctionWindow: {
    title: { en: "Correction by the supplier", zh: "整改期限" },
    from: { input: "correctionDays" },
    unit: "days",
  },
  papersReview: {
    title: { en: "Until a paper expires, or all are looked through", zh: "资质复核周期" },
    from: { input: "papersReviewDays" },
    unit: "days",
  },
  agreementTerm: {
    title: { en: "Until the notice of an agreement's end", zh: "协议有效期" },
    from: { input: "agreementDays" },
    unit: "days",
  },
  renewalNotice: {
    title: { en: "Between the notice and the end of an agreement", zh: "续签提前期" },
    from: { input: "renewalNoticeDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

const { plain, consulting } = commandsFor<SupplierContext>();
const buyers = ["supply-chain", "product-group", "system"] as const;
const deciders = ["operations-director", "supply-chain", "system"] as const;
const id = z.string().min(1);
const because = z.strictObject({ reason: id });
const nothing = z.strictObject({});
const note = z.exactOptional(id);

/** What a cooperation is about; terms are agreed one by one. */
export const supplierTermsSchema = z.strictObject({
  priceMinor: z.exactOptional(z.int().positive()).describe("unit price in minor units"),
  currency: z.exactOptional(z.string().length(3)),
  deliveryDays: z.exactOptional(z.number().positive()),
  minimumOrderUnits: z.exactOptional(z.number().positive()),
  creditDays: z.exactOptional(z.number().min(0)),
  returnPolicy: z.exactOptional(id),
  duties: z.exactOptional(id).describe("rights and duties"),
  intellectualProperty: z.exactOptional(id).describe("who is liable for infringements"),
});

const agreement = z.strictObject({
  agreementId: id,
  validUntil: z.exactOptional(z.iso.datetime()).describe("agreementDays from now where it is absent"),
});
const scope = ({ context }: { readonly context: SupplierContext }) => ({
  ...(context.category !== undefined && { category: context.category }),
});

/** The commands of a supplier, in the order in which they usually come. */
export const supplierCommands = {
  "supplier.recordDocument": plain({
    title: { en: "Record a document of qualification", zh: "登记资质文件" },
    payload: z.strictObject({
      documentId: id,
      kind: id,
      validUntil: z.exactOptional(z.iso.datetime()),
    }),
    roles: ["supplier", ...buyers],
  }),
  "supplier.qualify": plain({
    title: { en: "Conclude the review of the papers", zh: "资质审核通过" },
    payload: nothing,
    roles: buyers,
  }),
  "supplier.evaluateCapability": plain({
    title: { en: "Evaluate the capability", zh: "评估供应能力" },
    payload: z.strictObject({
      capacityUnitsPerMonth: z.exactOptional(z.number().positive()),
      peakCapacityRatio: z.exactOptional(z.number().positive()),
      developmentDays: z.exactOptional(z.number().positive()),
      qualityControl: note,
      cooperationMode: note,
    }),
    roles: buyers,
  }),
  "supplier.requestSample": plain({
    title: { en: "Request a sample", zh: "索取样品" },
    payload: z.strictObject({ sampleId: id }),
    roles: buyers,
  }),
  "supplier.receiveSample": plain({
    title: { en: "Receive the sample", zh: "收到样品" },
    payload: z.strictObject({ sampleId: id }),
    roles: ["warehouse", ...buyers],
  }),
  "supplier.evaluateSample": plain({
    title: { en: "Evaluate the sample", zh: "评估样品" },
    payload: z.strictObject({ verdict: z.enum(["accepted", "resample"]), reason: note }),
    roles: buyers,
  }),
  "supplier.agreeTerms": plain({
    title: { en: "Note terms that are agreed", zh: "登记已谈妥的条款" },
    payload: z.strictObject({ terms: supplierTermsSchema }),
    roles: buyers,
  }),
  "supplier.concludeTalks": consulting(
    {
      title: { en: "Conclude the negotiation", zh: "谈判达成一致" },
      payload: z.strictObject({ metrics: metricsOf(supplierConditions) }),
      roles: deciders,
    },
    {
      rule: supplierConditions,
      facts: ({ command }) => ({
        worstDefectRate: null,
        priceRatio: null,
        onTimeRate: null,
        ...command.metrics,
      }),
      scope,
      overridableBy: ["operations-director"],
    },
  ),
  "supplier.breakOff": plain({
    title: { en: "Break the talks off", zh: "谈判破裂" },
    payload: because,
    roles: ["supplier", ...deciders],
  }),
  "supplier.resumeTalks": plain({
    title: { en: "Resume the talks", zh: "恢复谈判" },
    payload: nothing,
    roles: buyers,
  }),
  "supplier.sign": plain({
    title: { en: "Sign the agreement", zh: "签订合作协议" },
    payload: agreement,
    roles: deciders,
  }),
  "supplier.appraise": consulting(
    {
      title: { en: "Appraise", zh: "供应商评估" },
      payload: z.strictObject({ metrics: metricsOf(supplierAppraisal) }),
      roles: ["operations-director", ...buyers],
    },
    {
      rule: supplierAppraisal,
      facts: ({ command }) => ({
        deliveries: null,
        defectRate: null,
        onTimeRate: null,
        priceRatio: null,
        responseHours: null,
        ...command.metrics,
      }),
      scope,
      overridableBy: ["operations-director"],
    },
  ),
  "supplier.recordNonconformity": plain({
    title: { en: "Record goods below the standard", zh: "登记不合格来货" },
    payload: z.strictObject({ inspectionId: id, sku: note, lotId: note }),
    roles: ["warehouse", ...buyers],
  }),
  "supplier.callAppraisal": plain({
    title: { en: "Call for an appraisal out of turn", zh: "提前评估" },
    payload: because,
    roles: buyers,
  }),
  "supplier.demandCorrection": plain({
    title: { en: "Demand corrective action", zh: "要求整改" },
    payload: because,
    roles: buyers,
  }),
  "supplier.finishCorrection": plain({
    title: { en: "Note that the correction is done", zh: "整改完成" },
    payload: z.strictObject({ actions: id }),
    roles: ["supplier", ...buyers],
  }),
  "supplier.suspend": plain({ title: { en: "Suspend", zh: "暂停合作" }, payload: because, roles: deciders }),
  "supplier.reinstate": plain({
    title: { en: "Reinstate", zh: "恢复合作" },
    payload: because,
    roles: deciders,
  }),
  "supplier.confirmPapers": plain({
    title: { en: "Confirm that the papers are in order", zh: "确认资质有效" },
    payload: nothing,
    roles: buyers,
  }),
  "supplier.renew": plain({
    title: { en: "Renew the agreement", zh: "续签协议" },
    payload: agreement,
    roles: deciders,
  }),
  "supplier.end": consulting(
    {
      title: { en: "End the cooperation", zh: "终止合作" },
      payload: z.strictObject({ metrics: metricsOf(supplierCount), reason: id }),
      roles: deciders,
    },
    {
      rule: supplierCount,
      facts: ({ command }) => ({ availableSuppliers: null, ...command.metrics }),
      scope,
      overridableBy: ["operations-director"],
    },
  ),
  "supplier.drop": plain({
    title: { en: "Drop the candidate", zh: "淘汰候选供应商" },
    payload: because,
    roles: buyers,
  }),
};
