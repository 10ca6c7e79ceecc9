import type { Windows } from "../deadlines.js";
import type { qualityInspectionDeadlines } from "./quality-inspection.commands.js";

/** Defective units that were found together. */
export interface Finding {
  /** Id of the finding: it counts once. */
  readonly findingId: string;
  /** How many are defective. */
  readonly units: number;
  /** The worst defect of these units. */
  readonly severity: "critical" | "major" | "minor";
  /** What was found, in words. */
  readonly defect: string;
}

/** What was done with units of a lot. */
export interface Disposition {
  /** Id of it: it counts once. */
  readonly dispositionId: string;
  /** How many. */
  readonly units: number;
  /** What was done with them. */
  readonly as: "sorted-good" | "reworked-good" | "returned-to-supplier" | "scrapped";
}

/** What an inspection's machine remembers; quantities are whole units of the lot. */
export interface QualityInspectionContext {
  /** Id of the inspection, by which hand-overs find it. */
  readonly inspectionId: string;
  /** What it is made for: goods that come in, a spot check, a sample, or what buyers report. */
  readonly kind: "incoming" | "spot-check" | "sample" | "feedback";
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Id of the lot; absent where nobody has named one. */
  readonly lotId?: string;
  /** Id of the supplier; absent where none is named. */
  readonly supplierId?: string;
  /** The replenishment that brought the lot. */
  readonly replenishmentId?: string;
  /** Whether the goods carry the shop's own brand; where it is not known, whoever judges says so. */
  readonly ownBrand?: boolean;
  /** Units of the lot. */
  readonly lotUnits: number;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof qualityInspectionDeadlines>;
  /** Units that the plan asks to draw; 0 before, and where buyers drew them. */
  readonly plannedUnits: number;
  /** Defective units up to which the plan accepts the lot, where it says so. */
  readonly acceptUpToDefectives?: number;
  /** Units drawn. */
  readonly sampledUnits: number;
  /** What was found, each finding once. */
  readonly findings: readonly Finding[];
  /** Ids of findings that proved wrong; they do not count. */
  readonly withdrawn: readonly string[];
  /** What was done with units of the lot, each once. */
  readonly dispositions: readonly Disposition[];
  /** Units that may be sold as they were. */
  readonly releasedUnits: number;
  /** Whether a recall of what was sold is asked for. */
  readonly recallDemanded: boolean;
  /** What brought the defects about; absent before it is found. */
  readonly cause?: string;
}

const unitsOf = (entries: readonly { readonly units: number }[]) =>
  entries.reduce((sum, { units }) => sum + units, 0);

/** Defective units in the sample. */
export const defectiveUnits = ({ findings, withdrawn }: QualityInspectionContext): number =>
  unitsOf(findings.filter(({ findingId }) => !withdrawn.includes(findingId)));

/** Defective share of the units drawn; null before any was. */
export const defectRateOf = (context: QualityInspectionContext): number | null =>
  context.sampledUnits === 0 ? null : defectiveUnits(context) / context.sampledUnits;

/** Units of the lot that are neither released nor disposed of. */
export const openUnits = ({ lotUnits, releasedUnits, dispositions }: QualityInspectionContext): number =>
  lotUnits - releasedUnits - unitsOf(dispositions);

/** Units disposed of in one of these ways. */
export const disposedUnits = (
  { dispositions }: QualityInspectionContext,
  ...ways: readonly Disposition["as"][]
): number => unitsOf(dispositions.filter((one) => ways.includes(one.as)));

/** Whether the plan puts up with the defective units; it does where it says nothing. */
export const isWithinPlan = (context: QualityInspectionContext): boolean =>
  defectiveUnits(context) <= (context.acceptUpToDefectives ?? context.sampledUnits);
