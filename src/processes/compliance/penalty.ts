import { z } from "zod";
import { penaltyLevels } from "../../rules/penalty/levels.js";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { announcedPenaltySchema } from "./announced-penalty.js";
import { type PenaltyContext, penaltyCommands, penaltyDeadlines } from "./penalty.commands.js";
import { isAt, penaltySetup, tell } from "./penalty.setup.js";
import { impose } from "./penalty.updates.js";

/** The level that the context has; each state of the standing asks it again when the level moves. */
const standAtLevel = [
  { guard: isAt("warning"), target: "#penalty.open.standing.warned" },
  { guard: isAt("points"), target: "#penalty.open.standing.pointsDeducted" },
  { guard: isAt("function-limit"), target: "#penalty.open.standing.limited" },
  { guard: isAt("demotion"), target: "#penalty.open.standing.demoted" },
  { guard: isAt("closure"), target: "#penalty.open.standing.storeClosed" },
  { guard: isAt("compliant"), target: "#penalty.open.standing.restored" },
] as const;

/** A further penalty begins with the warning and goes up from there; which level is lower, the platform's ladder says. */
const standElsewhere = (own: string) =>
  standAtLevel.filter(({ target }) => target !== `#penalty.open.standing.${own}`);

const close = {
  guard: isOutcome("complete"),
  target: "#penalty.closed",
  actions: tell("penalty.closed"),
} as const;

/** An answer that comes twice. */
const answeredBefore = { guard: "isAnsweredSo", actions: "changeNothing" } as const;

const appeal = {
  guard: {
    type: "isAppealable",
    params: ({ event }: { readonly event: { readonly violationId: string } }) => event.violationId,
  },
  target: "filed",
  actions: [
    {
      type: "fileAppeal",
      params: ({ event }: { readonly event: { readonly violationId: string } }) => event.violationId,
    },
    tell("penalty.appealed"),
  ],
} as const;

const answer = {
  guard: "isAppealDecided",
  target: "answered",
  actions: ["settleAppeal", tell("penalty.appealAnswered")],
} as const;

const machine = penaltySetup.createMachine({
  id: "penalty",
  context: ({ input: { imposed, levelBefore, imposedAt, ...input } }): PenaltyContext => {
    const before = {
      ...input,
      level: levelBefore,
      expectedLevel: null,
      violations: [],
      pointsLapseAt: null,
      stepsDone: [],
      isEvidenceAsked: false,
    };
    return { ...before, ...impose(before, imposed, imposedAt) };
  },
  initial: "open",
  states: {
    open: {
      description: "The penalty is being dealt with",
      meta: { zh: "处理中" },
      type: "parallel",
      entry: tell("penalty.imposed"),
      on: {
        "penalty.impose": [
          { guard: "isKnownViolation", actions: "changeNothing" },
          { guard: "isNewViolation", target: "open", reenter: true, actions: "impose" },
        ],
      },
      states: {
        standing: {
          description: "Where the store stands on the platform's ladder",
          meta: { zh: "处罚等级" },
          initial: "warned",
          on: {
            "penalty.lift": {
              guard: { type: "isLowered", params: ({ event }) => event.level },
              actions: [{ type: "setLevel", params: ({ event }) => event.level }, tell("penalty.lifted")],
            },
          },
          states: {
            warned: {
              description: "Warned",
              meta: { zh: "警告" },
              always: standElsewhere("warned"),
            },
            pointsDeducted: {
              description: "Points are deducted; they lapse after their term",
              meta: { zh: "扣分" },
              always: standElsewhere("pointsDeducted"),
              after: { pointsTerm: { actions: ["lapse", tell("penalty.pointsLapsed")] } },
            },
            limited: {
              description: "Functions of the store are limited",
              meta: { zh: "限制功能" },
              tags: ["attention"],
              always: standElsewhere("limited"),
            },
            demoted: {
              description: "The store is shown less",
              meta: { zh: "降权" },
              tags: ["attention"],
              always: standElsewhere("demoted"),
            },
            storeClosed: {
              description: "The store is closed",
              meta: { zh: "封店" },
              tags: ["attention"],
              always: standElsewhere("storeClosed"),
            },
            restored: {
              description: "No penalty stands any more",
              meta: { zh: "已恢复" },
            },
          },
        },
        followUp: {
          description: "What the shop does about the last violation",
          meta: { zh: "内部应对" },
          initial: "analysing",
          states: {
            analysing: {
              description: "The cause is looked for, calmly",
              meta: { zh: "分析原因" },
              on: {
                "penalty.analyse": {
                  target: "rectifying",
                  actions: [{ type: "noteStep", params: "analyse" }, tell("penalty.analysed")],
                },
              },
            },
            rectifying: {
              description: "What was wrong is put right",
              meta: { zh: "整改中" },
              on: {
                "penalty.rectify": {
                  target: "rectified",
                  actions: [{ type: "noteStep", params: "rectify" }, tell("penalty.rectified")],
                },
              },
            },
            rectified: {
              description: "Put right: appeal, or adjust the strategy",
              meta: { zh: "已整改" },
              on: {
                "penalty.adjust": {
                  target: "adjusted",
                  actions: [{ type: "noteStep", params: "adjust" }, tell("penalty.adjusted")],
                },
              },
            },
            adjusted: { description: "The strategy is adjusted", meta: { zh: "已调整策略" } },
          },
        },
        appeal: {
          description: "What the platform is asked to take back",
          meta: { zh: "申诉" },
          initial: "possible",
          states: {
            possible: {
              description: "An appeal can be filed in time, once the cause is put right",
              meta: { zh: "可申诉" },
              always: { guard: "isAppealPending", target: "filed" },
              on: {
                "penalty.appeal": appeal,
                "penalty.recordAnswer": answeredBefore,
                "penalty.close": close,
              },
              after: { appealWindow: { target: "late", actions: tell("penalty.appealPeriodOver") } },
            },
            late: {
              description: "The time to appeal is over; the platform may refuse one for that",
              meta: { zh: "申诉逾期" },
              on: {
                "penalty.appeal": appeal,
                "penalty.recordAnswer": answeredBefore,
                "penalty.close": close,
              },
            },
            filed: {
              description: "With the platform",
              meta: { zh: "申诉审理中" },
              always: { guard: "isEvidenceAsked", target: "evidenceAsked" },
              on: {
                "penalty.askEvidence": {
                  target: "evidenceAsked",
                  actions: [{ type: "noteEvidence", params: true }, tell("penalty.evidenceAsked")],
                },
                "penalty.recordAnswer": answer,
                "penalty.withdrawAppeal": { target: "answered", actions: "withdrawAppeal" },
              },
            },
            evidenceAsked: {
              description: "The platform wants more evidence",
              meta: { zh: "待补充举证" },
              tags: ["attention"],
              on: {
                "penalty.supplyEvidence": {
                  target: "filed",
                  actions: { type: "noteEvidence", params: false },
                },
                "penalty.recordAnswer": answer,
                "penalty.withdrawAppeal": { target: "answered", actions: "withdrawAppeal" },
              },
              after: {
                evidenceWindow: { target: "evidenceOverdue", actions: tell("penalty.evidenceOverdue") },
              },
            },
            evidenceOverdue: {
              description: "The evidence was not there in time: the platform will decide without it",
              meta: { zh: "举证逾期" },
              tags: ["overdue"],
              on: {
                "penalty.supplyEvidence": {
                  target: "filed",
                  actions: { type: "noteEvidence", params: false },
                },
                "penalty.recordAnswer": answer,
                "penalty.withdrawAppeal": { target: "answered", actions: "withdrawAppeal" },
              },
            },
            answered: {
              description: "The appeal is over",
              meta: { zh: "申诉已结" },
              on: {
                "penalty.appeal": { ...appeal, description: "Against the violation that came meanwhile" },
                "penalty.recordAnswer": answeredBefore,
                "penalty.close": close,
              },
            },
          },
        },
      },
    },
    closed: {
      description: "Dealt with; the level stays as it is",
      meta: { zh: "已结案" },
      type: "final",
    },
  },
});

/** The machine's type, printed once. */
export type PenaltyMachine = typeof machine;

/** A penalty as a bare XState machine. */
export const penaltyMachine: PenaltyMachine = machine;

const start = announcedPenaltySchema.extend({
  violationId: z.string().min(1),
  platform: z.exactOptional(z.string().min(1)),
  caseId: z.exactOptional(z.string().min(1)),
  levelBefore: z.exactOptional(z.enum(penaltyLevels)).describe("compliant where it is absent"),
  imposedAt: z.exactOptional(z.iso.datetime({ offset: true })),
});

/**
 * A platform's penalty and what follows: the store's level on the ladder, the shop's own follow-up (cause → put right →
 * strategy adjusted) and the appeal run beside each other. Another violation meanwhile raises the level and begins the
 * follow-up anew; a pending appeal goes on. The platform decides on levels, which may skip; the ladder says what was to
 * be expected.
 *
 * Extensions (E-23): validity of points, evidence asked for, an appeal withdrawn, a penalty lifted by the platform.
 *
 * Source: P129; R222, R223; E-23, E-51.
 */
export const penaltyProcess: Process<
  "penalty",
  PenaltyMachine,
  typeof penaltyCommands,
  z.input<typeof start>
> = defineProcess({
  id: "penalty",
  title: { en: "Platform penalty and appeal", zh: "平台处罚与申诉" },
  covers: ["P129"],
  owner: "store-manager",
  version: 1,
  machine: penaltyMachine,
  commands: penaltyCommands,
  start,
  deadlines: penaltyDeadlines,
  restingStates: ["open"],
  deliverables: [],
  kpis: ["service/rating"],
  toInput: (
    {
      violationId,
      cause,
      level,
      points,
      levelBefore,
      imposedAt,
      pointsValidDays: _points,
      evidenceDays: _days,
      ...start
    },
    windows,
    rules,
  ) => ({
    ...start,
    windows,
    imposed: { violationId, cause, level, ...(points !== undefined && { points }) },
    levelBefore: levelBefore ?? "compliant",
    imposedAt: imposedAt ?? null,
    ladder: z
      .array(z.enum(penaltyLevels))
      .parse(rules.paramValues("penalty.escalation").get("ladder")?.value),
  }),
});
