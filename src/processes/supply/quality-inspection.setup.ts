import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { qualityInspectionCommands } from "./quality-inspection.commands.js";
import {
  type Disposition,
  defectiveUnits,
  disposedUnits,
  type Finding,
  isWithinPlan,
  openUnits,
  type QualityInspectionContext,
} from "./quality-inspection.updates.js";

/** What an inspection is started with. */
export type QualityInspectionInput = Pick<
  QualityInspectionContext,
  | "inspectionId"
  | "kind"
  | "sku"
  | "category"
  | "lotId"
  | "supplierId"
  | "replenishmentId"
  | "ownBrand"
  | "lotUnits"
  | "windows"
>;

/** An event of an inspection. */
export interface QualityInspectionEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "qualityInspection.planned"
    | "qualityInspection.late"
    | "qualityInspection.accepted"
    | "qualityInspection.supplierReviewDue"
    | "qualityInspection.nonconforming"
    | "qualityInspection.conceded"
    | "qualityInspection.rejected"
    | "qualityInspection.lotSettled"
    | "qualityInspection.recallDemanded"
    | "qualityInspection.correctionLate"
    | "qualityInspection.closed"
    | "qualityInspection.cancelled";
  /** Id of the inspection, by which hand-overs find it. */
  readonly inspectionId: string;
  /** What it was made for. */
  readonly kind: QualityInspectionContext["kind"];
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Id of the lot; absent where nobody has named one. */
  readonly lotId?: string;
  /** Id of the supplier; absent where none is named. */
  readonly supplierId?: string;
  /** The replenishment that brought the lot; absent where none is named. */
  readonly replenishmentId?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Why, where the command says so. */
  readonly reason?: string;
  /** Units of the lot. */
  readonly lotUnits: number;
  /** Defective units in the sample. */
  readonly defectiveUnits: number;
  /** Units that may be sold: released, sorted out as good, or reworked. */
  readonly goodUnits: number;
  /** Units sent back to the supplier. */
  readonly returnedUnits: number;
  /** Units that were scrapped. */
  readonly scrappedUnits: number;
}

/** What a plan proposes. */
export interface Planned {
  readonly sampleUnits: number;
  readonly acceptUpToDefectives?: number;
}

const findingOf = ({ findingId, units, severity, defect }: Finding): Finding => ({
  findingId,
  units,
  severity,
  defect,
});
const dispositionOf = ({ dispositionId, units, as }: Disposition): Disposition => ({
  dispositionId,
  units,
  as,
});

/** The questions, actions and windows that the chart names. */
export const qualityInspectionSetup = setup({
  types: {
    context: {} as QualityInspectionContext,
    events: {} as MachineEventOf<typeof qualityInspectionCommands>,
    input: {} as QualityInspectionInput,
    emitted: {} as QualityInspectionEvent,
  },
  delays: {
    inspectionWindow: ({ context }) => context.windows.inspectionWindow,
    correctionWindow: ({ context }) => context.windows.correctionWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isFeedback: ({ context }) => context.kind === "feedback",
    isDrawnAsPlanned: ({ context }, units: number) =>
      units >= context.plannedUnits && units <= context.lotUnits,
    isKnownFinding: ({ context }, finding: Finding) =>
      isRepeatedEntry(context.findings, "findingId", findingOf(finding)),
    isFindingInSample: ({ context }, finding: Finding) =>
      isNewEntry(context.findings, "findingId", finding) &&
      defectiveUnits(context) + finding.units <= context.sampledUnits,
    isWithdrawn: ({ context }, findingId: string) => context.withdrawn.includes(findingId),
    isFound: ({ context }, findingId: string) =>
      context.findings.some((finding) => finding.findingId === findingId),
    isAcceptedWithinPlan: ({ context, event }) => outcomeIs({ event }, "accepted") && isWithinPlan(context),
    isAcceptedBeyondPlan: ({ context, event }) => outcomeIs({ event }, "accepted") && !isWithinPlan(context),
    isReviewDueWithinPlan: ({ context, event }) =>
      outcomeIs({ event }, "review-supplier") && isWithinPlan(context),
    isReviewDueBeyondPlan: ({ context, event }) =>
      outcomeIs({ event }, "review-supplier") && !isWithinPlan(context),
    isAllDisposed: ({ context }) => openUnits(context) === 0,
    isKnownDisposition: ({ context }, disposition: Disposition) =>
      isRepeatedEntry(context.dispositions, "dispositionId", dispositionOf(disposition)),
    isOpen: ({ context }, disposition: Disposition) =>
      isNewEntry(context.dispositions, "dispositionId", disposition) &&
      disposition.units <= openUnits(context),
    isRecallDemanded: ({ context }) => context.recallDemanded,
  },
  actions: {
    changeNothing: assign({}),
    plan: assign((_, { sampleUnits, acceptUpToDefectives }: Planned) => ({
      plannedUnits: sampleUnits,
      ...(acceptUpToDefectives !== undefined && { acceptUpToDefectives }),
    })),
    draw: assign((_, sampledUnits: number) => ({ sampledUnits })),
    keepFinding: assign(({ context }, finding: Finding) => ({
      findings: [...context.findings, findingOf(finding)],
    })),
    withdrawFinding: assign(({ context }, findingId: string) => ({
      withdrawn: [...context.withdrawn, findingId],
    })),
    releaseTheGood: assign(({ context }) => ({ releasedUnits: context.lotUnits - defectiveUnits(context) })),
    releaseAll: assign(({ context }) => ({ releasedUnits: context.lotUnits })),
    keepDisposition: assign(({ context }, disposition: Disposition) => ({
      dispositions: [...context.dispositions, dispositionOf(disposition)],
    })),
    demandRecall: assign({ recallDemanded: true }),
    keepCause: assign((_, cause: string) => ({ cause })),
    tell: emit(
      ({ context, event }, type: QualityInspectionEvent["type"]): QualityInspectionEvent => ({
        type,
        inspectionId: context.inspectionId,
        kind: context.kind,
        sku: context.sku,
        ...given({
          lotId: context.lotId,
          supplierId: context.supplierId,
          replenishmentId: context.replenishmentId,
        }),
        lotUnits: context.lotUnits,
        defectiveUnits: defectiveUnits(context),
        goodUnits: context.releasedUnits + disposedUnits(context, "sorted-good", "reworked-good"),
        returnedUnits: disposedUnits(context, "returned-to-supplier"),
        scrappedUnits: disposedUnits(context, "scrapped"),
        ...("reason" in event && { reason: event.reason }),
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: QualityInspectionEvent["type"]) => ({ type: "tell", params: type }) as const;
