import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { onboardingDeposit } from "../../rules/onboarding/deposit.js";
import { onboardingEntry } from "../../rules/onboarding/entry.js";
import { type OnboardingStoreTypeProposal, onboardingStoreType } from "../../rules/onboarding/store-type.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { inMajorUnits, someMoney } from "../finance/money-fields.js";
import type { ComplianceTerms } from "./compliance-terms.js";

/** The windows of an application. */
export const storeOnboardingDeadlines = {
  reviewWindow: {
    title: { en: "Review of the qualifications", zh: "资质审核时限" },
    from: { rule: "onboarding.review-time", param: "maximumWorkingDays" },
    unit: "workingDays",
  },
  supplementWindow: {
    title: { en: "Supplement of the papers", zh: "补充材料期限" },
    from: { input: "supplementDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** A paper that was made ready. */
export interface OnboardingDocument {
  /** Id of the paper: the same id again is the same paper. */
  readonly documentId: string;
  /** What it is: a business licence, a trademark certificate, a food-business licence. */
  readonly kind: string;
  /** The instant from which on it counts no more; absent where it has no end. */
  readonly validUntil?: string;
}

/** What the platform asks to be paid. */
export type OnboardingFee = "deposit" | "service-fee";

/** A payment to the platform. */
export interface OnboardingPayment {
  /** Id of the payment: it counts once. */
  readonly paymentId: string;
  /** What it is for. */
  readonly purpose: OnboardingFee;
  /** In minor units. */
  readonly amountMinor: number;
}

/** A type of shop that can be opened. */
export type StoreType = Exclude<OnboardingStoreTypeProposal["storeType"], "none">;

/** What an application's machine remembers; money in minor units of `currency`. */
export interface StoreOnboardingContext {
  /** Id of the application, by which hand-overs find it. */
  readonly applicationId: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** The main category of the shop. */
  readonly category?: string;
  /** Whether a private person applies, without a company. */
  readonly individual: boolean;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** The kinds of papers that the platform and the category ask for. */
  readonly requiredKinds: readonly string[];
  /** The terms on which the papers are reviewed for compliance once they are handed in; nobody is asked without them. */
  readonly complianceTerms?: ComplianceTerms;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof storeOnboardingDeadlines>;
  /** Absent before it is chosen. */
  readonly storeType?: StoreType;
  /** The papers that are ready, each once. */
  readonly documents: readonly OnboardingDocument[];
  /** The kinds that the platform asked for anew, and that were not handed in since. */
  readonly outstandingKinds: readonly string[];
  /** What the platform asks for; 0 before it is known. */
  readonly depositMinor: number;
  /** What the platform asks for its service; 0 before it is known. */
  readonly serviceFeeMinor: number;
  /** What was paid, each payment once. */
  readonly payments: readonly OnboardingPayment[];
}

const { plain, consulting } = commandsFor<StoreOnboardingContext>();
const merchants = ["store-manager", "operations-department", "individual-seller", "system"] as const;
/** What the platform decides, the merchant notes. */
const platform = ["platform", ...merchants] as const;
const nothing = z.strictObject({});
const text = z.string().min(1);
const reason = z.strictObject({ reason: text });

const scope = ({ context }: { readonly context: StoreOnboardingContext }) => ({
  platform: context.platform,
  ...(context.category !== undefined && { category: context.category }),
});

/** The commands of an application, in the order in which they usually come. */
export const storeOnboardingCommands = {
  "storeOnboarding.checkEntry": consulting(
    {
      title: { en: "Check whether the platform lets us in", zh: "核对入驻门槛" },
      payload: z.strictObject({ metrics: metricsOf(onboardingEntry, "individual") }),
      roles: merchants,
    },
    {
      rule: onboardingEntry,
      facts: ({ command, context: { individual } }) => ({
        holdsTrademark: null,
        ...command.metrics,
        individual,
      }),
      scope,
      overridableBy: ["store-manager"],
    },
  ),
  "storeOnboarding.chooseType": consulting(
    {
      title: { en: "Choose the type of shop", zh: "选择店铺类型" },
      payload: z.strictObject({ metrics: metricsOf(onboardingStoreType, "individual") }),
      roles: merchants,
    },
    {
      rule: onboardingStoreType,
      facts: ({ command, context: { individual } }) => ({
        ownsTrademark: null,
        exclusiveAuthorisation: null,
        authorisedBrands: null,
        ...command.metrics,
        individual,
      }),
      scope,
      overridableBy: ["store-manager"],
    },
  ),
  "storeOnboarding.addDocument": plain({
    title: { en: "Make a paper ready", zh: "准备资质材料" },
    payload: z.strictObject({
      documentId: text,
      kind: text,
      validUntil: z.exactOptional(z.iso.datetime()),
    }),
    roles: merchants,
  }),
  "storeOnboarding.register": plain({
    title: { en: "Register with the platform", zh: "平台注册" },
    payload: nothing,
    roles: merchants,
  }),
  "storeOnboarding.quoteFees": consulting(
    {
      title: { en: "Note what the platform asks for", zh: "登记保证金与技术服务费" },
      payload: z.strictObject({
        depositMinor: z.int().nonnegative(),
        serviceFeeMinor: z.int().nonnegative(),
      }),
      roles: platform,
    },
    {
      rule: onboardingDeposit,
      facts: ({ command: { depositMinor }, context: { storeType = null, currency } }) => ({
        storeType,
        depositAmount: inMajorUnits(depositMinor, currency),
      }),
      scope,
    },
  ),
  "storeOnboarding.acceptFees": plain({
    title: { en: "Accept an unusual deposit", zh: "确认保证金" },
    payload: nothing,
    roles: ["store-manager", "operations-director", "individual-seller"],
  }),
  "storeOnboarding.pay": plain({
    title: { en: "Pay deposit or fee", zh: "缴纳保证金或技术服务费" },
    payload: z.strictObject({
      paymentId: text,
      purpose: z.enum(["deposit", "service-fee"]),
      amountMinor: someMoney,
    }),
    roles: ["finance", ...merchants],
  }),
  "storeOnboarding.verifyIdentity": plain({
    title: { en: "Verify the real name", zh: "实名认证" },
    payload: z.strictObject({ verdict: z.enum(["passed", "failed"]), reason: z.exactOptional(text) }),
    roles: platform,
  }),
  "storeOnboarding.followUp": plain({
    title: { en: "Ask where the answer is", zh: "催审" },
    payload: z.strictObject({ note: z.exactOptional(text) }),
    roles: merchants,
  }),
  "storeOnboarding.requestSupplement": plain({
    title: { en: "Ask for more papers", zh: "要求补充材料" },
    payload: z.strictObject({ kinds: z.array(text).min(1), reason: z.exactOptional(text) }),
    roles: platform,
  }),
  "storeOnboarding.reportExpiry": plain({
    title: { en: "Report a paper that has expired", zh: "资质过期" },
    payload: z.strictObject({ documentId: text }),
    roles: platform,
  }),
  "storeOnboarding.resubmit": plain({
    title: { en: "Hand in again", zh: "重新提交" },
    payload: nothing,
    roles: merchants,
  }),
  "storeOnboarding.approve": plain({
    title: { en: "Approve", zh: "审核通过" },
    payload: nothing,
    roles: platform,
  }),
  "storeOnboarding.reject": plain({
    title: { en: "Reject", zh: "审核不通过" },
    payload: reason,
    roles: platform,
  }),
  "storeOnboarding.open": plain({
    title: { en: "Open the store", zh: "开店" },
    payload: z.strictObject({ storeId: text }),
    roles: merchants,
  }),
  "storeOnboarding.giveUp": plain({
    title: { en: "Give up", zh: "放弃入驻" },
    payload: reason,
    roles: merchants,
  }),
};
