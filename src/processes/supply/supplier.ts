import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { supplierCommands, supplierDeadlines, supplierTermsSchema } from "./supplier.commands.js";
import { supplierSetup, tell } from "./supplier.setup.js";
import type { SupplierDocument } from "./supplier.updates.js";

interface Fields<Event> {
  readonly event: Event;
}
type Recorded = Fields<SupplierDocument & { readonly at: string }>;
type Found = Fields<{ readonly inspectionId: string }>;
type Signed = Fields<{ readonly agreementId: string; readonly validUntil?: string; readonly at: string }>;
type Dated = Fields<{ readonly at: string }>;

const drop = { target: "#supplier.dropped", actions: tell("supplier.dropped") } as const;
const keepDocument = { type: "keepDocument", params: ({ event }: Recorded) => event } as const;
const windPapersClock = { type: "windPapersClock", params: ({ event }: Dated) => event.at } as const;

/** A renewed paper has an id of its own. */
const recordDocument = [
  { guard: { type: "isKnownDocument", params: ({ event }: Recorded) => event }, actions: "changeNothing" },
  { guard: { type: "isNewDocument", params: ({ event }: Recorded) => event }, actions: keepDocument },
] as const;

/** Before a contract: papers may be added, and the candidate be dropped. */
const candidacy = { "supplier.recordDocument": recordDocument, "supplier.drop": drop } as const;

const knownNonconformity = {
  guard: { type: "isKnownNonconformity", params: ({ event }: Found) => event.inspectionId },
  actions: "changeNothing",
} as const;
const keepNonconformity = {
  type: "keepNonconformity",
  params: ({ event }: Found) => event.inspectionId,
} as const;

const appraise = [
  {
    guard: isOutcome("prefer"),
    target: "#supplier.contracted.standing.active",
    actions: ["prefer", tell("supplier.appraised", "prefer")],
  },
  {
    guard: isOutcome("keep"),
    target: "#supplier.contracted.standing.active",
    actions: ["preferNoMore", tell("supplier.appraised", "keep")],
  },
  {
    guard: isOutcome("improve"),
    target: "#supplier.contracted.standing.probation",
    actions: ["preferNoMore", tell("supplier.appraised", "improve"), tell("supplier.correctionDemanded")],
  },
  {
    guard: isOutcome("replace"),
    target: "#supplier.contracted.standing.suspended",
    actions: [
      "preferNoMore",
      tell("supplier.appraised", "replace"),
      tell("supplier.suspended"),
      tell("supplier.replacementNeeded"),
    ],
  },
] as const;

const suspend = {
  target: "#supplier.contracted.standing.suspended",
  actions: tell("supplier.suspended"),
} as const;

/** The cooperation may end at any time; where too few others are left, another one must be found. */
const end = [
  { guard: isOutcome("enough"), target: "#supplier.ended", actions: tell("supplier.ended") },
  {
    guard: isOutcome("too-few"),
    target: "#supplier.ended",
    actions: [tell("supplier.ended"), tell("supplier.replacementNeeded")],
  },
] as const;

const renew = [
  { guard: { type: "isKnownAgreement", params: ({ event }: Signed) => event }, actions: "changeNothing" },
  {
    guard: { type: "runsOn", params: ({ event }: Signed) => event },
    target: "valid",
    reenter: true,
    actions: [
      { type: "keepAgreement", params: ({ event }: Signed) => event },
      tell("supplier.agreementRenewed"),
    ],
  },
] as const;

const machine = supplierSetup.createMachine({
  id: "supplier",
  context: ({ input }) => ({
    ...input,
    usual: {
      agreementMs: input.windows.agreementTerm,
      noticeMs: input.windows.renewalNotice,
      papersReviewMs: input.windows.papersReview,
    },
    documents: [],
    agreements: [],
    samples: 0,
    terms: {},
    preferred: false,
    nonconformities: [],
  }),
  initial: "candidate",
  states: {
    candidate: {
      description: "Known; its papers are being collected",
      meta: { zh: "候选" },
      on: {
        ...candidacy,
        "supplier.qualify": {
          guard: { type: "hasAllPapers", params: ({ event }) => event.at },
          target: "qualified",
          actions: tell("supplier.qualified"),
        },
      },
    },
    qualified: {
      description: "Its papers are in order; its capability is to be evaluated",
      meta: { zh: "资质合格" },
      on: { ...candidacy, "supplier.evaluateCapability": "capable" },
    },
    capable: {
      description: "It can supply what is needed; a sample is to be requested",
      meta: { zh: "能力合格" },
      on: {
        ...candidacy,
        "supplier.requestSample": {
          target: "sampling",
          actions: [
            { type: "expectSample", params: ({ event }) => event.sampleId },
            tell("supplier.sampleRequested"),
          ],
        },
      },
    },
    sampling: {
      description: "A sample is on its way",
      meta: { zh: "打样中" },
      on: {
        ...candidacy,
        "supplier.receiveSample": {
          guard: { type: "isSampleAwaited", params: ({ event }) => event.sampleId },
          target: "sampled",
        },
      },
      after: { sampleWindow: { target: ".late", actions: tell("supplier.sampleLate") } },
      initial: "awaited",
      states: {
        awaited: { description: "Expected in time", meta: { zh: "待寄样" } },
        late: {
          description: "Not here in time: press the supplier, or drop it",
          meta: { zh: "样品逾期" },
          tags: ["overdue"],
        },
      },
    },
    sampled: {
      description: "The sample is here; waits for its evaluation",
      meta: { zh: "样品评估中" },
      on: {
        ...candidacy,
        "supplier.receiveSample": {
          description: "The same sample, noted twice",
          guard: { type: "isSampleAwaited", params: ({ event }) => event.sampleId },
          actions: "changeNothing",
        },
        "supplier.evaluateSample": [
          { guard: isVerdict("accepted"), target: "negotiating", actions: tell("supplier.sampleAccepted") },
          { guard: isVerdict("resample"), target: "capable" },
        ],
      },
    },
    negotiating: {
      description: "Terms are being agreed, one by one",
      meta: { zh: "谈判中" },
      on: {
        ...candidacy,
        "supplier.agreeTerms": { actions: { type: "agreeTerms", params: ({ event }) => event.terms } },
        "supplier.concludeTalks": { guard: "isAgreedUpon", target: "agreed" },
        "supplier.breakOff": { target: "brokenOff", actions: tell("supplier.talksBrokenOff") },
      },
    },
    brokenOff: {
      description: "No agreement was reached; the talks may be resumed",
      meta: { zh: "谈判破裂" },
      on: { ...candidacy, "supplier.resumeTalks": "negotiating" },
    },
    agreed: {
      description: "All terms are agreed; the agreement is to be signed",
      meta: { zh: "待签约" },
      on: {
        ...candidacy,
        "supplier.resumeTalks": "negotiating",
        "supplier.breakOff": { target: "brokenOff", actions: tell("supplier.talksBrokenOff") },
        "supplier.sign": {
          guard: { type: "runsOn", params: ({ event }) => event },
          target: "contracted",
          actions: [
            { type: "keepAgreement", params: ({ event }) => event },
            windPapersClock,
            tell("supplier.contracted"),
          ],
        },
      },
    },
    contracted: {
      description: "Under contract: its standing, its agreement and its papers are watched side by side",
      meta: { zh: "合作中" },
      type: "parallel",
      states: {
        standing: {
          description: "How it is judged by what it delivers",
          meta: { zh: "供应商评级" },
          on: { "supplier.end": end },
          initial: "active",
          states: {
            active: {
              description: "Supplies; is appraised from time to time",
              meta: { zh: "正常供货" },
              tags: ["orderable"],
              on: {
                "supplier.appraise": appraise,
                "supplier.demandCorrection": {
                  target: "probation",
                  actions: ["preferNoMore", tell("supplier.correctionDemanded")],
                },
                "supplier.suspend": suspend,
                "supplier.recordNonconformity": [
                  knownNonconformity,
                  { target: ".appraisalDue", actions: [keepNonconformity, tell("supplier.appraisalDue")] },
                ],
                "supplier.callAppraisal": { target: ".appraisalDue", actions: tell("supplier.appraisalDue") },
              },
              initial: "appraised",
              states: {
                appraised: {
                  description: "Until the next appraisal",
                  meta: { zh: "评估有效期内" },
                  after: {
                    appraisalCycle: { target: "appraisalDue", actions: tell("supplier.appraisalDue") },
                  },
                },
                appraisalDue: {
                  description: "To be appraised: the time has come, or goods were below the standard",
                  meta: { zh: "待评估" },
                  tags: ["overdue"],
                },
              },
            },
            probation: {
              description: "Asked to improve; the next appraisal says whether it did",
              meta: { zh: "整改中" },
              tags: ["orderable", "attention"],
              on: {
                "supplier.appraise": appraise,
                "supplier.suspend": suspend,
                "supplier.recordNonconformity": [knownNonconformity, { actions: keepNonconformity }],
              },
              initial: "correcting",
              states: {
                correcting: {
                  description: "Corrective action is under way",
                  meta: { zh: "待整改" },
                  on: { "supplier.finishCorrection": "corrected" },
                  after: {
                    correctionWindow: { target: "correctionLate", actions: tell("supplier.correctionLate") },
                  },
                },
                correctionLate: {
                  description: "Not corrected in time: press the supplier, or suspend it",
                  meta: { zh: "整改逾期" },
                  tags: ["overdue"],
                  on: { "supplier.finishCorrection": "corrected" },
                },
                corrected: {
                  description: "Corrected, says the supplier; waits for the appraisal",
                  meta: { zh: "待复评" },
                },
              },
            },
            suspended: {
              description: "Nothing is ordered from it: to be reinstated, or ended",
              meta: { zh: "暂停合作" },
              tags: ["attention"],
              on: {
                "supplier.reinstate": { target: "active", actions: tell("supplier.reinstated") },
                "supplier.recordNonconformity": [knownNonconformity, { actions: keepNonconformity }],
              },
            },
          },
        },
        agreement: {
          description: "The term of the cooperation agreement",
          meta: { zh: "协议期限" },
          initial: "valid",
          states: {
            valid: {
              description: "In force",
              meta: { zh: "协议有效" },
              on: { "supplier.renew": renew },
              after: { agreementTerm: { target: "expiring", actions: tell("supplier.agreementExpiring") } },
            },
            expiring: {
              description: "Ends soon: renew it, or let it end",
              meta: { zh: "即将到期" },
              tags: ["attention"],
              on: { "supplier.renew": renew },
              after: { renewalNotice: { target: "expired", actions: tell("supplier.agreementExpired") } },
            },
            expired: {
              description: "At its end: nothing is to be ordered until it is renewed",
              meta: { zh: "协议到期" },
              tags: ["overdue", "blocked"],
              on: { "supplier.renew": renew },
            },
          },
        },
        papers: {
          description: "Whether its papers are in order",
          meta: { zh: "资质有效性" },
          initial: "inOrder",
          states: {
            inOrder: {
              description: "None has expired",
              meta: { zh: "资质有效" },
              on: {
                "supplier.recordDocument": [
                  recordDocument[0],
                  {
                    guard: { type: "isNewDocument", params: ({ event }: Recorded) => event },
                    target: "inOrder",
                    reenter: true,
                    actions: [keepDocument, windPapersClock],
                  },
                ],
              },
              after: { papersReview: { target: "due", actions: tell("supplier.papersDue") } },
            },
            due: {
              description: "One has expired, or all are to be looked through again",
              meta: { zh: "资质待复核" },
              tags: ["overdue"],
              on: {
                "supplier.recordDocument": [
                  recordDocument[0],
                  {
                    guard: { type: "completesPapers", params: ({ event }) => event },
                    target: "inOrder",
                    actions: [keepDocument, windPapersClock],
                  },
                  recordDocument[1],
                ],
                "supplier.confirmPapers": {
                  guard: { type: "hasAllPapers", params: ({ event }) => event.at },
                  target: "inOrder",
                  actions: windPapersClock,
                },
              },
            },
          },
        },
      },
    },
    ended: { description: "The cooperation has ended", meta: { zh: "已终止" }, type: "final" },
    dropped: { description: "Dropped before a contract", meta: { zh: "已淘汰" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type SupplierMachine = typeof machine;

/** A supplier as a bare XState machine. */
export const supplierMachine: SupplierMachine = machine;

const start = z.strictObject({
  supplierId: z.string().min(1),
  name: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string()),
  requiredDocuments: z.array(z.string().min(1)),
  requiredTerms: z.array(supplierTermsSchema.keyof()),
  sampleDays: z.number().positive(),
  appraisalCycleDays: z.number().positive(),
  correctionDays: z.number().positive(),
  papersReviewDays: z.number().positive(),
  agreementDays: z.number().positive(),
  renewalNoticeDays: z.number().min(0),
});

/**
 * A supplier from candidate to partner: papers → capability → sample → negotiation → agreement, then appraisals, with
 * probation, suspension, renewal and end. It is to be ordered from where a state has the tag `orderable` and none the
 * tag `blocked`.
 *
 * Source: P111, P112; R048, R240. Extensions: samples again, talks broken off and resumed, corrective action,
 * reinstatement, dates of papers and agreement.
 */
export const supplierProcess: Process<
  "supplier",
  SupplierMachine,
  typeof supplierCommands,
  z.input<typeof start>
> = defineProcess({
  id: "supplier",
  title: { en: "Supplier", zh: "供应商选择、评估与合作" },
  covers: ["P111", "P112"],
  owner: "supply-chain",
  version: 1,
  machine: supplierMachine,
  commands: supplierCommands,
  start,
  deadlines: supplierDeadlines,
  restingStates: [
    "candidate",
    "qualified",
    "capable",
    "sampled",
    "negotiating",
    "brokenOff",
    "agreed",
    "contracted.standing.active.appraised",
    "contracted.standing.suspended",
  ],
  deliverables: ["selection-evaluation-form", "supplier-cooperation-agreement"],
  kpis: ["fulfilment/on-time-delivery-rate", "costs/purchase-cost"],
  toInput: (
    {
      sampleDays: _sample,
      appraisalCycleDays: _appraisal,
      correctionDays: _correction,
      papersReviewDays: _papers,
      agreementDays: _agreement,
      renewalNoticeDays: _notice,
      ...start
    },
    windows,
  ) => ({ ...start, windows }),
});
