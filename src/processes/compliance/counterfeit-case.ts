import { z } from "zod";
import { isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { counterfeitCaseCommands, counterfeitCaseDeadlines } from "./counterfeit-case.commands.js";
import { counterfeitCaseSetup, tell } from "./counterfeit-case.setup.js";

const drop = { target: "#counterfeitCase.dropped", actions: tell("counterfeitCase.dropped") } as const;

const addEvidence = [
  { guard: "isKnownEvidence", actions: "changeNothing" },
  { actions: "addEvidence" },
] as const;

const reportHarm = [
  { guard: "isKnownHarm", actions: "changeNothing" },
  { guard: "isFirstHarm", actions: ["noteHarm", tell("counterfeitCase.harmReported")] },
  { actions: ["noteHarm", tell("counterfeitCase.harmRepeated")] },
] as const;

const collectDamages = [
  { guard: "isReceiptBooked", actions: "changeNothing" },
  { guard: "isWithinAward", actions: ["bookDamages", tell("counterfeitCase.damagesCollected")] },
] as const;

const report = { target: "reported", actions: ["noteReport", tell("counterfeitCase.reported")] } as const;
const reportedBefore = { guard: "isKnownReport", actions: "changeNothing" } as const;

const recordAnswer = [
  { guard: isVerdict("accepted"), target: "removed", actions: tell("counterfeitCase.reportAnswered") },
  { guard: isVerdict("rejected"), target: "rejected", actions: tell("counterfeitCase.reportAnswered") },
] as const;

const recordReply = [
  { guard: isVerdict("complies"), target: "complied" },
  { guard: isVerdict("refuses"), target: "refused" },
] as const;

const rule = (verdict: "won" | "lost") =>
  ({
    guard: isVerdict(verdict),
    target: verdict,
    actions: ["addAward", tell("counterfeitCase.ruled")],
  }) as const;

const machine = counterfeitCaseSetup.createMachine({
  id: "counterfeitCase",
  context: ({ input }) => ({
    ...input,
    evidence: [],
    evidenceReported: 0,
    reports: [],
    harms: [],
    awardMinor: 0,
    damages: [],
    relapses: 0,
  }),
  initial: "watched",
  states: {
    watched: {
      description: "The market is watched for copies; nothing is suspected yet",
      meta: { zh: "监测中" },
      on: {
        "counterfeitCase.suspect": { target: "suspected", actions: tell("counterfeitCase.suspected") },
        "counterfeitCase.drop": drop,
      },
    },
    suspected: {
      description: "A copy is suspected; evidence is taken",
      meta: { zh: "疑似侵权" },
      on: {
        "counterfeitCase.addEvidence": addEvidence,
        "counterfeitCase.orderTest": "testing",
        "counterfeitCase.pursue": {
          guard: "hasEvidence",
          target: "pursuing",
          actions: tell("counterfeitCase.pursued"),
        },
        "counterfeitCase.reportHarm": reportHarm,
        "counterfeitCase.drop": drop,
      },
    },
    testing: {
      description: "A test purchase is on its way, or with those who examine it",
      meta: { zh: "测试购买中" },
      on: {
        "counterfeitCase.addEvidence": addEvidence,
        "counterfeitCase.recordTest": [
          { guard: isVerdict("counterfeit"), target: "suspected", actions: "addEvidence" },
          { guard: isVerdict("genuine"), target: "watched" },
        ],
        "counterfeitCase.drop": drop,
      },
    },
    pursuing: {
      description: "Pursued on several ways at once: platform, letter, law",
      meta: { zh: "维权中" },
      type: "parallel",
      on: {
        "counterfeitCase.addEvidence": addEvidence,
        "counterfeitCase.collectDamages": collectDamages,
        "counterfeitCase.reportHarm": reportHarm,
        "counterfeitCase.confirmStop": { target: "stopped", actions: tell("counterfeitCase.stopped") },
        "counterfeitCase.drop": drop,
      },
      states: {
        platform: {
          description: "The platform's procedure",
          meta: { zh: "平台投诉" },
          initial: "unreported",
          states: {
            unreported: {
              description: "Not reported",
              meta: { zh: "未举报" },
              on: { "counterfeitCase.report": { guard: "isFairReport", ...report } },
            },
            reported: {
              description: "With the platform",
              meta: { zh: "平台处理中" },
              on: {
                "counterfeitCase.report": reportedBefore,
                "counterfeitCase.recordAnswer": recordAnswer,
              },
              after: {
                platformWindow: {
                  target: "unanswered",
                  actions: tell("counterfeitCase.answerOverdue"),
                },
              },
            },
            unanswered: {
              description: "The platform has not answered in its time: press it",
              meta: { zh: "平台超时" },
              tags: ["overdue"],
              on: {
                "counterfeitCase.report": reportedBefore,
                "counterfeitCase.recordAnswer": recordAnswer,
              },
            },
            rejected: {
              description: "Rejected: another report needs more evidence",
              meta: { zh: "举报被驳回" },
              on: { "counterfeitCase.report": [reportedBefore, { guard: "isBetterReport", ...report }] },
            },
            removed: {
              description: "The platform took the copies down",
              meta: { zh: "平台已下架" },
              on: { "counterfeitCase.report": reportedBefore },
            },
          },
        },
        letter: {
          description: "The warning letter",
          meta: { zh: "警告函" },
          initial: "unsent",
          states: {
            unsent: {
              description: "Not sent",
              meta: { zh: "未发函" },
              on: { "counterfeitCase.sendLetter": "sent" },
            },
            sent: {
              description: "Waits for a reply",
              meta: { zh: "已发函" },
              on: { "counterfeitCase.recordReply": recordReply },
              after: { replyWindow: { target: "ignored", actions: tell("counterfeitCase.letterIgnored") } },
            },
            ignored: {
              description: "No reply in time",
              meta: { zh: "逾期未复" },
              tags: ["attention"],
              on: { "counterfeitCase.recordReply": recordReply, "counterfeitCase.sendLetter": "sent" },
            },
            complied: { description: "The infringer gives in", meta: { zh: "对方同意停止" } },
            refused: {
              description: "The infringer denies it",
              meta: { zh: "对方拒绝" },
              on: { "counterfeitCase.sendLetter": "sent" },
            },
          },
        },
        law: {
          description: "Authority and court",
          meta: { zh: "法律途径" },
          initial: "untouched",
          states: {
            untouched: {
              description: "Not gone to",
              meta: { zh: "未启动" },
              on: { "counterfeitCase.refer": "referred", "counterfeitCase.sue": "sued" },
            },
            referred: {
              description: "With the authority",
              meta: { zh: "行政查处中" },
              on: {
                "counterfeitCase.recordRuling": [rule("won"), rule("lost")],
                "counterfeitCase.sue": "sued",
              },
            },
            sued: {
              description: "Before the court",
              meta: { zh: "诉讼中" },
              on: { "counterfeitCase.recordRuling": [rule("won"), rule("lost")] },
            },
            won: {
              description: "Won; damages may be sued for after a ruling of the authority",
              meta: { zh: "胜诉" },
              on: { "counterfeitCase.sue": "sued" },
            },
            lost: {
              description: "Lost; an appeal is another suit",
              meta: { zh: "败诉" },
              on: { "counterfeitCase.sue": "sued" },
            },
          },
        },
      },
    },
    stopped: {
      description: "Stopped; watched for a relapse",
      meta: { zh: "已停止" },
      on: {
        "counterfeitCase.addEvidence": addEvidence,
        "counterfeitCase.collectDamages": collectDamages,
        "counterfeitCase.relapse": {
          target: "pursuing",
          actions: ["countRelapse", tell("counterfeitCase.relapsed")],
        },
      },
      after: { relapseWatch: { target: "closed", actions: tell("counterfeitCase.closed") } },
    },
    dropped: { description: "Dropped: no copy, or not worth it", meta: { zh: "已放弃" }, type: "final" },
    closed: { description: "Stopped for good", meta: { zh: "已结案" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type CounterfeitCaseMachine = typeof machine;

/** A case against counterfeits as a bare XState machine. */
export const counterfeitCaseMachine: CounterfeitCaseMachine = machine;

const start = z.strictObject({
  caseId: z.string().min(1),
  right: z.string().min(1).describe("The registration of the right"),
  target: z.string().min(1).describe("A seller, a listing, a maker"),
  currency: z.string().length(3),
  platformAnswerDays: z.number().positive(),
  letterReplyDays: z.number().positive(),
  relapseWatchDays: z.number().positive(),
});

/**
 * What we do against copies of our goods: watched → suspected → test purchase and evidence → pursued through platform,
 * warning letter, authority and court at once → stopped → watched for a relapse. A report that is not meant in earnest
 * is a red line (R228): each one asks it.
 *
 * Extensions: a report rejected and filed again with more evidence, damages in parts, relapse.
 *
 * Source: P133; R228; 002 S36.
 */
export const counterfeitCaseProcess: Process<
  "counterfeit-case",
  CounterfeitCaseMachine,
  typeof counterfeitCaseCommands,
  z.input<typeof start>
> = defineProcess({
  id: "counterfeit-case",
  title: { en: "Case against counterfeits", zh: "仿冒侵权维权" },
  covers: ["P133"],
  owner: "compliance-reviewer",
  version: 1,
  machine: counterfeitCaseMachine,
  commands: counterfeitCaseCommands,
  start,
  deadlines: counterfeitCaseDeadlines,
  restingStates: ["watched", "suspected", "testing", "pursuing", "stopped"],
  deliverables: [],
  kpis: ["market/brand-premium"],
  toInput: (
    { platformAnswerDays: _platform, letterReplyDays: _letter, relapseWatchDays: _watch, ...start },
    windows,
  ) => ({ ...start, windows }),
});
