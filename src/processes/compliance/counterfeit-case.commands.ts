import { z } from "zod";
import { redlineUnfairCompetition } from "../../rules/redline/unfair-competition.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { MoneyEntry } from "../money-entries.js";
import type { Role } from "../roles.js";

/** The windows of a case against counterfeits. */
export const counterfeitCaseDeadlines = {
  platformWindow: {
    title: { en: "Answer of the platform", zh: "平台处理时限" },
    from: { input: "platformAnswerDays" },
    unit: "days",
  },
  replyWindow: {
    title: { en: "Reply to the warning letter", zh: "警告函答复期限" },
    from: { input: "letterReplyDays" },
    unit: "days",
  },
  relapseWatch: {
    title: { en: "Watch for a relapse", zh: "复发监测期" },
    from: { input: "relapseWatchDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What the machine of a case remembers; money in minor units of `currency`. */
export interface CounterfeitCaseContext {
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** The right of ours: the registered trademark, patent or copyright. */
  readonly right: string;
  /** Who is watched: a seller, a listing, a maker. */
  readonly target: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof counterfeitCaseDeadlines>;
  /** Ids of the evidence that was taken. */
  readonly evidence: readonly string[];
  /** Pieces of evidence that the last report went with: another one needs more. */
  readonly evidenceReported: number;
  /** Ids of the reports to the platform. */
  readonly reports: readonly string[];
  /** Ids of the reports that customers are harmed. */
  readonly harms: readonly string[];
  /** What a court or an authority awarded us. */
  readonly awardMinor: number;
  /** What was paid of it, never more. */
  readonly damages: readonly MoneyEntry[];
  /** How often the infringer began again. */
  readonly relapses: number;
}

const { plain, consulting } = commandsFor<CounterfeitCaseContext>();
const owners: readonly Role[] = ["compliance-reviewer", "operations-director", "store-manager", "system"];
const watchers: readonly Role[] = [
  "marketing-group",
  "product-group",
  "service-group",
  "consumer",
  ...owners,
];
const text = z.string().min(1);

/** The commands of a case against counterfeits. */
export const counterfeitCaseCommands = {
  "counterfeitCase.suspect": plain({
    title: { en: "Note a suspicion", zh: "发现疑似侵权" },
    payload: z.strictObject({ signal: text }),
    roles: watchers,
  }),
  "counterfeitCase.orderTest": plain({
    title: { en: "Buy one as a test", zh: "测试购买" },
    payload: z.strictObject({ purchaseId: text }),
    roles: owners,
  }),
  "counterfeitCase.recordTest": plain({
    title: { en: "Record what the test purchase is", zh: "登记鉴定结果" },
    payload: z.strictObject({ verdict: z.enum(["counterfeit", "genuine"]), evidenceId: text }),
    roles: owners,
  }),
  "counterfeitCase.addEvidence": plain({
    title: { en: "Take evidence", zh: "取证" },
    payload: z.strictObject({ evidenceId: text, notarised: z.exactOptional(z.boolean()) }),
    roles: owners,
  }),
  "counterfeitCase.pursue": plain({
    title: { en: "Go against it with the evidence that there is", zh: "启动维权" },
    payload: z.strictObject({}),
    roles: owners,
  }),
  "counterfeitCase.report": consulting(
    {
      title: { en: "Report to the platform", zh: "向平台投诉举报" },
      payload: z.strictObject({ reportId: text, metrics: metricsOf(redlineUnfairCompetition) }),
      roles: owners,
    },
    { rule: redlineUnfairCompetition, facts: ({ command }) => command.metrics },
  ),
  "counterfeitCase.recordAnswer": plain({
    title: { en: "Record the platform's answer", zh: "登记平台处理结果" },
    payload: z.strictObject({ verdict: z.enum(["accepted", "rejected"]), reason: z.exactOptional(text) }),
    roles: ["platform", ...owners],
  }),
  "counterfeitCase.sendLetter": plain({
    title: { en: "Send a warning letter", zh: "发送警告函" },
    payload: z.strictObject({ reference: text }),
    roles: owners,
  }),
  "counterfeitCase.recordReply": plain({
    title: { en: "Record the reply", zh: "登记对方答复" },
    payload: z.strictObject({ verdict: z.enum(["complies", "refuses"]) }),
    roles: owners,
  }),
  "counterfeitCase.refer": plain({
    title: { en: "Complain to the authority", zh: "向行政机关举报" },
    payload: z.strictObject({ reference: text }),
    roles: owners,
  }),
  "counterfeitCase.sue": plain({
    title: { en: "Sue", zh: "提起诉讼" },
    payload: z.strictObject({ reference: text }),
    roles: ["operations-director", "management", "system"],
  }),
  "counterfeitCase.recordRuling": plain({
    title: { en: "Record the ruling of authority or court", zh: "登记裁决" },
    payload: z.strictObject({
      verdict: z.enum(["won", "lost"]),
      awardMinor: z.exactOptional(z.int().nonnegative()).describe("None where it is absent"),
    }),
    roles: owners,
  }),
  "counterfeitCase.collectDamages": plain({
    title: { en: "Book damages that were paid", zh: "登记赔偿到账" },
    payload: z.strictObject({ receiptId: text, amountMinor: z.int().positive() }),
    roles: ["finance", "system"],
  }),
  "counterfeitCase.reportHarm": plain({
    title: { en: "Note that customers are harmed or take it for ours", zh: "上报消费者受损" },
    payload: z.strictObject({ harmId: text, detail: text }),
    roles: watchers,
  }),
  "counterfeitCase.confirmStop": plain({
    title: { en: "Confirm that it has stopped", zh: "确认停止侵权" },
    payload: z.strictObject({ evidence: text }),
    roles: owners,
  }),
  "counterfeitCase.relapse": plain({
    title: { en: "Note that it has begun again", zh: "侵权复发" },
    payload: z.strictObject({ signal: text }),
    roles: watchers,
  }),
  "counterfeitCase.drop": plain({
    title: { en: "Drop the case", zh: "放弃维权" },
    payload: z.strictObject({ reason: text }),
    roles: owners,
  }),
};
