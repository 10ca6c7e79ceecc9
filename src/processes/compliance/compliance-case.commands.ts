import { z } from "zod";
import { complianceRedLines } from "../../rules/compliance/red-lines.js";
import { listingWording } from "../../rules/listing/wording.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { Role } from "../roles.js";
import { announcedPenaltySchema } from "./announced-penalty.js";

/** The windows of a compliance case; their lengths are house rules. */
export const complianceCaseDeadlines = {
  reviewWindow: {
    title: { en: "Review by the compliance post", zh: "合规审核时限" },
    from: { input: "reviewDays" },
    unit: "workingDays",
  },
  fixWindow: {
    title: { en: "Correction of what is published", zh: "在线整改时限" },
    from: { input: "fixDays" },
    unit: "days",
  },
  takedownWindow: {
    title: { en: "Takedown", zh: "下架时限" },
    from: { input: "takedownHours" },
    unit: "hours",
  },
  exemptionTerm: {
    title: { en: "Exemption, where its end is not named", zh: "豁免期限" },
    from: { input: "exemptionDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What is reviewed. */
export interface ComplianceSubject {
  /** What sort of thing is reviewed. */
  readonly kind: "listing" | "content" | "promotion" | "store-document";
  /** Id of that listing, content, promotion or paper. */
  readonly id: string;
}

/** The schema of {@link ComplianceSubject}. */
export const complianceSubjectSchema = z.strictObject({
  kind: z.enum(["listing", "content", "promotion", "store-document"]),
  id: z.string().min(1),
}) satisfies z.core.$ZodType<ComplianceSubject>;

/** An exemption from what the review found. */
export interface ComplianceExemption {
  /** Why it is let through. */
  readonly reason: string;
  /** From this instant on it counts no more, ISO 8601 in UTC. */
  readonly endsAt: string;
}

/** What the machine of a compliance case remembers. */
export interface ComplianceCaseContext {
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** What is reviewed. */
  readonly subject: ComplianceSubject;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof complianceCaseDeadlines>;
  /** Whether it begins as something published that was never reviewed. */
  readonly isPublishedAtStart: boolean;
  /** Reviews so far. */
  readonly rounds: number;
  /** Why it was returned, blocked or is to be taken down; null before. */
  readonly reason: string | null;
  /** The one that is in force; null where there is none. */
  readonly exemption: ComplianceExemption | null;
  /** The violations that were reported. */
  readonly violations: readonly {
    /** The same id again is the same violation. */
    readonly id: string;
    /** What was reported. */
    readonly reason: string;
  }[];
}

const { plain, consulting } = commandsFor<ComplianceCaseContext>();
const reviewers = ["compliance-reviewer", "operations-director", "system"] as const;
const owners: readonly Role[] = [
  "store-manager",
  "product-group",
  "product-specialist",
  "marketing-group",
  "promotion-planner",
  "content-operator",
  "copywriter",
  "operations-department",
  ...reviewers,
];
const text = z.string().min(1);
const scopeOf = ({ context }: { readonly context: ComplianceCaseContext }) => ({
  ...(context.platform !== undefined && { platform: context.platform }),
  ...(context.category !== undefined && { category: context.category }),
});

/** The commands of a compliance case. */
export const complianceCaseCommands = {
  "complianceCase.screen": consulting(
    {
      title: { en: "Screen the wording", zh: "文案初筛" },
      payload: z.strictObject({ metrics: metricsOf(listingWording) }),
      roles: reviewers,
    },
    {
      rule: listingWording,
      facts: ({ command }) => ({ texts: null, ...command.metrics }),
      scope: scopeOf,
      overridableBy: ["compliance-reviewer", "operations-director"],
    },
  ),
  "complianceCase.review": consulting(
    {
      title: { en: "Review", zh: "合规审核" },
      payload: z.strictObject({
        verdict: z.enum(["passed", "toFix"]).describe("The reviewer's own, beside the red lines"),
        reason: z.exactOptional(text),
        metrics: metricsOf(complianceRedLines),
      }),
      roles: reviewers,
    },
    { rule: complianceRedLines, facts: ({ command }) => command.metrics, scope: scopeOf },
  ),
  "complianceCase.resubmit": plain({
    title: { en: "Submit again, corrected", zh: "整改后重新提交" },
    payload: z.strictObject({ changes: text }),
    roles: owners,
  }),
  "complianceCase.exempt": plain({
    title: { en: "Exempt, for a time", zh: "限期豁免" },
    payload: z.strictObject({ reason: text, until: z.exactOptional(z.iso.datetime({ offset: true })) }),
    roles: ["compliance-reviewer", "operations-director"],
  }),
  "complianceCase.publish": plain({
    title: { en: "Note that it is published", zh: "登记发布" },
    payload: z.strictObject({}),
    roles: owners,
  }),
  "complianceCase.recheck": plain({
    title: { en: "Have it reviewed again, because rules have changed", zh: "规则变更后复审" },
    payload: z.strictObject({ change: text }),
    roles: reviewers,
  }),
  "complianceCase.reportViolation": plain({
    title: { en: "Report a violation by what is published", zh: "上报违规" },
    payload: z.strictObject({
      violationId: text,
      reason: text,
      penalty: z.exactOptional(announcedPenaltySchema).describe("Where the platform announced one with it"),
    }),
    roles: ["platform", "service-group", ...owners],
  }),
  "complianceCase.confirmTakedown": plain({
    title: { en: "Confirm that it is taken down", zh: "确认下架" },
    payload: z.strictObject({}),
    roles: ["platform", ...owners],
  }),
  "complianceCase.close": plain({
    title: { en: "Close: given up, or off sale for good", zh: "关闭案件" },
    payload: z.strictObject({ reason: text }),
    roles: owners,
  }),
};
