import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** What is declared to customs, and what the papers say. Amounts in minor units of the invoice's currency. */
export interface CrossborderDeclarationFacts {
  /** The HS code (Harmonized System) that is declared, digits only. */
  readonly hsCode: string;
  /** The HS code that the goods were classified under. */
  readonly classifiedHsCode: string;
  /** The value that is declared. */
  readonly declaredValueMinor: number;
  /** The value on the invoice. */
  readonly invoiceValueMinor: number;
  /** The country of origin that is declared: two letters. */
  readonly declaredOrigin: string;
  /** The country of origin on the certificate of origin. */
  readonly certifiedOrigin: string;
  /** Whether the destination bans the goods or lets them in with a permit alone that is not there. */
  readonly restricted: boolean;
}

/** What a declaration looks like. */
export interface CrossborderDeclarationParams {
  /** How many digits an HS code may have. */
  readonly hsCodeDigits: readonly number[];
}

const factsSchema = z.strictObject({
  hsCode: z.string(),
  classifiedHsCode: z.string(),
  declaredValueMinor: z.int().nonnegative(),
  invoiceValueMinor: z.int().nonnegative(),
  declaredOrigin: z.string().min(1),
  certifiedOrigin: z.string().min(1),
  restricted: z.boolean(),
}) satisfies z.core.$ZodType<CrossborderDeclarationFacts>;

const paramsSchema = z.strictObject({
  hsCodeDigits: z.array(z.int().positive()).min(1),
}) satisfies z.core.$ZodType<CrossborderDeclarationParams>;

/**
 * Whether a customs declaration may go out (R234): the HS code is well formed and the one that the goods were classified
 * under, value and origin are those of invoice and certificate, and the goods are not banned.
 *
 * It cannot see whether the classification itself is right.
 */
export const crossborderDeclaration: Rule<
  "crossborder.declaration",
  CrossborderDeclarationFacts,
  CrossborderDeclarationParams,
  "truthful" | "faulty"
> = defineRule({
  id: "crossborder.declaration",
  kind: "gate",
  title: { en: "Truthful customs declaration", zh: "如实报关（HS编码、价值、原产地）" },
  source: ["R234"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["truthful", "faulty"],
  defaults: { hsCodeDigits: [6, 8, 10] },
  notes: { hsCodeDigits: { source: "WCO Harmonized System: 6 digits; national tariffs: 8 or 10" } },
  decide(facts, params, check) {
    const formed = wellFormed(facts.hsCode, params, check);
    const classified = check.equals("hsCode", facts.hsCode, facts.classifiedHsCode);
    const value = check.equals("declaredValueMinor", facts.declaredValueMinor, facts.invoiceValueMinor);
    const origin = check.equals("declaredOrigin", facts.declaredOrigin, facts.certifiedOrigin);
    const allowed = check.equals("restricted", facts.restricted, false);
    return formed && classified && value && origin && allowed ? "truthful" : "faulty";
  },
});

/** Digits alone, as many as a code has, in one of the chapters 01 to 97, of which 77 is not in use. */
function wellFormed(hsCode: string, params: CrossborderDeclarationParams, check: Check): boolean {
  const digits = /^\d*$/.test(hsCode) ? hsCode.length : 0;
  const chapter = Number(hsCode.slice(0, 2));
  const long = check.oneOf("hsCodeDigits", digits, params.hsCodeDigits);
  const known = check.equals("chapterInUse", chapter >= 1 && chapter <= 97 && chapter !== 77, true);
  return long && known;
}
