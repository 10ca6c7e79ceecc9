import type { SecurityIncidentContext } from "../../processes/compliance/security-incident.commands.js";
import { totalMinor } from "../../processes/money-entries.js";
import type { ProcessSamples } from "../process-samples.js";

/** Samples to walk through a security incident with: a stolen account. */
export const securityIncidentSamples: ProcessSamples<SecurityIncidentContext> = {
  start: {
    incidentId: "I-1",
    kind: "account",
    subject: "the shop's main account",
    currency: "CNY",
    authorityNoticeHours: 72,
    peopleNoticeHours: 72,
  },
  fields: {
    "securityIncident.confirm": [{ finding: "logins from abroad" }],
    "securityIncident.dismiss": [{ reason: "a colleague abroad" }],
    "securityIncident.contain": [{ measures: "frozen" }],
    "securityIncident.assess": [
      { risk: "low", lossMinor: 1000 },
      { risk: "high", lossMinor: 1000, peopleAffected: 20 },
    ],
    "securityIncident.secureAccount": [{ metrics: {} }],
    "securityIncident.closeGap": [{ measures: "patched" }],
    "securityIncident.relapse": [{ finding: "again" }],
    "securityIncident.notifyAuthority": [{ reference: "N-1" }],
    "securityIncident.waiveAuthority": [{ reason: "no personal data" }],
    "securityIncident.supplementNotice": [{ reference: "N-2" }],
    "securityIncident.notifyPeople": [{ channel: "mail" }],
    "securityIncident.waivePeople": [{ reason: "no harm" }],
    "securityIncident.orderPeopleNotice": [{ reference: "O-1" }],
    "securityIncident.recordRecovery": [
      { recoveryId: "R-1", amountMinor: 400 },
      { recoveryId: "R-1", amountMinor: 500 },
      { recoveryId: "R-2", amountMinor: 600 },
      { recoveryId: "R-3", amountMinor: 1 },
    ],
    "securityIncident.keepEvidence": [{ evidence: "logs" }],
    "securityIncident.releaseEvidence": [{ recipient: "police", metrics: {} }],
    "securityIncident.recordPostMortem": [{ causes: "no second factor", measures: "second factor" }],
  },
  distinguish: ({
    isContained,
    lossMinor,
    recoveries,
    isAuthorityTold,
    isPeopleNoticeWaived,
    isEvidenceKept,
  }) => [
    isContained,
    lossMinor,
    totalMinor(recoveries),
    isAuthorityTold,
    isPeopleNoticeWaived,
    isEvidenceKept,
  ],
  otherWalks: [
    {
      start: {
        incidentId: "I-1",
        kind: "data",
        subject: "addresses of buyers",
        currency: "CNY",
        authorityNoticeHours: 72,
        peopleNoticeHours: 72,
      },
      fields: { "securityIncident.recordRecovery": [] },
      distinguish: ({ isContained }) => isContained,
    },
  ],
  invariants: [
    {
      name: "no more money comes back than went",
      holds: ({ context }) => totalMinor(context.recoveries) <= context.lossMinor,
    },
    {
      name: "each recovery counts once",
      holds: ({ context }) =>
        new Set(context.recoveries.map(({ id }) => id)).size === context.recoveries.length,
    },
    {
      name: "the work is not over before it is contained and assessed",
      holds: ({ context, states }) =>
        states.every((state) => !state.startsWith("reviewing.") && state !== "closed") ||
        (context.isContained && context.risk !== null),
    },
  ],
};
