import { z } from "zod";
import { penaltyAppeal } from "../../rules/penalty/appeal.js";
import { penaltyEscalation } from "../../rules/penalty/escalation.js";
import { type PenaltyStep, penaltyFollowUp } from "../../rules/penalty/follow-up.js";
import {
  type PenaltyCause,
  type PenaltyLevel,
  penaltyCauses,
  penaltySeverities,
} from "../../rules/penalty/levels.js";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { Role } from "../roles.js";
import { imposableLevels } from "./announced-penalty.js";

/** The windows of a penalty; each platform has its own. */
export const penaltyDeadlines = {
  appealWindow: {
    title: { en: "Appeal", zh: "申诉期限" },
    from: { rule: "penalty.appeal", param: "appealWithinDays" },
    unit: "days",
  },
  evidenceWindow: {
    title: { en: "Further evidence for an appeal", zh: "补充举证期限" },
    from: { input: "evidenceDays" },
    unit: "days",
  },
  pointsTerm: {
    title: { en: "Validity of deducted points", zh: "扣分有效期" },
    from: { input: "pointsValidDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** A violation and what the platform did about it. */
export interface PunishedViolation {
  /** The same id again is the same violation. */
  readonly violationId: string;
  /** What was done wrong. */
  readonly cause: PenaltyCause;
  /** What the platform imposed for it. */
  readonly level: PenaltyLevel;
  /** Where the store stood before. */
  readonly levelBefore: PenaltyLevel;
  /** Points deducted for it; 0 where none were. */
  readonly points: number;
  /** When it was imposed; null where it is not known. */
  readonly imposedAt: string | null;
  /** What became of the appeal against it; null without one. */
  readonly appeal: "pending" | "annulled" | "restored" | "stays" | null;
}

/**
 * What a penalty's machine remembers: the compliance case of what was punished, the platform's levels in their order
 * from none on, and where the store stands on them.
 */
export interface PenaltyContext {
  /** Id of the case of a penalty, by which hand-overs find it. */
  readonly penaltyId: string;
  /** Id of the store, as the shop names it. */
  readonly storeId: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The compliance case of what was punished; absent where there is none. */
  readonly caseId?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof penaltyDeadlines>;
  /** The platform's levels in their order, from none on. */
  readonly ladder: readonly PenaltyLevel[];
  /** Where the store stands. */
  readonly level: PenaltyLevel;
  /** What the ladder made expect of the last violation; null where nobody asked. */
  readonly expectedLevel: PenaltyLevel | null;
  /** Every violation of the case, the first one first. */
  readonly violations: readonly PunishedViolation[];
  /** When the points deducted last lapse; null where it is not known. */
  readonly pointsLapseAt: string | null;
  /** The follow-up of the last violation, in the order in which it was done. */
  readonly stepsDone: readonly PenaltyStep[];
  /** Whether the platform waits for more evidence. */
  readonly isEvidenceAsked: boolean;
}

const { plain, consulting } = commandsFor<PenaltyContext>();
const owners: readonly Role[] = ["store-manager", "operations-director", "compliance-reviewer", "system"];
const platform: readonly Role[] = ["platform", ...owners];
const text = z.string().min(1);
const scope = ({ context }: { readonly context: PenaltyContext }) => ({
  store: context.storeId,
  ...(context.platform !== undefined && { platform: context.platform }),
});

/** The commands of a penalty. */
export const penaltyCommands = {
  "penalty.impose": consulting(
    {
      title: { en: "Note another penalty; the ladder says what was to be expected", zh: "登记新处罚" },
      payload: z.strictObject({
        violationId: text,
        cause: z.enum(penaltyCauses),
        severity: z.exactOptional(z.enum(penaltySeverities)),
        level: imposableLevels,
        points: z.exactOptional(z.number().nonnegative()),
      }),
      roles: platform,
    },
    {
      rule: penaltyEscalation,
      facts: ({ command: { cause, severity }, context }) => ({
        level: context.level,
        cause,
        ...(severity !== undefined && { severity }),
      }),
      scope,
    },
  ),
  "penalty.analyse": plain({
    title: { en: "Record the cause", zh: "分析原因" },
    payload: z.strictObject({ finding: text }),
    roles: owners,
  }),
  "penalty.rectify": plain({
    title: { en: "Record what was put right", zh: "整改" },
    payload: z.strictObject({ measures: text }),
    roles: owners,
  }),
  "penalty.appeal": plain({
    title: { en: "Appeal", zh: "提交申诉" },
    payload: z.strictObject({ violationId: text, grounds: text }),
    roles: owners,
  }),
  "penalty.askEvidence": plain({
    title: { en: "Note that the platform wants more evidence", zh: "平台要求补充举证" },
    payload: z.strictObject({ wanted: text }),
    roles: platform,
  }),
  "penalty.supplyEvidence": plain({
    title: { en: "Supply the evidence", zh: "补充举证" },
    payload: z.strictObject({ evidence: text }),
    roles: owners,
  }),
  "penalty.withdrawAppeal": plain({
    title: { en: "Withdraw the appeal", zh: "撤回申诉" },
    payload: z.strictObject({ reason: text }),
    roles: owners,
  }),
  "penalty.recordAnswer": consulting(
    {
      title: { en: "Record the platform's answer to the appeal", zh: "登记申诉结果" },
      payload: z.strictObject({
        violationId: text,
        answer: z.enum(["accepted", "rejected"]),
        filedAfterDays: z
          .number()
          .nonnegative()
          .describe("Days from the penalty to the appeal, as the platform counts them"),
      }),
      roles: platform,
    },
    {
      rule: penaltyAppeal,
      facts: ({ command: { violationId, answer, filedAfterDays }, context }) => ({
        level: context.level,
        levelBefore: context.violations.find((one) => one.violationId === violationId)?.levelBefore ?? null,
        answer,
        filedAfterDays,
      }),
      scope,
    },
  ),
  "penalty.adjust": plain({
    title: { en: "Adjust the strategy", zh: "调整策略" },
    payload: z.strictObject({ adjustment: text }),
    roles: owners,
  }),
  "penalty.lift": plain({
    title: { en: "Note that the platform lifted it, or lowered it", zh: "处罚解除或降级" },
    payload: z.strictObject({ level: z.enum(["compliant", ...imposableLevels.options]) }),
    roles: platform,
  }),
  "penalty.close": consulting(
    { title: { en: "Close the case", zh: "结案" }, payload: z.strictObject({}), roles: owners },
    { rule: penaltyFollowUp, facts: ({ context }) => ({ stepsDone: context.stepsDone }), scope },
  ),
};
