import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How an account of the shop is protected. */
export interface SecurityPasswordRotationFacts {
  /** Days since its password was changed. */
  readonly passwordAgeDays: number;
  /** Whether its password meets the shop's own demands on length and characters. */
  readonly complexPassword: boolean;
  /** Whether it asks for a second factor at login. */
  readonly twoFactor: boolean;
}

/** How it is to be protected. */
export interface SecurityPasswordRotationParams {
  /** Days after which a password is to be changed. */
  readonly rotationDays: number;
  /** Whether the password must be complex. */
  readonly complexPasswordRequired: boolean;
  /** Whether a second factor is needed. */
  readonly twoFactorRequired: boolean;
}

const factsSchema = z.strictObject({
  passwordAgeDays: z.number().nonnegative(),
  complexPassword: z.boolean(),
  twoFactor: z.boolean(),
}) satisfies z.core.$ZodType<SecurityPasswordRotationFacts>;

const paramsSchema = z.strictObject({
  rotationDays: z.number().positive(),
  complexPasswordRequired: z.boolean(),
  twoFactorRequired: z.boolean(),
}) satisfies z.core.$ZodType<SecurityPasswordRotationParams>;

/**
 * Raises the alert that an account is not protected as it should be (R126): a password too old or too simple, or no
 * second factor. Newer advice (NIST SP 800-63B) is to change passwords on suspicion rather than by the calendar: set
 * `rotationDays` high where that is your policy.
 */
export const securityPasswordRotation: Rule<
  "security.password-rotation",
  SecurityPasswordRotationFacts,
  SecurityPasswordRotationParams,
  "secure" | "at-risk"
> = defineRule({
  id: "security.password-rotation",
  kind: "alert",
  title: { en: "Account protection", zh: "复杂密码轮换与双重验证" },
  source: ["R126"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["secure", "at-risk"],
  defaults: { complexPasswordRequired: true, twoFactorRequired: true },
  notes: { complexPasswordRequired: { source: "R126" }, twoFactorRequired: { source: "R126" } },
  decide({ passwordAgeDays, complexPassword, twoFactor }, params, check) {
    const fresh = check.below("passwordAgeDays", passwordAgeDays, params.rotationDays);
    const complex = !params.complexPasswordRequired || check.equals("complexPassword", complexPassword, true);
    const factors = !params.twoFactorRequired || check.equals("twoFactor", twoFactor, true);
    return fresh && complex && factors ? "secure" : "at-risk";
  },
});
