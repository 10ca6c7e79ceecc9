import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** The deposit that a platform asks for. */
export interface OnboardingDepositFacts {
  /**
   * `flagship` 旗舰店, `exclusive` 专卖店, `multi-brand` 专营店; `personal` and `enterprise` are the shops of Taobao
   * (个人店铺, 企业店铺).
   */
  readonly storeType: "flagship" | "exclusive" | "multi-brand" | "personal" | "enterprise";
  /** The deposit in CNY, without the technical service fee. */
  readonly depositAmount: number;
}

/** How it compares with the usual band; `no-band` where none is known. */
export interface OnboardingDepositProposal {
  /** The same as the decision's outcome. */
  readonly verdict: "within" | "no-band" | "outside";
}

/** The table. */
export interface OnboardingDepositParams {
  /** One row a type of shop, or more, with the band of its deposit in CNY. */
  readonly rows: readonly TableRow<
    OnboardingDepositFacts,
    keyof OnboardingDepositFacts,
    OnboardingDepositProposal
  >[];
}

const factsSchema = z.strictObject({
  storeType: z.enum(["flagship", "exclusive", "multi-brand", "personal", "enterprise"]),
  depositAmount: z.number().nonnegative(),
}) satisfies z.core.$ZodType<OnboardingDepositFacts>;

/**
 * Whether a deposit lies in the usual band of its type of shop, both ends included (R024, R025, R026). For the types of
 * Taobao there is no band (E-25). The overall range of fees (R023) holds the technical service fee too and decides
 * nothing.
 *
 * A deposit outside is a reason to ask, and not wrong: the bands are the usual ones. Replace the rows for a platform or
 * category of which you know the figure.
 */
export const onboardingDeposit: Table<
  "onboarding.deposit",
  OnboardingDepositFacts,
  OnboardingDepositParams,
  OnboardingDepositProposal["verdict"],
  OnboardingDepositProposal
> = defineTable({
  id: "onboarding.deposit",
  kind: "gate",
  title: { en: "Usual deposit", zh: "入驻保证金区间" },
  source: ["R024", "R025", "R026", "R023", "E-25"],
  facts: factsSchema,
  inputs: ["storeType", "depositAmount"],
  outputs: { verdict: z.enum(["within", "no-band", "outside"]) },
  outcome: "verdict",
  hitPolicy: "unique",
  rows: [
    {
      when: { storeType: "flagship", depositAmount: { atLeast: 50_000, atMost: 150_000 } },
      then: { verdict: "within" },
    },
    {
      when: { storeType: "exclusive", depositAmount: { atLeast: 20_000, atMost: 100_000 } },
      then: { verdict: "within" },
    },
    {
      when: { storeType: "multi-brand", depositAmount: { atLeast: 10_000, atMost: 50_000 } },
      then: { verdict: "within" },
    },
    { when: { storeType: ["personal", "enterprise"] }, then: { verdict: "no-band" } },
  ],
  otherwise: { verdict: "outside" },
  notes: { rows: { source: "R024, R025, R026" } },
});
