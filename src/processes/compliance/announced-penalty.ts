import { z } from "zod";
import {
  type PenaltyCause,
  type PenaltyLevel,
  penaltyCauses,
  penaltyLevels,
} from "../../rules/penalty/levels.js";

/** A penalty that the platform announced: what the process `penalty` starts with. */
export interface AnnouncedPenalty {
  /** Id of the case of a penalty, by which hand-overs find it. */
  readonly penaltyId: string;
  /** Id of the store, as the shop names it. */
  readonly storeId: string;
  /** What the platform imposed. */
  readonly level: Exclude<PenaltyLevel, "compliant">;
  /** What it was imposed for. */
  readonly cause: PenaltyCause;
  /** Points deducted, where there are any. */
  readonly points?: number;
  /** Days after which points lapse on this platform. */
  readonly pointsValidDays: number;
  /** Days within which the platform wants further evidence for an appeal. */
  readonly evidenceDays: number;
}

/** The levels that a penalty can bring. */
export const imposableLevels = z.enum(penaltyLevels).exclude(["compliant"]);

/** The schema of {@link AnnouncedPenalty}. */
export const announcedPenaltySchema = z.strictObject({
  penaltyId: z.string().min(1),
  storeId: z.string().min(1),
  level: imposableLevels,
  cause: z.enum(penaltyCauses),
  points: z.exactOptional(z.number().nonnegative()),
  pointsValidDays: z.number().positive(),
  evidenceDays: z.number().positive(),
}) satisfies z.core.$ZodType<AnnouncedPenalty>;
