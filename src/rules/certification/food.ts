import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** A product and the papers behind it. */
export interface CertificationFoodFacts {
  /** Whether the product is food. */
  readonly food: boolean;
  /** Valid certificates of the product and its maker, by name: `SC`. */
  readonly certificates: readonly string[];
  /** Valid licences of the shop, by name. */
  readonly licences: readonly string[];
}

/** The papers that food needs. */
export interface CertificationFoodParams {
  /** Certificates, all of which are needed. Imported food and farm produce need others: set them by category. */
  readonly requiredCertificates: readonly string[];
  /** Licences of the shop, all of which are needed. */
  readonly requiredLicences: readonly string[];
}

const namesSchema = z.array(z.string().min(1));

const factsSchema = z.strictObject({
  food: z.boolean(),
  certificates: namesSchema,
  licences: namesSchema,
}) satisfies z.core.$ZodType<CertificationFoodFacts>;

const paramsSchema = z.strictObject({
  requiredCertificates: namesSchema,
  requiredLicences: namesSchema,
}) satisfies z.core.$ZodType<CertificationFoodParams>;

/**
 * Food is sold only with its production certificate, SC in China (R232), and with the licences that the shop needs.
 * Other goods pass. Each paper that is lacking is a failed check.
 */
export const certificationFood: Rule<
  "certification.food",
  CertificationFoodFacts,
  CertificationFoodParams,
  "accept" | "reject"
> = defineRule({
  id: "certification.food",
  kind: "gate",
  title: { en: "Certificates of food", zh: "食品生产许可(SC)" },
  source: ["R232"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  defaults: { requiredCertificates: ["SC"] },
  notes: { requiredCertificates: { source: "R232" } },
  decide(facts, params, check) {
    const { food, certificates, licences } = facts;
    if (!food) return "accept";
    const certified = params.requiredCertificates.map((name) =>
      check.equals(`certificates.${name}`, certificates.includes(name), true),
    );
    const licensed = params.requiredLicences.map((name) =>
      check.equals(`licences.${name}`, licences.includes(name), true),
    );
    return [...certified, ...licensed].includes(false) ? "reject" : "accept";
  },
});
