import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { serviceCaseCommands } from "./service-case.commands.js";
import { serviceCaseDeadlines, serviceCaseKinds } from "./service-case.context.js";
import { serviceCaseSetup, tell } from "./service-case.setup.js";
import {
  askCustomer,
  assign,
  changeOrder,
  classify,
  compensationOf,
  escalate,
  grade,
  known,
  matter,
  noteMessage,
  noteReply,
  offer,
  reopened,
  resolve,
  resume,
  toSupervisor,
} from "./service-case.transitions.js";

const machine = serviceCaseSetup.createMachine({
  id: "serviceCase",
  context: ({ input: { messageId, ...input } }) => ({
    ...input,
    owner: null,
    grade: null,
    messageIds: messageId === undefined ? [] : [messageId],
    cause: null,
    remedy: null,
    solution: null,
    compensations: [],
    satisfaction: null,
    revision: "none",
    reopenings: 0,
    disputeId: null,
    crisisId: null,
  }),
  initial: "open",
  states: {
    open: {
      description: "The customer's matter, and who cares for it",
      meta: { zh: "处理中" },
      tags: "open",
      type: "parallel",
      states: {
        matter: {
          description: "How far the matter is",
          meta: { zh: "问题进度" },
          initial: "withBot",
          on: {
            "serviceCase.recordMessage": [known, { actions: noteMessage }],
            "serviceCase.compensate": [
              { guard: { type: "isKnownCompensation", params: compensationOf }, actions: "changeNothing" },
              {
                guard: { type: "isNewCompensation", params: compensationOf },
                actions: [
                  { type: "addCompensation", params: compensationOf },
                  tell("serviceCase.compensationGranted"),
                ],
              },
            ],
            "serviceCase.changeOrder": changeOrder,
            "serviceCase.recordDispute": {
              target: ".inDispute",
              actions: [
                { type: "noteDispute", params: ({ event }) => event.disputeId },
                tell("serviceCase.disputed"),
              ],
            },
            "serviceCase.reportCrisis": [
              {
                guard: { type: "isKnownCrisis", params: ({ event }) => event.crisisId },
                actions: "changeNothing",
              },
              {
                guard: "isFirstCrisis",
                actions: [
                  { type: "noteCrisis", params: ({ event }) => event.crisisId },
                  tell("serviceCase.crisisReported"),
                ],
              },
            ],
            "serviceCase.merge": {
              guard: { type: "isOther", params: ({ event }) => event.intoCaseId },
              target: "#serviceCase.merged",
              actions: tell("serviceCase.merged"),
            },
            "serviceCase.withdraw": {
              target: "#serviceCase.withdrawn",
              actions: tell("serviceCase.withdrawn"),
            },
          },
          states: {
            withBot: {
              description: "The bot leads the conversation; key problems go to a person",
              meta: { zh: "智能客服接待" },
              always: { guard: "isForPeople", target: "answering" },
              on: {
                "serviceCase.recordBotTurn": [
                  { guard: isOutcome("bot"), actions: "changeNothing" },
                  {
                    guard: isOutcome("person"),
                    target: "answering",
                    actions: tell("serviceCase.takenOver"),
                  },
                ],
                "serviceCase.takeOver": {
                  target: "answering",
                  actions: [
                    { type: "noteOwner", params: ({ event }) => event.agent },
                    tell("serviceCase.takenOver"),
                  ],
                },
                "serviceCase.classify": { ...classify, target: "answering" },
                "serviceCase.resolve": resolve,
              },
            },
            answering: {
              description: "A person is to answer first, within the limit of the kind",
              meta: { zh: "待首次响应" },
              initial: "inTime",
              on: {
                "serviceCase.classify": { ...classify, target: "answering", reenter: true },
                "serviceCase.reply": [
                  known,
                  {
                    guard: "isFitAnswer",
                    target: "analysing",
                    actions: [noteMessage, tell("serviceCase.answered")],
                  },
                ],
              },
              states: {
                inTime: {
                  description: "Within the limit",
                  meta: { zh: "时限内" },
                  after: {
                    responseWindow: { target: "overdue", actions: tell("serviceCase.responseOverdue") },
                  },
                },
                overdue: {
                  description: "Not answered within the limit: answer at once, or escalate",
                  meta: { zh: "响应超时" },
                  tags: "overdue",
                },
              },
            },
            analysing: {
              description: "Answered; the cause is looked for",
              meta: { zh: "分析原因" },
              on: {
                "serviceCase.reply": noteReply,
                "serviceCase.identifyCause": {
                  target: "solving",
                  actions: ["noteCause", tell("serviceCase.causeIdentified")],
                },
                "serviceCase.classify": classify,
                "serviceCase.offer": offer,
                "serviceCase.askCustomer": askCustomer,
                "serviceCase.resolve": resolve,
              },
            },
            solving: {
              description: "The cause is known; a solution is to be offered",
              meta: { zh: "制定方案" },
              on: {
                "serviceCase.reply": noteReply,
                "serviceCase.identifyCause": {
                  actions: ["noteCause", tell("serviceCase.causeIdentified")],
                },
                "serviceCase.classify": classify,
                "serviceCase.offer": offer,
                "serviceCase.askCustomer": askCustomer,
                "serviceCase.resolve": resolve,
              },
            },
            waitingForCustomer: {
              description: "The customer was asked something",
              meta: { zh: "等待客户" },
              initial: "unlimited",
              on: {
                "serviceCase.recordMessage": [known, resume],
                "serviceCase.reply": noteReply,
                "serviceCase.resolve": resolve,
              },
              states: {
                unlimited: { description: "No limit is set", meta: { zh: "不限时" } },
                limited: {
                  description: "For a while: silence means that it is solved",
                  meta: { zh: "限时" },
                  after: {
                    silenceWindow: {
                      target: `${matter}.resolved.untilClosed`,
                      actions: tell("serviceCase.customerSilent"),
                    },
                  },
                },
              },
            },
            offered: {
              description: "A solution is offered; the customer is to answer",
              meta: { zh: "待客户确认" },
              on: {
                "serviceCase.reply": noteReply,
                "serviceCase.recordAnswer": [
                  {
                    guard: isVerdict("accepted"),
                    target: "settling",
                    actions: tell("serviceCase.solutionAccepted"),
                  },
                  { guard: isVerdict("rejected"), target: "solving" },
                ],
                "serviceCase.offer": offer,
              },
            },
            settling: {
              description: "The customer agreed; followed up until it is done",
              meta: { zh: "落实方案" },
              on: {
                "serviceCase.reply": noteReply,
                "serviceCase.settle": resolve,
                "serviceCase.failSettlement": { target: "solving" },
              },
            },
            resolved: {
              description: "Solved; the customer may rate it or come back",
              meta: { zh: "已解决" },
              initial: "untilClosed",
              on: {
                "serviceCase.recordMessage": [known, { ...resume, actions: [noteMessage, ...reopened] }],
                "serviceCase.reply": noteReply,
                "serviceCase.reopen": { target: "analysing", actions: reopened },
                "serviceCase.rate": {
                  actions: [
                    { type: "noteScore", params: ({ event }) => event.score },
                    tell("serviceCase.rated"),
                  ],
                },
                "serviceCase.requestRevision": {
                  guard: "mayAskRevision",
                  actions: ["noteRequest", tell("serviceCase.revisionRequested")],
                },
                "serviceCase.recordRevision": {
                  guard: "wasAskedRevision",
                  actions: { type: "noteRevision", params: ({ event }) => event.revised },
                },
                "serviceCase.close": { target: "#serviceCase.closed", actions: tell("serviceCase.closed") },
              },
              states: {
                untilClosed: { description: "Until somebody closes it", meta: { zh: "待结案" } },
                reopenable: {
                  description: "For a while; then it closes by itself",
                  meta: { zh: "可重新打开" },
                  after: {
                    reopenWindow: { target: "#serviceCase.closed", actions: tell("serviceCase.closed") },
                  },
                },
              },
            },
            inDispute: {
              description: "The platform was called in and decides (E-52)",
              meta: { zh: "平台纠纷" },
              tags: "attention",
              on: {
                "serviceCase.reply": noteReply,
                "serviceCase.recordDispute": {
                  guard: { type: "isKnownDispute", params: ({ event }) => event.disputeId },
                  actions: "changeNothing",
                },
                "serviceCase.recordRuling": [
                  {
                    guard: isVerdict("won"),
                    target: "#serviceCase.closed",
                    actions: tell("serviceCase.closed"),
                  },
                  {
                    guard: isVerdict("lost"),
                    target: "#serviceCase.closed",
                    actions: [tell("serviceCase.disputeLost"), tell("serviceCase.closed")],
                  },
                  { guard: isVerdict("withdrawn"), target: "solving" },
                ],
              },
            },
          },
        },
        care: {
          description: "Who cares for it",
          meta: { zh: "负责人" },
          initial: "unassigned",
          on: { "serviceCase.assign": assign, "serviceCase.grade": grade, "serviceCase.escalate": escalate },
          states: {
            unassigned: { description: "Whoever is on duty", meta: { zh: "未指派" } },
            online: { description: "Small: the online service solves it", meta: { zh: "在线客服" } },
            dedicated: { description: "One person from beginning to end", meta: { zh: "专人跟进" } },
            senior: {
              description: "Complex: a senior agent has stepped in",
              meta: { zh: "资深客服" },
              on: {
                "serviceCase.assign": { ...assign, target: "senior" },
                "serviceCase.escalate": toSupervisor,
              },
            },
            supervised: {
              description: "The supervisor has stepped in",
              meta: { zh: "主管介入" },
              tags: "attention",
              on: {
                "serviceCase.assign": { ...assign, target: "supervised" },
                "serviceCase.escalate": toSupervisor,
              },
            },
          },
        },
      },
    },
    closed: { description: "Closed", meta: { zh: "已结案" }, type: "final" },
    merged: {
      description: "Goes on in another case of the same matter",
      meta: { zh: "已合并" },
      type: "final",
    },
    withdrawn: { description: "The customer withdrew it", meta: { zh: "已撤回" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ServiceCaseMachine = typeof machine;

/** A service case as a bare XState machine. */
export const serviceCaseMachine: ServiceCaseMachine = machine;

const name = z.string().min(1);

const start = z.strictObject({
  caseId: name,
  kind: z.enum(serviceCaseKinds),
  channel: z.exactOptional(name),
  customerId: z.exactOptional(name),
  orderId: z.exactOptional(name),
  sku: z.exactOptional(name),
  platform: z.exactOptional(name),
  currency: z.exactOptional(z.string().length(3)).describe("ISO 4217; needed where money is offered"),
  paymentId: z.exactOptional(name).describe("The payment that refunds are taken from"),
  messageId: z.exactOptional(name),
  receivedAt: z.exactOptional(z.iso.datetime()),
  responseHours: z
    .exactOptional(z.number().positive())
    .describe("A limit of the shop or the platform, whatever the kind; an inquiry needs it"),
  silenceDays: z.exactOptional(z.number().positive()).describe("Absent: no limit unless a command sets one"),
  reopenDays: z.exactOptional(z.number().positive()).describe("Absent: solved until somebody closes it"),
});

/**
 * A customer's matter from the first message to its end: the bot first (inquiries), an answer in time, cause, solution,
 * settlement, solved and closed, while the responsibility rises from the online service to one person, a senior agent
 * and the supervisor. The four kinds differ in their limit and in what an answer needs. A bad review may be asked about
 * once, after it is solved, and with nothing offered.
 *
 * Source: P092, P093, P094, P096, P097; R010 to R013, R216 to R219; E-16, E-22, E-52. Extensions: waiting for the
 * customer, reopening, merging, withdrawal, classification as another kind.
 */
export const serviceCaseProcess: Process<
  "service-case",
  ServiceCaseMachine,
  typeof serviceCaseCommands,
  z.input<typeof start>
> = defineProcess({
  id: "service-case",
  title: { en: "Service case", zh: "客户服务工单" },
  covers: ["P093", "P094", "P096", "P097"],
  owner: "service-group",
  version: 1,
  machine,
  commands: serviceCaseCommands,
  start,
  deadlines: serviceCaseDeadlines,
  restingStates: [
    "open.matter.withBot",
    "open.matter.answering.inTime",
    "open.matter.analysing",
    "open.matter.solving",
    "open.matter.waitingForCustomer.unlimited",
    "open.matter.offered",
    "open.matter.settling",
    "open.matter.resolved.untilClosed",
    "open.matter.inDispute",
  ],
  deliverables: ["service-appraisal-rules"],
  kpis: ["service/response-time", "service/within-sla-share", "service/csat", "service/complaint-rate"],
  toInput: ({ responseHours: _own, silenceDays: _silence, reopenDays: _reopen, ...start }, windows) => ({
    ...start,
    windows,
  }),
});
