/** The levels of platform penalties from none to the last (R222). */
export const penaltyLevels = [
  "compliant",
  "warning",
  "points",
  "function-limit",
  "demotion",
  "closure",
] as const;

/** A level of {@link penaltyLevels}. */
export type PenaltyLevel = (typeof penaltyLevels)[number];

/** What platforms punish: the two lists of the source joined (E-51). */
export const penaltyCauses = [
  "description-mismatch",
  "false-advertising",
  "absolute-or-medical-claims",
  "infringement",
  "brushing",
  "campaign-breach",
  "poor-service",
  "banned-goods",
  "illegal-marketing",
  "unfair-competition",
  "diversion",
] as const;

/** A cause of `penaltyCauses`. */
export type PenaltyCause = (typeof penaltyCauses)[number];

/** How grave a breach is. */
export const penaltySeverities = ["minor", "serious", "grave"] as const;

/** A severity of `penaltySeverities`. */
export type PenaltySeverity = (typeof penaltySeverities)[number];
