import { z } from "zod";
import { isField, isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { type CrisisCase, type CrisisRecall, crisisCommands, crisisDeadlines } from "./crisis.commands.js";
import { crisisSetup, tell } from "./crisis.setup.js";

type WithSignal = { readonly event: { readonly signalId: string } };
type WithStatement = { readonly event: { readonly statementId: string } };
type WithCase = { readonly event: { readonly concerned: CrisisCase } };
type WithRecall = { readonly event: { readonly recall: CrisisRecall } };
const signalOf = ({ event }: WithSignal) => event.signalId;
const statementOf = ({ event }: WithStatement) => event.statementId;
const caseOf = ({ event }: WithCase) => event.concerned;
const recallOf = ({ event }: WithRecall) => event.recall;

const recordSignal = [
  { guard: { type: "isKnownSignal", params: signalOf }, actions: "changeNothing" },
  { actions: { type: "noteSignal", params: signalOf } },
] as const;

const assess = [
  { guard: isVerdict("crisis"), target: "#crisis.active", actions: tell("crisis.activated") },
  { guard: isVerdict("falseAlarm"), target: "#crisis.dismissed", actions: tell("crisis.falseAlarm") },
] as const;

/** What the rule calls improper goes back with its reasons; nothing goes out that was not submitted. */
const submitStatement = [
  { guard: { type: "isPublished", params: statementOf }, actions: "changeNothing" },
  {
    guard: isOutcome("proper"),
    target: "approved",
    actions: { type: "noteDraft", params: statementOf },
  },
  {
    guard: isOutcome("improper"),
    target: "drafting",
    actions: ["forgetDraft", tell("crisis.statementReturned")],
  },
] as const;

const machine = crisisSetup.createMachine({
  id: "crisis",
  context: ({ input: { signalId, ...input } }) => ({
    ...input,
    signalIds: signalId === undefined ? [] : [signalId],
    spokesperson: null,
    draftId: null,
    statements: [],
    flareUps: 0,
    cases: [],
    recalls: [],
  }),
  initial: "suspected",
  states: {
    suspected: {
      description: "Found by the monitoring of opinion; to be assessed",
      meta: { zh: "发现潜在危机" },
      tags: "attention",
      initial: "watched",
      on: { "crisis.recordSignal": recordSignal, "crisis.assess": assess },
      states: {
        watched: {
          description: "Within the time for assessing",
          meta: { zh: "监测中" },
          after: { assessmentWindow: { target: "unassessed", actions: tell("crisis.assessmentOverdue") } },
        },
        unassessed: {
          description: "Nobody has assessed it in time",
          meta: { zh: "评估超时" },
          tags: "overdue",
        },
      },
    },
    active: {
      description: "The contingency plan is activated",
      meta: { zh: "启动应急预案" },
      tags: "attention",
      type: "parallel",
      on: {
        "crisis.recordSignal": recordSignal,
        "crisis.openCase": [
          { guard: { type: "isKnownCase", params: caseOf }, actions: "changeNothing" },
          {
            guard: { type: "isNewCase", params: caseOf },
            actions: [{ type: "noteCase", params: caseOf }, tell("crisis.caseOpened")],
          },
        ],
        "crisis.requestRecall": [
          { guard: { type: "isKnownRecall", params: recallOf }, actions: "changeNothing" },
          {
            guard: { type: "isNewRecall", params: recallOf },
            actions: [{ type: "noteRecall", params: recallOf }, tell("crisis.recallRequested")],
          },
        ],
      },
      states: {
        voice: {
          description: "Who speaks",
          meta: { zh: "发言人" },
          initial: "vacant",
          on: {
            "crisis.appoint": {
              target: ".appointed",
              actions: [
                { type: "noteSpokesperson", params: ({ event }) => event.spokesperson },
                tell("crisis.spokespersonAppointed"),
              ],
            },
          },
          states: {
            vacant: {
              description: "Nobody is appointed; nothing may go out",
              meta: { zh: "待指定" },
              always: { guard: "hasSpokesperson", target: "appointed" },
            },
            appointed: { description: "One person speaks, with one message", meta: { zh: "已指定" } },
          },
        },
        message: {
          description: "What is said",
          meta: { zh: "统一口径" },
          initial: "factFinding",
          states: {
            factFinding: {
              description: "What happened is being established",
              meta: { zh: "查明事实" },
              on: { "crisis.establishFacts": "drafting" },
            },
            drafting: {
              description: "A statement is being drafted",
              meta: { zh: "拟定声明" },
              on: {
                "crisis.establishFacts": { actions: "changeNothing", description: "More became known" },
                "crisis.submitStatement": submitStatement,
              },
            },
            approved: {
              description: "Neither evades, deletes nor confronts; may go out",
              meta: { zh: "声明待发布" },
              on: {
                "crisis.publish": {
                  guard: { type: "isDraft", params: statementOf },
                  target: "informed",
                  actions: ["noteStatement", tell("crisis.statementPublished")],
                },
                "crisis.withdrawStatement": { target: "drafting", actions: "forgetDraft" },
              },
            },
            informed: {
              description: "The public is informed; more statements may follow",
              meta: { zh: "已公开说明" },
              on: {
                "crisis.publish": {
                  guard: { type: "isPublished", params: statementOf },
                  actions: "changeNothing",
                },
                "crisis.establishFacts": "drafting",
                "crisis.submitStatement": submitStatement,
              },
            },
          },
        },
        spread: {
          description: "How it spreads",
          meta: { zh: "舆情走势" },
          initial: "rising",
          states: {
            rising: {
              description: "It spreads",
              meta: { zh: "扩散中" },
              on: {
                "crisis.recordSpread": [
                  { guard: isField("trend", "falling"), target: "falling" },
                  { actions: "changeNothing" },
                ],
              },
            },
            falling: {
              description: "It abates; it may be declared calm once something was said",
              meta: { zh: "回落中" },
              on: {
                "crisis.recordSpread": [
                  { guard: isField("trend", "rising"), target: "rising" },
                  { actions: "changeNothing" },
                ],
                "crisis.calm": {
                  guard: "hasSpoken",
                  target: "#crisis.calmed",
                  actions: tell("crisis.calmed"),
                },
              },
            },
          },
        },
      },
    },
    calmed: {
      description: "Calm; watched until it is reviewed",
      meta: { zh: "已平息" },
      on: {
        "crisis.recordSignal": recordSignal,
        "crisis.flareUp": { target: "active", actions: ["countFlareUp", tell("crisis.flaredUp")] },
        "crisis.review": { target: "reviewed", actions: tell("crisis.reviewed") },
      },
    },
    reviewed: {
      description: "Reviewed; its lessons go into the contingency plan",
      meta: { zh: "已复盘" },
      type: "final",
    },
    dismissed: { description: "No crisis", meta: { zh: "误报" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type CrisisMachine = typeof machine;

/** A crisis as a bare XState machine. */
export const crisisMachine: CrisisMachine = machine;

const name = z.string().min(1);

const start = z.strictObject({
  crisisId: name,
  subject: name.describe("What it is about, in a few words"),
  sku: z.exactOptional(name),
  platform: z.exactOptional(name),
  signalId: z.exactOptional(name),
});

/**
 * A crisis in public: suspected, assessed, then the contingency plan with one spokesperson, statements that pass the
 * rule of conduct, and the watch over how it spreads, until it is calm and reviewed; or a false alarm. It may flare up
 * again, and lead to cases and a recall.
 *
 * Source: P098; R220; E-37. Inferred: assessment, calm and review; a potential crisis that nobody assesses is overdue
 * like an alert that nobody takes on.
 */
export const crisisProcess: Process<
  "crisis",
  CrisisMachine,
  typeof crisisCommands,
  z.input<typeof start>
> = defineProcess({
  id: "crisis",
  title: { en: "Crisis public relations", zh: "危机公关" },
  covers: ["P098"],
  owner: "management",
  version: 1,
  machine,
  commands: crisisCommands,
  start,
  deadlines: crisisDeadlines,
  restingStates: ["suspected.watched", "suspected.unassessed", "active", "calmed"],
  deliverables: ["contingency-plan"],
  kpis: ["service/complaint-rate", "service/positive-review-rate"],
  toInput: (start, windows) => ({ ...start, windows }),
});
