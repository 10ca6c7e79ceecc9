import { z } from "zod";
import { isField, isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { qualityInspectionCommands, qualityInspectionDeadlines } from "./quality-inspection.commands.js";
import { qualityInspectionSetup, tell } from "./quality-inspection.setup.js";
import type { Disposition, Finding } from "./quality-inspection.updates.js";

interface Fields<Event> {
  readonly event: Event;
}
interface Plan {
  readonly sampleUnits: number;
  readonly acceptUpToDefectives?: number;
}

const cancel = { target: "cancelled", actions: tell("qualityInspection.cancelled") } as const;

const planned = {
  target: "sampling",
  actions: [
    {
      type: "plan",
      params: ({ event }: Fields<{ readonly decision: { readonly proposal?: Plan } }>) =>
        event.decision.proposal ?? { sampleUnits: 0 },
    },
    tell("qualityInspection.planned"),
  ],
} as const;

const nonconforming = {
  target: "#qualityInspection.nonconforming",
  actions: tell("qualityInspection.nonconforming"),
} as const;

const acceptedWithinPlan = {
  guard: "isAcceptedWithinPlan",
  target: "#qualityInspection.accepted",
  actions: tell("qualityInspection.accepted"),
} as const;
const reviewDueWithinPlan = {
  guard: "isReviewDueWithinPlan",
  target: "#qualityInspection.awaitingSupplierReview",
  actions: tell("qualityInspection.supplierReviewDue"),
} as const;

/** The plan's number and the standard's share both count: the stricter one decides. */
const judge = [
  acceptedWithinPlan,
  { guard: "isAcceptedBeyondPlan", ...nonconforming },
  reviewDueWithinPlan,
  { guard: "isReviewDueBeyondPlan", ...nonconforming },
  { guard: isOutcome("nonconforming"), ...nonconforming },
] as const;

const dispose = [
  {
    guard: { type: "isKnownDisposition", params: ({ event }: Fields<Disposition>) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isOpen", params: ({ event }: Fields<Disposition>) => event },
    actions: { type: "keepDisposition", params: ({ event }: Fields<Disposition>) => event },
  },
] as const;

const demandRecall = [
  { guard: "isRecallDemanded", actions: "changeNothing" },
  { actions: ["demandRecall", tell("qualityInspection.recallDemanded")] },
] as const;

const machine = qualityInspectionSetup.createMachine({
  id: "qualityInspection",
  context: ({ input }) => ({
    ...input,
    plannedUnits: 0,
    sampledUnits: 0,
    findings: [],
    withdrawn: [],
    dispositions: [],
    releasedUnits: 0,
    recallDemanded: false,
  }),
  initial: "planned",
  states: {
    planned: {
      description: "How many units are drawn is to be planned; what buyers report needs no plan",
      meta: { zh: "待制定计划" },
      always: { guard: "isFeedback", target: "sampling" },
      on: {
        "qualityInspection.plan": [
          { guard: isOutcome("sample"), ...planned },
          { guard: isOutcome("inspect-all"), ...planned },
        ],
        "qualityInspection.planSpotCheck": { guard: isOutcome("inspect"), ...planned },
        "qualityInspection.cancel": cancel,
      },
    },
    sampling: {
      description: "The sample is to be drawn, or buyers' units to be collected",
      meta: { zh: "待抽样" },
      on: {
        "qualityInspection.draw": {
          guard: { type: "isDrawnAsPlanned", params: ({ event }) => event.units },
          target: "testing",
          actions: { type: "draw", params: ({ event }) => event.units },
        },
        "qualityInspection.cancel": cancel,
      },
    },
    testing: {
      description: "The sample is tested; defective units are recorded by their worst defect",
      meta: { zh: "检验中" },
      on: {
        "qualityInspection.recordFinding": [
          {
            guard: { type: "isKnownFinding", params: ({ event }: Fields<Finding>) => event },
            actions: "changeNothing",
          },
          {
            guard: { type: "isFindingInSample", params: ({ event }: Fields<Finding>) => event },
            actions: { type: "keepFinding", params: ({ event }: Fields<Finding>) => event },
          },
        ],
        "qualityInspection.withdrawFinding": [
          {
            guard: { type: "isWithdrawn", params: ({ event }) => event.findingId },
            actions: "changeNothing",
          },
          {
            guard: { type: "isFound", params: ({ event }) => event.findingId },
            actions: { type: "withdrawFinding", params: ({ event }) => event.findingId },
          },
        ],
        "qualityInspection.judge": judge,
        "qualityInspection.cancel": cancel,
      },
      after: { inspectionWindow: { target: ".late", actions: tell("qualityInspection.late") } },
      initial: "underWay",
      states: {
        underWay: { description: "Within the time for it", meta: { zh: "检验进行中" } },
        late: { description: "Not judged in time", meta: { zh: "检验逾期" }, tags: ["overdue"] },
      },
    },
    awaitingSupplierReview: {
      description: "The lot conforms, and waits for the review of its supplier",
      meta: { zh: "待供应商复审" },
      tags: ["attention"],
      on: {
        "qualityInspection.judge": [
          acceptedWithinPlan,
          reviewDueWithinPlan,
          { guard: isOutcome("nonconforming"), ...nonconforming },
        ],
        "qualityInspection.cancel": cancel,
      },
    },
    accepted: {
      description: "Conforms; is released once its records are complete",
      meta: { zh: "合格待放行" },
      on: {
        "qualityInspection.release": {
          guard: isOutcome("complete"),
          target: "released",
          actions: "releaseTheGood",
        },
      },
    },
    released: {
      description: "May be sold but for the defective units that were found, which are disposed of",
      meta: { zh: "已放行" },
      always: { guard: "isAllDisposed", target: "closed", actions: tell("qualityInspection.lotSettled") },
      on: { "qualityInspection.dispose": dispose },
    },
    nonconforming: {
      description: "Below the standard: the lot is disposed of, and its cause corrected",
      meta: { zh: "不合格" },
      type: "parallel",
      onDone: "closed",
      states: {
        lot: {
          description: "What becomes of the goods",
          meta: { zh: "批次处置" },
          on: {
            "qualityInspection.demandRecall": demandRecall,
            "qualityInspection.dispose": dispose[0],
          },
          initial: "blocked",
          states: {
            blocked: {
              description: "Kept apart; accepted with a concession, or rejected",
              meta: { zh: "隔离待裁定" },
              tags: ["attention"],
              on: {
                "qualityInspection.concede": {
                  target: "conceded",
                  actions: tell("qualityInspection.conceded"),
                },
                "qualityInspection.reject": {
                  target: "disposing",
                  actions: tell("qualityInspection.rejected"),
                },
              },
            },
            conceded: {
              description: "Accepted as it is; is released once its records are complete",
              meta: { zh: "让步接收待放行" },
              on: {
                "qualityInspection.release": {
                  guard: isOutcome("complete"),
                  target: "disposed",
                  actions: ["releaseAll", tell("qualityInspection.lotSettled")],
                },
                "qualityInspection.reject": {
                  target: "disposing",
                  actions: tell("qualityInspection.rejected"),
                },
              },
            },
            disposing: {
              description: "Sorted one by one, reworked, returned or scrapped",
              meta: { zh: "处置中" },
              always: {
                guard: "isAllDisposed",
                target: "disposed",
                actions: tell("qualityInspection.lotSettled"),
              },
              on: { "qualityInspection.dispose": dispose },
            },
            disposed: { description: "Nothing of it is left open", meta: { zh: "处置完毕" }, type: "final" },
          },
        },
        correction: {
          description: "What is done that it does not come again",
          meta: { zh: "纠正措施" },
          on: { "qualityInspection.waiveCorrection": ".done" },
          initial: "reported",
          states: {
            reported: {
              description: "Is to be contained at once",
              meta: { zh: "待遏制" },
              on: { "qualityInspection.contain": "underWay" },
            },
            underWay: {
              description: "Contained; its cause is looked for and corrected",
              meta: { zh: "整改中" },
              after: {
                correctionWindow: {
                  target: "late",
                  actions: tell("qualityInspection.correctionLate"),
                },
              },
              initial: "contained",
              states: {
                contained: {
                  description: "Contained; the cause is not known",
                  meta: { zh: "已遏制" },
                  on: {
                    "qualityInspection.findCause": {
                      target: "explained",
                      actions: { type: "keepCause", params: ({ event }) => event.cause },
                    },
                  },
                },
                explained: {
                  description: "The cause is known; corrective action is to be taken",
                  meta: { zh: "原因已查明" },
                  on: {
                    "qualityInspection.correct": "#qualityInspection.nonconforming.correction.corrected",
                  },
                },
              },
            },
            late: {
              description: "Not corrected in time",
              meta: { zh: "整改逾期" },
              tags: ["overdue"],
              on: {
                "qualityInspection.findCause": {
                  description: "The cause, found late",
                  actions: { type: "keepCause", params: ({ event }) => event.cause },
                },
                "qualityInspection.correct": "corrected",
              },
            },
            corrected: {
              description: "Corrected; whether it works is to be verified",
              meta: { zh: "待验证" },
              on: {
                "qualityInspection.verifyCorrection": [
                  { guard: isVerdict("effective"), target: "done" },
                  { guard: isField("verdict", "ineffective"), target: "underWay" },
                ],
              },
            },
            done: { description: "Works, or was not needed", meta: { zh: "整改完成" }, type: "final" },
          },
        },
      },
    },
    closed: {
      description: "Every unit is released or disposed of",
      meta: { zh: "已结案" },
      type: "final",
      entry: tell("qualityInspection.closed"),
    },
    cancelled: { description: "Cancelled before it was judged", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type QualityInspectionMachine = typeof machine;

/** An inspection as a bare XState machine. */
export const qualityInspectionMachine: QualityInspectionMachine = machine;

const start = z.strictObject({
  inspectionId: z.string().min(1),
  kind: z.enum(["incoming", "spot-check", "sample", "feedback"]),
  sku: z.string().min(1),
  category: z.exactOptional(z.string()),
  lotId: z.exactOptional(z.string().min(1)),
  supplierId: z.exactOptional(z.string().min(1)),
  replenishmentId: z.exactOptional(z.string().min(1)),
  ownBrand: z.exactOptional(z.boolean()),
  lotUnits: z.int().positive(),
});

/**
 * The inspection of a lot: planned → sampled → tested → accepted and released, or nonconforming: accepted with a
 * concession, sorted, reworked, returned or scrapped, while its cause is corrected. Every unit of the lot ends released
 * or disposed of.
 *
 * Source: P115; R127, R252, R260. Extensions: concession, disposition by parts, corrective action, withdrawn findings.
 */
export const qualityInspectionProcess: Process<
  "quality-inspection",
  QualityInspectionMachine,
  typeof qualityInspectionCommands,
  z.input<typeof start>
> = defineProcess({
  id: "quality-inspection",
  title: { en: "Quality inspection", zh: "商品质量检验" },
  covers: ["P115"],
  owner: "supply-chain",
  version: 1,
  machine: qualityInspectionMachine,
  commands: qualityInspectionCommands,
  start,
  deadlines: qualityInspectionDeadlines,
  restingStates: [
    "planned",
    "sampling",
    "testing",
    "awaitingSupplierReview",
    "accepted",
    "released",
    "nonconforming",
  ],
  deliverables: ["inspection-record", "trace-information"],
  kpis: ["returns/return-rate-by-units", "service/complaint-rate"],
  toInput: (start, windows) => ({ ...start, windows }),
});
