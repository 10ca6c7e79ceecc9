import { z } from "zod";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { MoneyEntry } from "../money-entries.js";
import type { Role } from "../roles.js";
import { announcedPenaltySchema } from "./announced-penalty.js";

/** The windows of a complaint about intellectual property. */
export const ipComplaintDeadlines = {
  answerWindow: {
    title: { en: "Answer to the complaint", zh: "投诉答复时限" },
    from: { input: "answerDays" },
    unit: "days",
  },
  waitingPeriod: {
    title: { en: "Wait for the right holder to sue", zh: "权利人起诉等待期" },
    from: { input: "waitingDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a complaint's machine remembers; money in minor units of `currency`. */
export interface IpComplaintContext {
  /** Id of the complaint, by which hand-overs find it. */
  readonly complaintId: string;
  /** Id of the store, as the shop names it. */
  readonly storeId: string;
  /** The listing complained about. */
  readonly listingId: string;
  /** The kind of right that is said to be infringed. */
  readonly right: "trademark" | "patent" | "copyright" | "design";
  /** Who complained: the holder of the right, or somebody for them. */
  readonly complainant: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof ipComplaintDeadlines>;
  /** Whether the platform has taken the listing down. */
  readonly isListingDown: boolean;
  /** Complaints against the store that were upheld before this one. */
  readonly earlierUpheld: number;
  /** Statements of non-infringement that were sent. */
  readonly statements: readonly string[];
  /** Penalties that the platform imposed because of it. */
  readonly penalties: readonly string[];
  /** What is owed to the right holder; 0 before it is upheld. */
  readonly compensationMinor: number;
  /** What was paid of it, never more. */
  readonly payments: readonly MoneyEntry[];
  /** What the supplier who is liable gave back of what was paid, never more. */
  readonly recourses: readonly MoneyEntry[];
}

const { plain } = commandsFor<IpComplaintContext>();
const defenders: readonly Role[] = ["compliance-reviewer", "store-manager", "operations-director", "system"];
const everybody: readonly Role[] = ["platform", ...defenders];
const text = z.string().min(1);
const compensation = z.int().nonnegative();

/** The commands of a complaint about intellectual property. */
export const ipComplaintCommands = {
  "ipComplaint.assess": plain({
    title: { en: "Assess whether it is right", zh: "评估投诉" },
    payload: z.strictObject({ verdict: z.enum(["justified", "unfounded"]), finding: text }),
    roles: defenders,
  }),
  "ipComplaint.recordTakedown": plain({
    title: { en: "Note that the listing is down", zh: "登记商品下架" },
    payload: z.strictObject({ takenBy: z.enum(["platform", "shop"]) }),
    roles: everybody,
  }),
  "ipComplaint.restore": plain({
    title: { en: "Note that the listing is back", zh: "恢复商品" },
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "ipComplaint.concede": plain({
    title: { en: "Concede, with what is agreed to be paid", zh: "承认侵权并和解" },
    payload: z.strictObject({ compensationMinor: compensation }),
    roles: ["operations-director", "compliance-reviewer", "system"],
  }),
  "ipComplaint.counter": plain({
    title: { en: "Send a statement of non-infringement with evidence", zh: "提交不侵权声明" },
    payload: z.strictObject({ statementId: text, evidence: z.array(text).min(1) }),
    roles: defenders,
  }),
  "ipComplaint.rejectStatement": plain({
    title: { en: "Note that the platform wants a better statement", zh: "平台退回声明" },
    payload: z.strictObject({ reason: text }),
    roles: everybody,
  }),
  "ipComplaint.forwardStatement": plain({
    title: { en: "Note that the statement reached the right holder", zh: "声明送达权利人" },
    payload: z.strictObject({}),
    roles: everybody,
  }),
  "ipComplaint.recordSuit": plain({
    title: { en: "Note that the right holder sued or complained to the authority", zh: "权利人起诉或投诉" },
    payload: z.strictObject({ forum: z.enum(["court", "authority"]), reference: text }),
    roles: everybody,
  }),
  "ipComplaint.recordRuling": plain({
    title: { en: "Record the ruling", zh: "登记裁决" },
    payload: z.strictObject({
      verdict: z.enum(["upheld", "dismissed"]),
      compensationMinor: z.exactOptional(compensation).describe("None where it is absent"),
    }),
    roles: everybody,
  }),
  "ipComplaint.withdraw": plain({
    title: { en: "Note that the right holder withdrew it", zh: "权利人撤诉" },
    payload: z.strictObject({ reason: text }),
    roles: everybody,
  }),
  "ipComplaint.recordPenalty": plain({
    title: { en: "Note the penalty that the platform imposed", zh: "登记平台处罚" },
    payload: z.strictObject({ penalty: announcedPenaltySchema }),
    roles: everybody,
  }),
  "ipComplaint.payCompensation": plain({
    title: { en: "Pay, in full or in part", zh: "支付赔偿" },
    payload: z.strictObject({ paymentId: text, amountMinor: z.int().positive() }),
    roles: ["finance", "system"],
  }),
  "ipComplaint.recordRecourse": plain({
    title: { en: "Book what the liable supplier gave back", zh: "登记供应商追偿" },
    payload: z.strictObject({ recourseId: text, amountMinor: z.int().positive() }),
    roles: ["finance", "supply-chain", "system"],
  }),
  "ipComplaint.close": plain({
    title: { en: "Close", zh: "结案" },
    payload: z.strictObject({}),
    roles: defenders,
  }),
};
