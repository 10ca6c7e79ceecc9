import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { securityIncidentCommands, securityIncidentDeadlines } from "./security-incident.commands.js";
import { securityIncidentSetup, tell } from "./security-incident.setup.js";

const recordRecovery = [
  { guard: "isBooked", actions: "changeNothing" },
  { guard: "isWithinLoss", actions: ["bookRecovery", tell("securityIncident.moneyRecovered")] },
] as const;

const supplementNotice = { guard: "isAuthorityTold", actions: "changeNothing" } as const;

/** A grave damage is told once: it may become a crisis. */
const assess = [
  {
    guard: "turnsGrave",
    target: "assessed",
    actions: [
      "noteAssessment",
      "noteGravity",
      tell("securityIncident.assessed"),
      tell("securityIncident.turnedGrave"),
    ],
  },
  {
    guard: "coversRecoveries",
    target: "assessed",
    actions: ["noteAssessment", tell("securityIncident.assessed")],
  },
] as const;

const secure = { target: "recovered", actions: tell("securityIncident.secured") } as const;

const relapse = {
  target: "#securityIncident.responding.technical.exposed",
  actions: ["reopen", tell("securityIncident.relapsed")],
} as const;

const confirm = {
  target: "#securityIncident.responding",
  actions: tell("securityIncident.confirmed"),
} as const;
const dismiss = {
  target: "#securityIncident.falseAlarm",
  actions: tell("securityIncident.dismissed"),
} as const;

const contain = ["contain", tell("securityIncident.contained")] as const;

const notifyAuthority = {
  target: "notified",
  actions: ["noteAuthorityNotice", tell("securityIncident.authorityNotified")],
} as const;

const notifyPeople = { target: "informed", actions: tell("securityIncident.peopleNotified") } as const;

/** The clock of a notice that the authority ordered. */
const orderedNotice = {
  initial: "inTime",
  states: {
    inTime: {
      description: "Within the time of a notice",
      meta: { zh: "时限内" },
      after: {
        peopleWindow: { target: "overdue", actions: tell("securityIncident.noticeOverdue", "people") },
      },
    },
    overdue: { description: "Late", meta: { zh: "逾期" }, tags: ["overdue"] },
  },
} as const;

const machine = securityIncidentSetup.createMachine({
  id: "securityIncident",
  context: ({ input }) => ({
    ...input,
    isContained: false,
    risk: null,
    peopleAffected: null,
    lossMinor: 0,
    recoveries: [],
    isAuthorityTold: false,
    isPeopleNoticeWaived: false,
    wasGrave: false,
    isEvidenceKept: false,
  }),
  initial: "suspicious",
  states: {
    suspicious: {
      description: "Something is odd; nobody knows yet whether it is an incident",
      meta: { zh: "可疑" },
      initial: "watched",
      on: { "securityIncident.confirm": confirm, "securityIncident.dismiss": dismiss },
      states: {
        watched: {
          description: "In use while it is looked into",
          meta: { zh: "观察中" },
          on: { "securityIncident.contain": { target: "frozen", actions: contain } },
        },
        frozen: {
          description: "Shut off to be on the safe side while it is looked into",
          meta: { zh: "预防性冻结" },
          tags: ["attention"],
        },
      },
    },
    responding: {
      description: "Confirmed: technical work and both notices run beside each other",
      meta: { zh: "处置中" },
      type: "parallel",
      on: {
        "securityIncident.recordRecovery": recordRecovery,
        "securityIncident.supplementNotice": supplementNotice,
      },
      onDone: "reviewing",
      states: {
        technical: {
          description: "From the gap to safe work",
          meta: { zh: "技术处置" },
          initial: "exposed",
          states: {
            exposed: {
              description: "The attacker may still be in",
              meta: { zh: "暴露中" },
              tags: ["attention"],
              always: { guard: "isContained", target: "contained" },
              on: { "securityIncident.contain": { target: "contained", actions: contain } },
            },
            contained: {
              description: "Account frozen or system isolated; the damage is to be assessed",
              meta: { zh: "已控制" },
              on: { "securityIncident.assess": assess },
            },
            assessed: {
              description: "The damage is known; the gap is to be closed, the account reset",
              meta: { zh: "已评估" },
              on: {
                "securityIncident.assess": assess,
                "securityIncident.closeGap": [
                  { guard: "isAccount", target: "patched" },
                  { target: "recovered", actions: tell("securityIncident.secured") },
                ],
                "securityIncident.secureAccount": { ...secure, guard: "isSecuredAccount" },
                "securityIncident.relapse": relapse,
              },
            },
            patched: {
              description: "The gap is closed; the account waits for a new password and a second factor",
              meta: { zh: "待重置账户" },
              on: {
                "securityIncident.secureAccount": { ...secure, guard: isOutcome("secure") },
                "securityIncident.relapse": relapse,
              },
            },
            recovered: { description: "Safe and at work again", meta: { zh: "已恢复" }, type: "final" },
          },
        },
        authority: {
          description: "The notice to the authority",
          meta: { zh: "主管部门报告" },
          initial: "due",
          states: {
            due: {
              description: "To be notified in time, or found not to need it",
              meta: { zh: "待报告" },
              always: { guard: "isAuthorityTold", target: "notified" },
              on: {
                "securityIncident.notifyAuthority": notifyAuthority,
                "securityIncident.waiveAuthority": "waived",
              },
              after: {
                authorityWindow: {
                  target: "overdue",
                  actions: tell("securityIncident.noticeOverdue", "authority"),
                },
              },
            },
            overdue: {
              description: "Not told in time: tell it now, and why it is late",
              meta: { zh: "报告逾期" },
              tags: ["overdue"],
              on: {
                "securityIncident.notifyAuthority": notifyAuthority,
                "securityIncident.waiveAuthority": "waived",
              },
            },
            notified: { description: "Told", meta: { zh: "已报告" }, type: "final" },
            waived: { description: "Need not be told", meta: { zh: "无需报告" }, type: "final" },
          },
        },
        people: {
          description: "The notice to the people whose data it is",
          meta: { zh: "个人告知" },
          initial: "due",
          on: {
            "securityIncident.orderPeopleNotice": { guard: "isPeopleNoticeWaived", target: ".ordered" },
          },
          states: {
            due: {
              description: "To be told in time, or found not to need it",
              meta: { zh: "待告知" },
              on: {
                "securityIncident.notifyPeople": notifyPeople,
                "securityIncident.waivePeople": { target: "waived", actions: "waivePeopleNotice" },
              },
              after: {
                peopleWindow: {
                  target: "overdue",
                  actions: tell("securityIncident.noticeOverdue", "people"),
                },
              },
            },
            overdue: {
              description: "Not told in time",
              meta: { zh: "告知逾期" },
              tags: ["overdue"],
              on: {
                "securityIncident.notifyPeople": notifyPeople,
                "securityIncident.waivePeople": { target: "waived", actions: "waivePeopleNotice" },
              },
            },
            ordered: {
              description: "The authority wants them told: nobody may waive it any more",
              meta: { zh: "责令告知" },
              tags: ["attention"],
              entry: "orderPeopleNotice",
              on: { "securityIncident.notifyPeople": notifyPeople },
              ...orderedNotice,
            },
            informed: { description: "Told", meta: { zh: "已告知" }, type: "final" },
            waived: {
              description: "Need not be told, unless the authority wants it",
              meta: { zh: "无需告知" },
              type: "final",
            },
          },
        },
      },
    },
    reviewing: {
      description: "Over; what can be learned and proved from it is put down",
      meta: { zh: "复盘中" },
      initial: "evidenceDue",
      on: {
        "securityIncident.recordRecovery": recordRecovery,
        "securityIncident.supplementNotice": supplementNotice,
        "securityIncident.relapse": {
          target: "responding",
          actions: ["reopen", tell("securityIncident.relapsed")],
        },
        "securityIncident.orderPeopleNotice": { guard: "isPeopleNoticeWaived", target: "noticeOrdered" },
      },
      states: {
        evidenceDue: {
          description: "Logs, mails and records are to be kept",
          meta: { zh: "待固证" },
          always: { guard: "isEvidenceKept", target: "evidenceKept" },
          on: {
            "securityIncident.keepEvidence": {
              target: "evidenceKept",
              actions: ["noteEvidence", tell("securityIncident.evidenceKept")],
            },
          },
        },
        evidenceKept: {
          description: "The evidence is safe; the post-mortem is to be held",
          meta: { zh: "已固证" },
          on: {
            "securityIncident.releaseEvidence": {
              guard: isOutcome("approved"),
              actions: tell("securityIncident.evidenceReleased"),
            },
            "securityIncident.recordPostMortem": {
              target: "reviewed",
              actions: tell("securityIncident.reviewed"),
            },
          },
        },
        reviewed: {
          description: "Causes and measures are on record",
          meta: { zh: "已复盘" },
          on: {
            "securityIncident.releaseEvidence": {
              guard: isOutcome("approved"),
              actions: tell("securityIncident.evidenceReleased"),
            },
            "securityIncident.close": "#securityIncident.closed",
          },
        },
      },
    },
    noticeOrdered: {
      description: "The authority wants people told after all; the review waits",
      meta: { zh: "补告知" },
      tags: ["attention"],
      entry: "orderPeopleNotice",
      on: {
        "securityIncident.notifyPeople": {
          target: "reviewing",
          actions: tell("securityIncident.peopleNotified"),
        },
      },
      ...orderedNotice,
    },
    falseAlarm: { description: "It was nothing", meta: { zh: "误报" }, type: "final" },
    closed: {
      description: "Closed",
      meta: { zh: "已结案" },
      type: "final",
      entry: tell("securityIncident.closed"),
    },
  },
});

/** The machine's type, printed once. */
export type SecurityIncidentMachine = typeof machine;

/** A security incident as a bare XState machine. */
export const securityIncidentMachine: SecurityIncidentMachine = machine;

const start = z.strictObject({
  incidentId: z.string().min(1),
  kind: z.enum(["account", "data"]),
  subject: z.string().min(1).describe("The account, or the system"),
  currency: z.string().length(3),
  authorityNoticeHours: z
    .number()
    .nonnegative()
    .describe("GDPR art. 33: 72; PIPL art. 57 says at once: set what the authority of the place asks for"),
  peopleNoticeHours: z.number().nonnegative().describe("GDPR art. 34 and PIPL art. 57 name no number"),
});

/**
 * A stolen account or a leak of data: suspicious → confirmed → contained, assessed and recovered, with the notices to the
 * authority and to the people affected under their own clocks beside it → evidence kept → post-mortem → closed.
 *
 * Extensions: freezing on suspicion, waived and ordered notices (PIPL art. 57, GDPR art. 33 and 34), a relapse, money
 * that comes back in parts.
 *
 * Source: P130, P131; R121, R126, R128, R231; E-37.
 */
export const securityIncidentProcess: Process<
  "security-incident",
  SecurityIncidentMachine,
  typeof securityIncidentCommands,
  z.input<typeof start>
> = defineProcess({
  id: "security-incident",
  title: { en: "Security incident", zh: "账户与数据安全事件" },
  covers: ["P130", "P131"],
  owner: "technology",
  version: 1,
  machine: securityIncidentMachine,
  commands: securityIncidentCommands,
  start,
  deadlines: securityIncidentDeadlines,
  restingStates: ["suspicious.watched", "suspicious.frozen", "responding", "reviewing", "noticeOrdered"],
  deliverables: ["contingency-plan"],
  kpis: ["service/resolution-time"],
  toInput: ({ authorityNoticeHours: _authority, peopleNoticeHours: _people, ...start }, windows) => ({
    ...start,
    windows,
  }),
});
