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
  readonly lines?: readonly { readonly lineId: string; readonly units: number }[];
  /** Money or worth of it, in minor units of the case's currency. */
  readonly amountMinor?: number;
  /** For a refund: the id under which the payment is asked for it. */
  readonly refundId?: string;
}

/** Something given beyond the solution. */
export interface ServiceCompensation {
  readonly compensationId: string;
  readonly form: "refund" | "coupon" | "goods";
  readonly amountMinor: number;
}

/** What a case's machine remembers. */
export interface ServiceCaseContext {
  readonly caseId: string;
  readonly kind: ServiceCaseKind;
  readonly channel?: string;
  readonly customerId?: string;
  readonly orderId?: string;
  readonly sku?: string;
  readonly platform?: string;
  readonly currency?: string;
  /** The payment that refunds are taken from. */
  readonly paymentId?: string;
  readonly windows: Windows<typeof serviceCaseDeadlines>;
  /** When the customer wrote; the first answer counts from the start of the case where it is absent. */
  readonly receivedAt?: string;
  /** Who handles it; null while nobody is named. */
  readonly owner: string | null;
  readonly grade: "small" | "big" | null;
  /** The messages that were taken, the customer's and the shop's. */
  readonly messageIds: readonly string[];
  readonly cause: ServiceCause | null;
  /** What `refund.by-cause` said to the cause; null where it had no answer. */
  readonly remedy: "full-refund" | "compensation" | null;
  readonly solution: ServiceSolution | null;
  readonly compensations: readonly ServiceCompensation[];
  /** From 1 to 5, as the customer rated it. */
  readonly satisfaction: number | null;
  /** Whether the customer was asked, once and politely, to revise the review, and what came of it. */
  readonly revision: "none" | "asked" | "revised" | "kept";
  readonly reopenings: number;
  readonly disputeId: string | null;
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
