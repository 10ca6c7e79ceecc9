import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { ownValue } from "../own-value.js";

/** Goods that are to be sold in a country abroad. */
export interface CrossborderCertificationFacts {
  /** Where they are to be sold, in the words of the parameter: `EU`. */
  readonly destination: string;
  /** What they are, in the words of the parameter: `toys`. */
  readonly goods: string;
  /** Certificates that the goods hold and that are in force: `CE`. */
  readonly certificates: readonly string[];
  /** Whether the label is as the destination wants it: language, marks, importer. */
  readonly labelled: boolean;
}

/** What destinations ask for. */
export interface CrossborderCertificationParams {
  /** The certificates for each destination and kind of goods; an empty list where none is needed. */
  readonly requiredCertificates: {
    readonly [destination: string]: { readonly [goods: string]: readonly string[] };
  };
}

/** What is lacking. */
export interface CrossborderCertificationProposal {
  /** Certificates that are needed and not held. */
  readonly lackingCertificates: readonly string[];
}

const word = z.string().min(1);

const factsSchema = z.strictObject({
  destination: word,
  goods: word,
  certificates: z.array(word),
  labelled: z.boolean(),
}) satisfies z.core.$ZodType<CrossborderCertificationFacts>;

const paramsSchema = z.strictObject({
  requiredCertificates: z.record(word, z.record(word, z.array(word))),
}) satisfies z.core.$ZodType<CrossborderCertificationParams>;

/**
 * Whether goods may be sold in a destination (R233): they hold each certificate that it asks for, such as CE or FDA, and
 * are labelled. What is asked for is the law of each country, so nothing is assumed; goods that the parameter does not
 * name are undecided.
 */
export const crossborderCertification: Rule<
  "crossborder.certification",
  CrossborderCertificationFacts,
  CrossborderCertificationParams,
  "certified" | "blocked",
  CrossborderCertificationProposal
> = defineRule({
  id: "crossborder.certification",
  kind: "gate",
  title: { en: "Certification for the destination", zh: "目的国认证与标签" },
  source: ["R233"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["certified", "blocked"],
  decide(facts, params, check) {
    const { destination, goods, certificates } = facts;
    const required = ownValue(ownValue(params.requiredCertificates, destination), goods);
    if (!check.hasParam(`requiredCertificates.${destination}.${goods}`, required)) return "undecided";
    const lackingCertificates = required.filter((one) => !check.oneOf("certificate", one, certificates));
    const labelled = check.equals("labelled", facts.labelled, true);
    const certified = lackingCertificates.length === 0 && labelled;
    return { outcome: certified ? "certified" : "blocked", proposal: { lackingCertificates } };
  },
});
