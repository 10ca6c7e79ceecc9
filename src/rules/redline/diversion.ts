import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type Texts,
  textsSchema,
  type WordingParams,
  type WordingProposal,
  wordingParamFields,
} from "../wording/check-wording.js";
import { hasAnyFact, redLineRuling } from "./red-line.js";

/** Where customers are led. At least one of them is needed. */
export interface RedlineDiversionFacts {
  /** The channel that customers are led to: `wecom`, `wechat-group`, `sms`. */
  readonly channel?: string;
  /** Texts by where they stand: a listing, a chat message, a card in the parcel. */
  readonly texts?: Texts;
}

/** Where the platform lets customers be led. */
export interface RedlineDiversionParams extends WordingParams {
  /** Channels that the platform permits; set it in a layer for each platform. Needed with `channel`. */
  readonly permittedChannels?: readonly string[];
}

const factsSchema = z.strictObject({
  channel: z.exactOptional(z.string().min(1)),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineDiversionFacts>;

const paramsSchema = z.strictObject({
  permittedChannels: z.exactOptional(z.array(z.string().min(1))),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<RedlineDiversionParams>;

/**
 * Customers are led off the platform only through channels that it permits (R225, E-21). Texts that name other
 * contacts are refused; where the platform permits one, put its name into `allowedTerms`.
 *
 * Which channels a platform permits is for its layer to say: none is assumed.
 */
export const redlineDiversion: Rule<
  "redline.diversion",
  RedlineDiversionFacts,
  RedlineDiversionParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.diversion",
  kind: "gate",
  title: { en: "No diversion off the platform", zh: "禁止违规私域引流" },
  source: ["R225", "E-21", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  decide(facts, params, check) {
    const { channel, texts } = facts;
    const known = hasAnyFact({ channel, texts }, check);
    const { permittedChannels } = params;
    let others: "accept" | "reject" | "undecided" = known ? "accept" : "undecided";
    if (channel !== undefined) {
      if (!check.hasParam("permittedChannels", permittedChannels)) others = "undecided";
      else if (!check.oneOf("channel", channel, permittedChannels)) others = "reject";
    }
    return redLineRuling(texts ?? {}, ["diversion"], params, check, others);
  },
});
