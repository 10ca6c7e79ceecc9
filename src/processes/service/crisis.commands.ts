import { z } from "zod";
import { crisisConduct } from "../../rules/crisis/conduct.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";

/** The windows of a crisis. */
export const crisisDeadlines = {
  assessmentWindow: {
    title: { en: "Assessing a potential crisis", zh: "危机评估时限" },
    from: { rule: "alert.handling", param: "escalateAfterHours" },
    unit: "hours",
  },
} as const satisfies DeadlineTable;

/** What was said in public. */
export interface CrisisStatement {
  /** Id of the statement: it counts once. */
  readonly statementId: string;
  /** When it went out, ISO 8601 in UTC. */
  readonly publishedAt: string;
}

/** A case that is opened for somebody concerned. */
export interface CrisisCase {
  /** Id of the service case to open, by which hand-overs find it. */
  readonly caseId: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Id of the order that it is about; absent where it is about none. */
  readonly orderId?: string;
}

/** A recall that is asked for: what the process `recall` starts with. */
export interface CrisisRecall {
  /** Id of the recall, by which hand-overs find it. */
  readonly recallId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** What was found. */
  readonly defect: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
}

/** What a crisis's machine remembers. */
export interface CrisisContext {
  /** Id of the crisis, by which hand-overs find it. */
  readonly crisisId: string;
  /** What it is about, in a few words. */
  readonly subject: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof crisisDeadlines>;
  /** Posts, reports and cases that it was seen in. */
  readonly signalIds: readonly string[];
  /** The one who speaks for the shop; null before one is appointed. */
  readonly spokesperson: string | null;
  /** The statement being drafted or approved; null when there is none. */
  readonly draftId: string | null;
  /** What went out, each statement once. */
  readonly statements: readonly CrisisStatement[];
  /** How often it flared up again after it was calm. */
  readonly flareUps: number;
  /** Opened for people concerned, each once. */
  readonly cases: readonly CrisisCase[];
  /** Asked for, each once. */
  readonly recalls: readonly CrisisRecall[];
}

const { plain, consulting } = commandsFor<CrisisContext>();
const watchers = [
  "service-group",
  "service-specialist",
  "supervisor",
  "marketing-group",
  "community-operator",
  "store-manager",
  "operations-director",
  "system",
] as const;
const deciders = ["management", "operations-director", "store-manager"] as const;
const speakers = ["spokesperson", "marketing-department", ...deciders] as const;
const name = z.string().min(1);

const concerned = z.strictObject({
  caseId: name,
  customerId: z.exactOptional(name),
  orderId: z.exactOptional(name),
}) satisfies z.core.$ZodType<CrisisCase>;
const recall = z.strictObject({
  recallId: name,
  sku: name,
  defect: name,
  category: z.exactOptional(name),
}) satisfies z.core.$ZodType<CrisisRecall>;

/** The commands of a crisis. */
export const crisisCommands = {
  "crisis.recordSignal": plain({
    title: { en: "Record where it shows", zh: "登记舆情信号" },
    payload: z.strictObject({ signalId: name, source: name }),
    roles: watchers,
  }),
  "crisis.assess": plain({
    title: { en: "Assess it", zh: "评估危机" },
    payload: z.strictObject({ verdict: z.enum(["crisis", "falseAlarm"]), reason: name }),
    roles: deciders,
  }),
  "crisis.appoint": plain({
    title: { en: "Appoint the one spokesperson", zh: "指定发言人" },
    payload: z.strictObject({ spokesperson: name }),
    roles: deciders,
  }),
  "crisis.establishFacts": plain({
    title: { en: "Say what is known", zh: "查明事实" },
    payload: z.strictObject({ facts: name }),
    roles: [...speakers, "service-group", "compliance-reviewer"],
  }),
  "crisis.submitStatement": consulting(
    {
      title: { en: "Submit a statement", zh: "提交声明" },
      payload: z.strictObject({
        statementId: name,
        metrics: metricsOf(crisisConduct, "spokespeople"),
      }),
      roles: speakers,
    },
    {
      rule: crisisConduct,
      facts: ({ command, context }) => ({
        evades: null,
        deletesPosts: null,
        confronts: null,
        ...command.metrics,
        spokespeople: context.spokesperson === null ? 0 : 1,
      }),
      scope: ({ context: { sku, platform } }) => ({
        ...(sku !== undefined && { sku }),
        ...(platform !== undefined && { platform }),
      }),
      overridableBy: ["management", "operations-director"],
    },
  ),
  "crisis.publish": plain({
    title: { en: "Publish the statement", zh: "发布声明" },
    payload: z.strictObject({ statementId: name }),
    roles: ["spokesperson", ...deciders],
  }),
  "crisis.withdrawStatement": plain({
    title: { en: "Take a draft back", zh: "撤回声明稿" },
    payload: z.strictObject({ reason: name }),
    roles: speakers,
  }),
  "crisis.recordSpread": plain({
    title: { en: "Record how it spreads", zh: "登记舆情走势" },
    payload: z.strictObject({ trend: z.enum(["rising", "falling"]) }),
    roles: watchers,
  }),
  "crisis.openCase": plain({
    title: { en: "Open a case for somebody concerned", zh: "为受影响客户建工单" },
    payload: z.strictObject({ concerned }),
    roles: watchers,
  }),
  "crisis.requestRecall": plain({
    title: { en: "Request a recall", zh: "申请召回" },
    payload: z.strictObject({ recall }),
    roles: [...deciders, "compliance-reviewer"],
  }),
  "crisis.calm": plain({
    title: { en: "Declare it calm", zh: "宣布平息" },
    payload: z.strictObject({}),
    roles: deciders,
  }),
  "crisis.flareUp": plain({
    title: { en: "Note that it flares up again", zh: "危机复燃" },
    payload: z.strictObject({ reason: name }),
    roles: watchers,
  }),
  "crisis.review": plain({
    title: { en: "Review it", zh: "危机复盘" },
    payload: z.strictObject({ lessons: z.array(name).min(1) }),
    roles: deciders,
  }),
};
