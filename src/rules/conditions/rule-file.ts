import { z } from "zod";

/** What rules and tables in JSON have in common. */
export const headFields = {
  id: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, {
    error: "dotted lower-case words, such as shipping.free",
  }),
  kind: z.enum(["gate", "alert", "policy"]),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  source: z.exactOptional(z.array(z.string()).min(1)),
  redLine: z.exactOptional(z.boolean()),
};

const outcome = z.string();
const proposal = z.exactOptional(z.unknown());

/** A rule in JSON, its facts, parameters and conditions not yet looked at. */
export const ruleFile = z.strictObject({
  ...headFields,
  facts: z.unknown(),
  params: z.exactOptional(z.unknown()),
  outcomes: z.array(z.string().min(1)).min(1),
  cases: z.array(z.strictObject({ when: z.unknown(), outcome, proposal })).min(1),
  otherwise: z.exactOptional(z.strictObject({ outcome, proposal })),
});

/** Where a rule in JSON comes from unless it says so. */
export const ownSource = ["house rule"];
