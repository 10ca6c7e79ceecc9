import { z } from "zod";

/** The house's times for a compliance review that is asked for; without them nobody is asked by itself. */
export interface ComplianceTerms {
  /** Working days for the review. */
  readonly reviewDays: number;
  /** Days to correct what is published. */
  readonly fixDays: number;
  /** Hours to take down what must not be shown. */
  readonly takedownHours: number;
  /** Days that an exemption lasts where its end is not named. */
  readonly exemptionDays: number;
}

/** The schema of {@link ComplianceTerms}. */
export const complianceTermsSchema = z.strictObject({
  reviewDays: z.number().positive(),
  fixDays: z.number().positive(),
  takedownHours: z.number().positive(),
  exemptionDays: z.number().positive(),
}) satisfies z.core.$ZodType<ComplianceTerms>;

/** What the compliance post says of something that is to be shown. */
export const complianceVerdict = z.strictObject({
  verdict: z.enum(["passed", "returned", "blocked"]),
  reason: z.exactOptional(z.string().min(1)),
});
