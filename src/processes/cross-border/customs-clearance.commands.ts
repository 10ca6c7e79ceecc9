import { z } from "zod";
import { crossborderCertification } from "../../rules/crossborder/certification.js";
import { crossborderDeclaration } from "../../rules/crossborder/declaration.js";
import { taxDuty } from "../../rules/tax/duty.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { MoneyEntry } from "../money-entries.js";
import type { Role } from "../roles.js";

/** The windows of a clearance; the customs of the place set them. */
export const customsClearanceDeadlines = {
  answerWindow: {
    title: { en: "Answer to a query of customs", zh: "海关质疑答复期限" },
    from: { input: "queryAnswerDays" },
    unit: "days",
  },
  paymentWindow: {
    title: { en: "Payment of duties", zh: "税款缴纳期限" },
    from: { input: "dutyPaymentDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What an export needs; others may be asked for besides. */
export const customsDocuments = ["customs-invoice", "packing-list", "certificate-of-origin"] as const;

/** A line of the declaration. What it says of its units adds up to no more than `units`. */
export interface CustomsLine {
  /** Id of the line; unique within the declaration. */
  readonly lineId: string;
  /** Declared. */
  readonly units: number;
  /** Let go by customs. */
  readonly releasedUnits: number;
  /** Sent back to where they came from. */
  readonly returnedUnits: number;
  /** Destroyed instead of being let in. */
  readonly destroyedUnits: number;
  /** Delivered of those released. */
  readonly deliveredUnits: number;
}

/** Units of a line that move. */
export interface CustomsLineUnits {
  /** A line of the declaration. */
  readonly lineId: string;
  /** How many of it. */
  readonly units: number;
}

/** What happened to goods once, under an id of its own. */
export interface CustomsMovement {
  /** The same id again is the same movement. */
  readonly id: string;
  /** What became of the goods. */
  readonly kind: "released" | "returned" | "destroyed" | "delivered";
  /** The goods that moved. */
  readonly lines: readonly CustomsLineUnits[];
}

/** What a clearance's machine remembers; money in minor units of `currency`. */
export interface CustomsClearanceContext {
  /** Id of the clearance, by which hand-overs find it. */
  readonly clearanceId: string;
  /** The shipment that is cleared. */
  readonly shipmentId: string;
  /** Where the duties are due, in the words of `tax.duty`. */
  readonly country: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof customsClearanceDeadlines>;
  /** The goods declared, and what became of them. */
  readonly lines: readonly CustomsLine[];
  /** The papers that must be there before it is declared. */
  readonly requiredDocuments: readonly string[];
  /** Those that are there. */
  readonly documents: readonly string[];
  /** The query that is to be answered; null while there is none. */
  readonly queryId: string | null;
  /** Queries that were answered. */
  readonly answeredQueries: readonly string[];
  /** What customs ask for. */
  readonly dutyMinor: number;
  /** What was paid of it, never more. */
  readonly payments: readonly MoneyEntry[];
  /** Whether customs wait for no more duty. */
  readonly isDutySettled: boolean;
  /** Each once, in the order in which they were recorded. */
  readonly movements: readonly CustomsMovement[];
}

const { plain, consulting } = commandsFor<CustomsClearanceContext>();
const brokers: readonly Role[] = ["customs-broker", "supply-chain", "compliance-reviewer", "system"];
const movers: readonly Role[] = ["carrier", "warehouse", ...brokers];
const text = z.string().min(1);
const lines = z
  .array(z.strictObject({ lineId: text, units: z.number().positive() }))
  .min(1)
  .refine((all) => new Set(all.map(({ lineId }) => lineId)).size === all.length, {
    message: "each line once",
  });

/** The commands of a customs clearance. */
export const customsClearanceCommands = {
  "customsClearance.record": consulting(
    {
      title: { en: "Record goods and exporter with customs", zh: "备案" },
      payload: z.strictObject({ registration: text, metrics: metricsOf(crossborderCertification) }),
      roles: [...brokers, "operations-director"],
    },
    {
      rule: crossborderCertification,
      facts: ({ command }) => ({
        destination: null,
        goods: null,
        certificates: null,
        labelled: null,
        ...command.metrics,
      }),
      overridableBy: ["operations-director"],
    },
  ),
  "customsClearance.addDocument": plain({
    title: { en: "Add a document", zh: "提交单证" },
    payload: z.strictObject({
      document: text.describe(`${customsDocuments.join(", ")}, or another that is asked for`),
      reference: text,
    }),
    roles: movers,
  }),
  "customsClearance.declare": consulting(
    {
      title: { en: "Declare", zh: "报关" },
      payload: z.strictObject({ declarationId: text, metrics: metricsOf(crossborderDeclaration) }),
      roles: brokers,
    },
    {
      rule: crossborderDeclaration,
      facts: ({ command }) => ({
        hsCode: null,
        classifiedHsCode: null,
        declaredValueMinor: null,
        invoiceValueMinor: null,
        declaredOrigin: null,
        certifiedOrigin: null,
        restricted: null,
        ...command.metrics,
      }),
    },
  ),
  "customsClearance.amend": plain({
    title: { en: "Take the declaration back to amend it", zh: "撤单改单" },
    payload: z.strictObject({ reason: text }),
    roles: brokers,
  }),
  "customsClearance.query": plain({
    title: { en: "Note a query of customs", zh: "海关质疑" },
    payload: z.strictObject({ queryId: text, question: text }),
    roles: brokers,
  }),
  "customsClearance.answerQuery": plain({
    title: { en: "Answer the query", zh: "答复质疑" },
    payload: z.strictObject({ queryId: text, answer: text }),
    roles: brokers,
  }),
  "customsClearance.assess": consulting(
    {
      title: { en: "Record the duties that customs ask for", zh: "核定税款" },
      payload: z.strictObject({
        dutyMinor: z.int().nonnegative(),
        metrics: metricsOf(taxDuty, "country"),
      }),
      roles: brokers,
    },
    {
      rule: taxDuty,
      facts: ({ command, context }) => ({
        customsValue: null,
        ...command.metrics,
        country: context.country,
      }),
      overridableBy: ["customs-broker"],
    },
  ),
  "customsClearance.payDuty": plain({
    title: { en: "Pay duties, in full or in part", zh: "缴纳税款" },
    payload: z.strictObject({ paymentId: text, amountMinor: z.int().positive() }),
    roles: ["finance", ...brokers],
  }),
  "customsClearance.selectForInspection": plain({
    title: { en: "Note that customs will look into the goods", zh: "布控查验" },
    payload: z.strictObject({ reference: text }),
    roles: brokers,
  }),
  "customsClearance.recordInspection": plain({
    title: { en: "Record the inspection", zh: "登记查验结果" },
    payload: z.strictObject({ verdict: z.enum(["passed", "detained"]), finding: z.exactOptional(text) }),
    roles: brokers,
  }),
  "customsClearance.detain": plain({
    title: { en: "Note that customs hold what is still there", zh: "扣货" },
    payload: z.strictObject({ reason: text }),
    roles: brokers,
  }),
  "customsClearance.liftDetention": plain({
    title: { en: "Note that they let go, after papers were supplied", zh: "补充资料后解除扣留" },
    payload: z.strictObject({ supplement: text }),
    roles: brokers,
  }),
  "customsClearance.release": plain({
    title: { en: "Record a release, of all or of some", zh: "放行" },
    payload: z.strictObject({ releaseId: text, lines }),
    roles: brokers,
  }),
  "customsClearance.dispose": plain({
    title: { en: "Record goods sent back or destroyed", zh: "退运或销毁" },
    payload: z.strictObject({ disposalId: text, how: z.enum(["returned", "destroyed"]), lines }),
    roles: brokers,
  }),
  "customsClearance.deliver": plain({
    title: { en: "Record the delivery of released goods", zh: "交付" },
    payload: z.strictObject({ deliveryId: text, lines }),
    roles: movers,
  }),
  "customsClearance.cancel": plain({
    title: { en: "Cancel before anything is declared", zh: "取消" },
    payload: z.strictObject({ reason: text }),
    roles: brokers,
  }),
};
