import { z } from "zod";
import type { DeadlineTable, Windows } from "../deadlines.js";

const response = (en: string, zh: string, param: string) =>
  ({ title: { en, zh }, from: { rule: "service.response", param }, unit: "hours" }) as const;

/** The windows of a service case. `responseWindow` is the delay of the chart: the shortest limit that applies (E-16). */
export const serviceCaseDeadlines = {
  responseWindow: response("First answer", "首次响应时限", "afterSalesHours"),
  complaintWindow: response("First answer to a complaint", "投诉响应时限", "complaintHours"),
  negativeReviewWindow: response(
    "Apology and solution to a bad review",
    "差评响应时限",
    "negativeReviewHours",
  ),
  ownWindow: {
    title: { en: "First answer as the shop or the platform promises it", zh: "自有首次响应承诺" },
    from: { input: "responseHours" },
    unit: "hours",
    /** No rule has a limit for inquiries. */
    neededFor: (start: object) => "kind" in start && start.kind === "inquiry",
  },
  silenceWindow: {
    title: { en: "Waiting for the customer", zh: "等待客户回复期限" },
    from: { input: "silenceDays" },
    unit: "days",
    neededFor: () => false,
  },
  reopenWindow: {
    title: { en: "Time in which a solved case may be reopened", zh: "可重新打开期限" },
    from: { input: "reopenDays" },
    unit: "days",
    neededFor: () => false,
  },
} as const satisfies DeadlineTable;

/** What a customer writes about. */
export const serviceCaseKinds = ["inquiry", "after-sales", "complaint", "negative-review"] as const;
/** What a customer writes about. */
export type ServiceCaseKind = (typeof serviceCaseKinds)[number];

/** Why the customer is not content, in the words of `refund.by-cause`. */
export type ServiceCause = "quality" | "dissatisfied" | "other";

/** What the customer is offered. */
export interface ServiceSolution {
  /** What the customer gets. */
  readonly remedy:
    | "return"
    | "exchange"
    | "full-refund"
    | "partial-refund"
    | "coupon"
    | "repair"
    | "resend"
    | "guidance";
  /** For a return or an exchange: the id under which the order is asked for it, and of what. */
  readonly returnId?: string;
  /** For a return or an exchange: the goods that it is about. */
  readonly lines?: readonly {
    /** A line of the order. */
    readonly lineId: string;
    /** How many of it. */
    readonly units: number;
  }[];
  /** Money or worth of it, in minor units of the case's currency. */
  readonly amountMinor?: number;
  /** For a refund: the id under which the payment is asked for it. */
  readonly refundId?: string;
}

/** Something given beyond the solution. */
export interface ServiceCompensation {
  /** Id of the compensation: it counts once. */
  readonly compensationId: string;
  /** In what it is given. */
  readonly form: "refund" | "coupon" | "goods";
  /** Money or worth of it, in minor units of the case's currency. */
  readonly amountMinor: number;
}

/** What a case's machine remembers. */
export interface ServiceCaseContext {
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** What the customer came with. */
  readonly kind: ServiceCaseKind;
  /** Where they wrote, in the shop's own words; absent where nobody has said. */
  readonly channel?: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Id of the order that it is about; absent where it is about none. */
  readonly orderId?: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** ISO 4217 code of its amounts; absent where none is named. */
  readonly currency?: string;
  /** The payment that refunds are taken from. */
  readonly paymentId?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof serviceCaseDeadlines>;
  /** When the customer wrote; the first answer counts from the start of the case where it is absent. */
  readonly receivedAt?: string;
  /** Who handles it; null while nobody is named. */
  readonly owner: string | null;
  /** Whether online service or one person sees to it (R011); null before it is graded. */
  readonly grade: "small" | "big" | null;
  /** The messages that were taken, the customer's and the shop's. */
  readonly messageIds: readonly string[];
  /** What lies behind it; null before it is found. */
  readonly cause: ServiceCause | null;
  /** What `refund.by-cause` said to the cause; null where it had no answer. */
  readonly remedy: "full-refund" | "compensation" | null;
  /** What the customer is offered; null before. */
  readonly solution: ServiceSolution | null;
  /** What was given besides, each once. */
  readonly compensations: readonly ServiceCompensation[];
  /** From 1 to 5, as the customer rated it. */
  readonly satisfaction: number | null;
  /** Whether the customer was asked, once and politely, to revise the review, and what came of it. */
  readonly revision: "none" | "asked" | "revised" | "kept";
  /** How often the customer came back after it was solved. */
  readonly reopenings: number;
  /** The dispute in which the platform was called in; null without one. */
  readonly disputeId: string | null;
  /** The crisis that it was reported to; null without one. */
  readonly crisisId: string | null;
}

/** Whether goods come back for it. */
export const isOfGoods = (remedy: ServiceSolution["remedy"]): boolean =>
  remedy === "return" || remedy === "exchange";

const name = z.string().min(1);

/** The schema of {@link ServiceSolution}. */
export const solutionSchema = z
  .strictObject({
    remedy: z.enum([
      "return",
      "exchange",
      "full-refund",
      "partial-refund",
      "coupon",
      "repair",
      "resend",
      "guidance",
    ]),
    returnId: z.exactOptional(name),
    lines: z.exactOptional(z.array(z.strictObject({ lineId: name, units: z.number().positive() })).min(1)),
    amountMinor: z.exactOptional(z.int().positive()),
    refundId: z.exactOptional(name),
  })
  .refine(
    ({ remedy, returnId, lines }) => !isOfGoods(remedy) || (returnId !== undefined && lines !== undefined),
    {
      path: ["returnId"],
      message: "given with lines for a return or an exchange",
    },
  ) satisfies z.core.$ZodType<ServiceSolution>;
