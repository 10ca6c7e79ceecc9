import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How customers' personal data is collected and kept. */
export interface PrivacyConsentFacts {
  /** Whether the customer was told what the data is for. */
  readonly purposeTold: boolean;
  /** Whether the customer consented to that, and has not withdrawn it. */
  readonly consented: boolean;
  /** Whether the data is stored encrypted. */
  readonly encrypted: boolean;
  /** Whether only those who need the data can see it. */
  readonly accessLimited: boolean;
}

const factsSchema = z.strictObject({
  purposeTold: z.boolean(),
  consented: z.boolean(),
  encrypted: z.boolean(),
  accessLimited: z.boolean(),
}) satisfies z.core.$ZodType<PrivacyConsentFacts>;

/**
 * Whether personal data may be collected and used (R231): purpose told, consent obtained, stored encrypted, access
 * limited. It does not say whether the law asks for more, such as separate consent for sensitive data.
 */
export const privacyConsent: Rule<
  "privacy.consent",
  PrivacyConsentFacts,
  Record<string, never>,
  "accept" | "reject"
> = defineRule({
  id: "privacy.consent",
  kind: "gate",
  title: { en: "Consent to the use of personal data", zh: "个人信息告知同意" },
  source: ["R231"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["accept", "reject"],
  decide(facts, _params, check) {
    const told = check.equals("purposeTold", facts.purposeTold, true);
    const consented = check.equals("consented", facts.consented, true);
    const encrypted = check.equals("encrypted", facts.encrypted, true);
    const limited = check.equals("accessLimited", facts.accessLimited, true);
    return told && consented && encrypted && limited ? "accept" : "reject";
  },
});
