import { z } from "zod";
import { selectionNoHerd } from "../../rules/selection/no-herd.js";
import { selectionPreparation } from "../../rules/selection/preparation.js";
import { selectionPrinciples } from "../../rules/selection/principles.js";
import { selectionTriangle } from "../../rules/selection/triangle.js";
import { commandsFor, metricsOf } from "../commands.js";
import { supplierTermsSchema } from "../supply/supplier.commands.js";
import { daysSince, scopeOf } from "./product.facts.js";
import type { ProductContext } from "./product.updates.js";

const { plain, consulting } = commandsFor<ProductContext>();
const selectors = ["product-group", "product-specialist", "category-manager", "system"] as const;
const deciders = ["operations-director", "store-manager"] as const;
const roles = [...selectors, ...deciders] as const;
const id = z.string().min(1);

/** What the house asks of a supplier that is to be evaluated, and its times for it. */
export interface SupplierTermsOfCandidate {
  /** Kinds of documents that it must have. */
  readonly requiredDocuments: string[];
  /** Points that must be agreed before the talks are concluded. */
  readonly requiredTerms: (keyof z.infer<typeof supplierTermsSchema>)[];
  /** Days within which a sample must arrive. */
  readonly sampleDays: number;
  /** Days from one appraisal to the next. */
  readonly appraisalCycleDays: number;
  /** Days within which it must mend what an appraisal found. */
  readonly correctionDays: number;
  /** Days after one look at its documents until the next is due, where none of them expires before. */
  readonly papersReviewDays: number;
  /** Days that an agreement runs which names no date. */
  readonly agreementDays: number;
  /** Days before the end of an agreement on which somebody is told of it. */
  readonly renewalNoticeDays: number;
}

const days = z.number().positive();
const supplierTerms = z.strictObject({
  requiredDocuments: z.array(id),
  requiredTerms: z.array(supplierTermsSchema.keyof()),
  sampleDays: days,
  appraisalCycleDays: days,
  correctionDays: days,
  papersReviewDays: days,
  agreementDays: days,
  renewalNoticeDays: z.number().min(0),
}) satisfies z.core.$ZodType<SupplierTermsOfCandidate>;

/** The commands of the selection beside its steps: the gates that are rules, and whom others are asked to help. */
export const productGateCommands = {
  "product.weighPrinciples": consulting(
    {
      title: { en: "Weigh demand, competition and margin", zh: "按选品三原则评估" },
      payload: z.strictObject({ metrics: metricsOf(selectionPrinciples) }),
      roles,
    },
    {
      rule: selectionPrinciples,
      facts: ({ command }) => ({
        monthlyDemandUnits: null,
        competingOffers: null,
        grossMargin: null,
        ...command.metrics,
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.weighTriangle": consulting(
    {
      title: { en: "Weigh demand, supply and profit", zh: "按需求-供给-利润三角模型评估" },
      payload: z.strictObject({ metrics: metricsOf(selectionTriangle) }),
      roles: ["supply-chain", ...roles],
    },
    {
      rule: selectionTriangle,
      facts: ({ command }) => ({
        needUnmet: null,
        developmentDays: null,
        peakCapacityRatio: null,
        contributionMargin: null,
        afterSalesRate: null,
        ...command.metrics,
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.weighHerd": consulting(
    {
      title: { en: "Weigh whether it follows the herd", zh: "评估是否跟风选品" },
      payload: z.strictObject({ metrics: metricsOf(selectionNoHerd) }),
      roles,
    },
    {
      rule: selectionNoHerd,
      facts: ({ command }) => ({ rivalsSelling: null, ownAdvantages: null, ...command.metrics }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.confirmPreparation": consulting(
    {
      title: { en: "Confirm that nobody was in a hurry", zh: "确认选品准备充分" },
      payload: z.strictObject({}),
      roles,
    },
    {
      rule: selectionPreparation,
      facts: ({ context, at }) => ({
        budgetPlanned: context.selectionPlannedAt !== null,
        timePlanned: context.selectionPlannedAt !== null,
        daysSinceStart: daysSince(context.selectionPlannedAt, at),
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.nameSupplier": plain({
    title: { en: "Name a supplier to be evaluated", zh: "提名供应商" },
    payload: z.strictObject({ supplierId: id, supplierTerms: z.exactOptional(supplierTerms) }),
    roles: ["supply-chain", ...selectors],
  }),
  "product.orderInspection": plain({
    title: { en: "Have the sample inspected", zh: "样品送检" },
    payload: z.strictObject({ inspectionId: id, units: z.int().positive() }),
    roles: ["supply-chain", ...selectors],
  }),
  "product.prepareTrial": plain({
    title: { en: "Have it listed for the trial", zh: "为试营运准备上架" },
    payload: z.strictObject({ listingId: id }),
    roles: selectors,
  }),
};
