import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import {
  complianceCaseCommands,
  complianceCaseDeadlines,
  complianceSubjectSchema,
} from "./compliance-case.commands.js";
import { complianceCaseSetup, tell } from "./compliance-case.setup.js";

const pass = ["countReview", "clearReason", tell("complianceCase.passed")] as const;
const giveBack = ["noteReason", tell("complianceCase.returned")] as const;
const demandTakedown = ["noteReason", tell("complianceCase.takedownDemanded")] as const;
const repeated = { guard: "isKnownViolation", actions: "changeNothing" } as const;

/** A violation by what is down, or going, already. */
const violateOffline = [
  repeated,
  { guard: "isNewViolation", actions: ["noteViolation", tell("complianceCase.violationReported")] },
] as const;

/** A violation by what is published ends its stay there, whatever the review is at. */
const violate = [
  repeated,
  {
    guard: "isNewViolation",
    target: "#complianceCase.takingDown",
    actions: [
      "noteViolation",
      "endExemption",
      "noteReason",
      tell("complianceCase.violationReported"),
      tell("complianceCase.takedownDemanded"),
    ],
  },
] as const;

/** The review of what customers see already: what crosses a red line goes at once. */
const reviewInPublic = [
  {
    guard: isOutcome("reject"),
    target: "#complianceCase.takingDown",
    actions: ["countReview", ...demandTakedown],
  },
  {
    guard: "isCleared",
    target: "#complianceCase.published.compliant",
    actions: ["countReview", "clearReason", tell("complianceCase.confirmed")],
  },
  {
    guard: isOutcome("accept"),
    target: "#complianceCase.published.beingFixed",
    actions: ["countReview", "noteReason", tell("complianceCase.fixDemanded")],
  },
] as const;

const recheck = {
  target: "#complianceCase.published.rechecking",
  actions: ["endExemption", "noteReason", tell("complianceCase.recheckDue")],
} as const;

const machine = complianceCaseSetup.createMachine({
  id: "complianceCase",
  context: ({ input: { published = false, ...input } }) => ({
    ...input,
    isPublishedAtStart: published,
    rounds: 0,
    reason: null,
    exemption: null,
    violations: [],
  }),
  initial: "unpublished",
  states: {
    unpublished: {
      description: "Nobody outside can see it yet, or any more",
      meta: { zh: "未发布" },
      initial: "reviewing",
      on: {
        "complianceCase.close": "closed",
        "complianceCase.reportViolation": violateOffline,
      },
      states: {
        reviewing: {
          description: "With the compliance post",
          meta: { zh: "审核中" },
          type: "parallel",
          always: {
            guard: "isPublishedAtStart",
            target: "#complianceCase.published.rechecking",
            actions: "noteStart",
          },
          states: {
            work: {
              description: "How far the review has come",
              meta: { zh: "审核进度" },
              initial: "submitted",
              states: {
                submitted: {
                  description: "Submitted; its wording is to be screened",
                  meta: { zh: "已提交" },
                  on: {
                    "complianceCase.screen": [
                      { guard: isOutcome("accept"), target: "screened" },
                      {
                        guard: isOutcome("reject"),
                        target: "#complianceCase.unpublished.toBeReworded",
                        actions: giveBack,
                      },
                    ],
                  },
                },
                screened: {
                  description: "Its wording is clean; waits for the red lines and the reviewer's verdict",
                  meta: { zh: "初筛通过" },
                  on: {
                    "complianceCase.review": [
                      {
                        guard: isOutcome("reject"),
                        target: "#complianceCase.unpublished.blocked",
                        actions: ["countReview", "noteReason", tell("complianceCase.blocked")],
                      },
                      { guard: "isCleared", target: "#complianceCase.unpublished.passed", actions: pass },
                      {
                        guard: isOutcome("accept"),
                        target: "#complianceCase.unpublished.toBeFixed",
                        actions: ["countReview", ...giveBack],
                      },
                    ],
                  },
                },
              },
            },
            clock: {
              description: "Whether the review is in time",
              meta: { zh: "审核时钟" },
              initial: "inTime",
              states: {
                inTime: {
                  description: "Within the time of a review",
                  meta: { zh: "时限内" },
                  after: {
                    reviewWindow: { target: "overdue", actions: tell("complianceCase.reviewOverdue") },
                  },
                },
                overdue: {
                  description: "The review takes too long",
                  meta: { zh: "审核超时" },
                  tags: ["overdue"],
                },
              },
            },
          },
        },
        toBeReworded: {
          description:
            "Its wording is refused: to be reworded, and no exemption before the red lines were looked at",
          meta: { zh: "待改文案" },
          tags: ["attention"],
          on: { "complianceCase.resubmit": "reviewing" },
        },
        toBeFixed: {
          description: "Returned by the reviewer: to be corrected, or exempted",
          meta: { zh: "待整改" },
          tags: ["attention"],
          on: {
            "complianceCase.resubmit": "reviewing",
            "complianceCase.exempt": {
              target: "exempted",
              actions: ["grantExemption", tell("complianceCase.exempted")],
            },
          },
        },
        blocked: {
          description: "Crosses a red line, which nobody may overrule; another version may be submitted",
          meta: { zh: "红线拦截" },
          on: { "complianceCase.resubmit": "reviewing" },
        },
        exempted: {
          description: "May be published for a time in spite of what was found",
          meta: { zh: "限期豁免" },
          on: {
            "complianceCase.publish": "#complianceCase.published.exempted",
            "complianceCase.recheck": { target: "reviewing", actions: ["endExemption", "noteReason"] },
          },
          after: {
            exemptionTerm: {
              target: "reviewing",
              actions: ["endExemption", tell("complianceCase.exemptionEnded")],
            },
          },
        },
        passed: {
          description: "Passed; may be published",
          meta: { zh: "审核通过" },
          on: {
            "complianceCase.publish": "#complianceCase.published.compliant",
            "complianceCase.recheck": {
              target: "reviewing",
              actions: ["noteReason", tell("complianceCase.recheckDue")],
            },
          },
        },
        takenDown: {
          description: "Taken down; may be corrected and submitted again",
          meta: { zh: "已下架" },
          on: { "complianceCase.resubmit": "reviewing" },
        },
      },
    },
    published: {
      description: "Customers see it",
      meta: { zh: "已发布" },
      initial: "compliant",
      on: { "complianceCase.reportViolation": violate, "complianceCase.close": "closed" },
      states: {
        compliant: {
          description: "Published as it was passed",
          meta: { zh: "合规在线" },
          on: { "complianceCase.recheck": recheck },
        },
        exempted: {
          description: "Published under an exemption that runs out",
          meta: { zh: "豁免在线" },
          on: { "complianceCase.recheck": recheck },
          after: {
            exemptionTerm: {
              target: "rechecking",
              actions: ["endExemption", tell("complianceCase.exemptionEnded")],
            },
          },
        },
        rechecking: {
          description: "To be reviewed again: rules have changed, or it was never reviewed",
          meta: { zh: "复审中" },
          on: { "complianceCase.review": reviewInPublic },
          after: {
            reviewWindow: { target: "recheckOverdue", actions: tell("complianceCase.reviewOverdue") },
          },
        },
        recheckOverdue: {
          description: "On sale without the new review that it should have had",
          meta: { zh: "复审超时" },
          tags: ["overdue"],
          on: { "complianceCase.review": reviewInPublic },
        },
        beingFixed: {
          description: "May stay while it is corrected, for a time",
          meta: { zh: "在线整改" },
          tags: ["attention"],
          on: {
            "complianceCase.resubmit": "rechecking",
            "complianceCase.exempt": {
              target: "exempted",
              actions: ["grantExemption", tell("complianceCase.exempted")],
            },
          },
          after: {
            fixWindow: {
              target: "#complianceCase.takingDown",
              actions: tell("complianceCase.takedownDemanded"),
            },
          },
        },
      },
    },
    takingDown: {
      description: "Must go: waits for the word that it is down",
      meta: { zh: "下架中" },
      tags: ["attention"],
      on: {
        "complianceCase.confirmTakedown": {
          target: "unpublished.takenDown",
          actions: tell("complianceCase.takenDown"),
        },
        "complianceCase.reportViolation": violateOffline,
      },
      initial: "demanded",
      states: {
        demanded: {
          description: "Its takedown is demanded",
          meta: { zh: "已要求下架" },
          after: { takedownWindow: { target: "overdue", actions: tell("complianceCase.takedownOverdue") } },
        },
        overdue: {
          description: "Still to be seen although it should be gone",
          meta: { zh: "下架超时" },
          tags: ["overdue"],
        },
      },
    },
    closed: {
      description: "Given up, or off sale for good",
      meta: { zh: "已关闭" },
      type: "final",
      entry: tell("complianceCase.closed"),
    },
  },
});

/** The machine's type, printed once. */
export type ComplianceCaseMachine = typeof machine;

/** A compliance case as a bare XState machine. */
export const complianceCaseMachine: ComplianceCaseMachine = machine;

const start = z.strictObject({
  caseId: z.string().min(1),
  subject: complianceSubjectSchema,
  platform: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string().min(1)),
  published: z.exactOptional(z.boolean()),
  reviewDays: z.number().positive(),
  fixDays: z.number().positive(),
  takedownHours: z.number().positive(),
  exemptionDays: z.number().positive(),
});

/**
 * The review of a listing, a text, a promotion or a store document: submitted → screened → passed, to be fixed, or
 * blocked on a red line → published → reviewed again when rules change, taken down when it violates them.
 *
 * Extensions: screening before the review, rounds, exemption with an end, review of what is published, takedown.
 *
 * Source: P126, P128, P134; R205, R209, R211, R224–R228; E-18, E-20, E-21, E-51.
 */
export const complianceCaseProcess: Process<
  "compliance-case",
  ComplianceCaseMachine,
  typeof complianceCaseCommands,
  z.input<typeof start>
> = defineProcess({
  id: "compliance-case",
  title: { en: "Compliance review", zh: "合规审核" },
  covers: ["P126"],
  owner: "compliance-reviewer",
  version: 1,
  machine: complianceCaseMachine,
  commands: complianceCaseCommands,
  start,
  deadlines: complianceCaseDeadlines,
  restingStates: [
    "unpublished.reviewing",
    "unpublished.toBeReworded",
    "unpublished.toBeFixed",
    "unpublished.blocked",
    "unpublished.exempted",
    "unpublished.passed",
    "unpublished.takenDown",
    "published.compliant",
    "published.exempted",
    "published.rechecking",
    "published.beingFixed",
    "takingDown.demanded",
  ],
  deliverables: ["product-information-review-form"],
  kpis: ["service/complaint-rate", "service/rating"],
  toInput: (
    { reviewDays: _review, fixDays: _fix, takedownHours: _takedown, exemptionDays: _exemption, ...start },
    windows,
  ) => ({ ...start, windows }),
});
