/** Acceptable quality levels, defective units per cent, as the tables name them. */
export const qualityLevels = [
  "0.10",
  "0.15",
  "0.25",
  "0.40",
  "0.65",
  "1.0",
  "1.5",
  "2.5",
  "4.0",
  "6.5",
] as const;

/** One of `qualityLevels`. */
export type QualityLevelPercent = (typeof qualityLevels)[number];

/** How hard it is looked: `II` is usual, `I` draws less, `III` more. */
export type InspectionLevel = "I" | "II" | "III";

/** How many units to draw, and how many bad ones among them to put up with. */
export interface SingleSamplingPlan {
  readonly codeLetter: string;
  readonly sampleUnits: number;
  readonly acceptUpToDefectives: number;
}

/** Largest lot of each row of the table of code letters; the last row has no end. */
const lotsUpTo = [8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000] as const;

/** Code letters by row of that table. A lot beyond all of them is at -1, the last. */
const lettersOfLevel = {
  I: [..."AABCCDEFGHJKLMN"],
  II: [..."ABCDEFGHJKLMNPQ"],
  III: [..."BCDEFGHJKLMNPQR"],
} as const;

const letters = [..."ABCDEFGHJKLMNPQR"];
const sampleSizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1_250, 2_000] as const;

/**
 * Acceptance numbers in one column of the table of single plans, from the letter that accepts no defective one on.
 * Where the table has an arrow up (one letter further) the plan above it is used, where it has one down (two further)
 * the plan below.
 */
const acceptanceNumbers = [0, 0, 1, 1, 2, 3, 5, 7, 10, 14, 21] as const;

/**
 * The single sampling plan for normal inspection of MIL-STD-105E, tables I and II-A; ISO 2859-1 and GB/T 2828.1 have
 * the same. The quality levels stand in steps such that each next column is the last one moved up by a letter.
 */
export function singleSamplingPlan(
  lotUnits: number,
  level: InspectionLevel,
  qualityLevel: QualityLevelPercent,
): SingleSamplingPlan {
  const row = lotsUpTo.findIndex((largest) => lotUnits <= largest);
  const letter = lettersOfLevel[level].at(row) ?? "R";
  const zeroLetter = qualityLevels.length - 1 - qualityLevels.indexOf(qualityLevel);
  const further = Math.min(Math.max(letters.indexOf(letter) - zeroLetter, 0), acceptanceNumbers.length - 1);
  const used = zeroLetter + (further === 1 ? 0 : further === 2 ? 3 : further);
  return {
    codeLetter: letters[used] ?? "R",
    sampleUnits: sampleSizes[used] ?? 2_000,
    acceptUpToDefectives: acceptanceNumbers[further] ?? 21,
  };
}
