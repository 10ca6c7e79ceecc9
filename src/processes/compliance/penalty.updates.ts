import type { PenaltyLevel } from "../../rules/penalty/levels.js";
import type { PenaltyContext, PunishedViolation } from "./penalty.commands.js";

/** A penalty as the platform announces it. */
export type ImposedPenalty = Pick<PunishedViolation, "violationId" | "cause" | "level"> & {
  /** Points deducted for it; none when absent. */
  readonly points?: number;
};

/** The higher of two levels on the platform's ladder. */
const higher = (ladder: readonly PenaltyLevel[], one: PenaltyLevel, other: PenaltyLevel): PenaltyLevel =>
  ladder.indexOf(one) >= ladder.indexOf(other) ? one : other;

/** Whether this very penalty was noted before. */
export const isNoted = ({ violations }: PenaltyContext, imposed: ImposedPenalty): boolean =>
  violations.some(
    ({ violationId, cause, level, points }) =>
      violationId === imposed.violationId &&
      cause === imposed.cause &&
      level === imposed.level &&
      points === (imposed.points ?? 0),
  );

/** Whether the violation is new, and its level one of the platform's ladder. */
export const isNews = ({ violations, ladder }: PenaltyContext, imposed: ImposedPenalty): boolean =>
  ladder.includes(imposed.level) &&
  violations.every(({ violationId }) => violationId !== imposed.violationId);

/** A further penalty never lowers the store's level; its follow-up begins anew. */
export function impose(
  context: PenaltyContext,
  { violationId, cause, level, points = 0 }: ImposedPenalty,
  imposedAt: string | null,
): Partial<PenaltyContext> {
  const violation = {
    violationId,
    cause,
    level,
    levelBefore: context.level,
    points,
    imposedAt,
    appeal: null,
  };
  return {
    violations: [...context.violations, violation],
    level: higher(context.ladder, context.level, level),
    stepsDone: [],
    ...(level === "points" &&
      imposedAt !== null && {
        pointsLapseAt: new Date(Date.parse(imposedAt) + context.windows.pointsTerm).toISOString(),
      }),
  };
}

/** Whether an appeal against this violation is still to be filed. */
export const isAppealable = ({ violations, stepsDone }: PenaltyContext, id: string): boolean =>
  stepsDone.at(-1) === "rectify" &&
  violations.some(({ violationId, appeal }) => violationId === id && appeal === null);

/** Notes how the appeal against a violation stands. */
export const markAppeal = (
  { violations }: PenaltyContext,
  id: string,
  appeal: PunishedViolation["appeal"],
): Partial<PenaltyContext> => ({
  violations: violations.map((one) => (one.violationId === id ? { ...one, appeal } : one)),
});

/** The violation whose appeal is with the platform. */
export const pendingAppeal = ({ violations }: PenaltyContext): PunishedViolation | undefined =>
  violations.find(({ appeal }) => appeal === "pending");

/**
 * Where the answer leaves the store. A penalty that is annulled takes nothing from those that were imposed after it, and
 * brings nothing back that the platform has lifted meanwhile.
 */
export function settleAppeal(
  context: PenaltyContext,
  id: string,
  outcome: "annulled" | "restored" | "stays",
  proposed: PenaltyLevel,
): Partial<PenaltyContext> {
  const { ladder, violations } = context;
  const place = violations.findIndex(({ violationId }) => violationId === id);
  const later = outcome === "annulled" ? violations.slice(place + 1) : [];
  const reached = later.reduce((top, { level }) => higher(ladder, top, level), proposed);
  const isLower = outcome !== "stays" && higher(ladder, context.level, reached) === context.level;
  return {
    ...markAppeal(context, id, outcome),
    level: isLower ? reached : context.level,
    isEvidenceAsked: false,
  };
}

/** The penalty after its term: without points, no other penalty stands. */
export const lapse = ({ violations }: PenaltyContext): Partial<PenaltyContext> => ({
  level: "compliant",
  violations: violations.map((one) => ({ ...one, points: 0 })),
});

/** The points that stand against the store: an annulled penalty's do not. */
export const standingPoints = ({ violations }: PenaltyContext): number =>
  violations.reduce((sum, { appeal, points }) => (appeal === "annulled" ? sum : sum + points), 0);
