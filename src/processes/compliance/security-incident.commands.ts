import { z } from "zod";
import { approvalDataExport } from "../../rules/approval/data-export.js";
import { securityPasswordRotation } from "../../rules/security/password-rotation.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { MoneyEntry } from "../money-entries.js";
import type { Role } from "../roles.js";

/**
 * The windows of a security incident, from its confirmation on. The law of the place sets them: GDPR art. 33 has 72
 * hours for the authority; PIPL art. 57 has both told at once, and art. 34 GDPR the people without undue delay.
 */
export const securityIncidentDeadlines = {
  authorityWindow: {
    title: { en: "Notice to the authority", zh: "向主管部门报告时限" },
    from: { input: "authorityNoticeHours" },
    unit: "hours",
  },
  peopleWindow: {
    title: { en: "Notice to the people affected", zh: "告知个人时限" },
    from: { input: "peopleNoticeHours" },
    unit: "hours",
  },
} as const satisfies DeadlineTable;

/** What a security incident's machine remembers; money in minor units of `currency`. */
export interface SecurityIncidentContext {
  /** Id of the incident, by which hand-overs find it. */
  readonly incidentId: string;
  /** A stolen or misused account, or data that leaked. */
  readonly kind: "account" | "data";
  /** The account, or the system. */
  readonly subject: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof securityIncidentDeadlines>;
  /** Whether account or system is shut off. */
  readonly isContained: boolean;
  /** How grave it is for people; null before the assessment. */
  readonly risk: "none" | "low" | "high" | null;
  /** How many people's data is concerned; null while it is not known. */
  readonly peopleAffected: number | null;
  /** Money that went. */
  readonly lossMinor: number;
  /** Money that came back, never more than went. */
  readonly recoveries: readonly MoneyEntry[];
  /** Whether the authority was told. */
  readonly isAuthorityTold: boolean;
  /** Whether it was decided that people need not be told, and the authority has not said otherwise. */
  readonly isPeopleNoticeWaived: boolean;
  /** Whether it was ever assessed as a high risk. */
  readonly wasGrave: boolean;
  /** Whether the evidence of it is kept; not of what came after a relapse. */
  readonly isEvidenceKept: boolean;
}

const { plain, consulting } = commandsFor<SecurityIncidentContext>();
const guards: readonly Role[] = [
  "technology",
  "store-manager",
  "operations-director",
  "compliance-reviewer",
  "system",
];
const deciders: readonly Role[] = ["operations-director", "management", "compliance-reviewer"];
const text = z.string().min(1);
const reason = z.strictObject({ reason: text });

/** The commands of a security incident. */
export const securityIncidentCommands = {
  "securityIncident.confirm": plain({
    title: { en: "Confirm the suspicion", zh: "确认事件" },
    payload: z.strictObject({ finding: text }),
    roles: guards,
  }),
  "securityIncident.dismiss": plain({
    title: { en: "Call it a false alarm", zh: "判定误报" },
    payload: reason,
    roles: guards,
  }),
  "securityIncident.contain": plain({
    title: { en: "Freeze the account, isolate the system", zh: "冻结账户或隔离系统" },
    payload: z.strictObject({ measures: text }),
    roles: guards,
  }),
  "securityIncident.assess": plain({
    title: { en: "Assess the damage", zh: "评估影响" },
    payload: z.strictObject({
      risk: z.enum(["none", "low", "high"]).describe("To the people whose data it is"),
      peopleAffected: z.exactOptional(z.int().nonnegative()),
      lossMinor: z.int().nonnegative(),
    }),
    roles: guards,
  }),
  "securityIncident.secureAccount": consulting(
    {
      title: { en: "Reset the password, with a second factor, and unfreeze", zh: "重置密码并启用双重验证" },
      payload: z.strictObject({ metrics: metricsOf(securityPasswordRotation) }),
      roles: guards,
    },
    {
      rule: securityPasswordRotation,
      facts: ({ command }) => ({
        passwordAgeDays: null,
        complexPassword: null,
        twoFactor: null,
        ...command.metrics,
      }),
    },
  ),
  "securityIncident.closeGap": plain({
    title: { en: "Close the gap and go back to work", zh: "修复漏洞并恢复" },
    payload: z.strictObject({ measures: text }),
    roles: guards,
  }),
  "securityIncident.relapse": plain({
    title: { en: "Note that it goes on", zh: "事件复发" },
    payload: z.strictObject({ finding: text }),
    roles: guards,
  }),
  "securityIncident.notifyAuthority": plain({
    title: { en: "Notify the authority", zh: "报告主管部门" },
    payload: z.strictObject({ reference: text }),
    roles: guards,
  }),
  "securityIncident.waiveAuthority": plain({
    title: { en: "Decide that the authority need not be told", zh: "判定无需报告" },
    payload: reason,
    roles: deciders,
  }),
  "securityIncident.supplementNotice": plain({
    title: { en: "Give the authority what was not known yet", zh: "补充报告" },
    payload: z.strictObject({ reference: text }),
    roles: guards,
  }),
  "securityIncident.notifyPeople": plain({
    title: { en: "Tell the people affected", zh: "告知受影响个人" },
    payload: z.strictObject({ channel: text }),
    roles: guards,
  }),
  "securityIncident.waivePeople": plain({
    title: { en: "Decide that people need not be told", zh: "判定无需告知个人" },
    payload: reason,
    roles: deciders,
  }),
  "securityIncident.orderPeopleNotice": plain({
    title: { en: "Note that the authority wants people told", zh: "主管部门要求告知个人" },
    payload: z.strictObject({ reference: text }),
    roles: guards,
  }),
  "securityIncident.recordRecovery": plain({
    title: { en: "Book money that came back", zh: "登记追回款项" },
    payload: z.strictObject({ recoveryId: text, amountMinor: z.int().positive() }),
    roles: ["finance", ...guards],
  }),
  "securityIncident.keepEvidence": plain({
    title: { en: "Keep the evidence", zh: "固定证据" },
    payload: z.strictObject({ evidence: text }),
    roles: guards,
  }),
  "securityIncident.releaseEvidence": consulting(
    {
      title: { en: "Hand evidence with data in it to somebody outside", zh: "对外提供证据数据" },
      payload: z.strictObject({ recipient: text, metrics: metricsOf(approvalDataExport) }),
      roles: guards,
    },
    {
      rule: approvalDataExport,
      facts: ({ command }) => ({ dataClass: null, approvedLevels: null, ...command.metrics }),
    },
  ),
  "securityIncident.recordPostMortem": plain({
    title: { en: "Record causes and measures", zh: "复盘" },
    payload: z.strictObject({ causes: text, measures: text }),
    roles: guards,
  }),
  "securityIncident.close": plain({
    title: { en: "Close", zh: "结案" },
    payload: z.strictObject({}),
    roles: guards,
  }),
};
