import { z } from "zod";

/** What a fact is compared with: a value, another fact, or a parameter. */
export type ConditionValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | {
      /** Name of the fact whose value is taken. */
      readonly fact: string;
    }
  | {
      /** Name of the parameter whose value is taken. */
      readonly param: string;
    };

/** How a fact is compared. */
export type ConditionOperator = (typeof conditionOperators)[number];

/** A condition as data, as it stands in JSON. */
export type Condition =
  | {
      /** Each must hold. */
      readonly all: readonly Condition[];
    }
  | {
      /** One of them must hold. */
      readonly any: readonly Condition[];
    }
  | {
      /** Must not hold. */
      readonly not: Condition;
    }
  | {
      /** The fact that is looked at. */
      readonly fact: string;
      /** How it is compared. */
      readonly operator: ConditionOperator;
      /** What it is compared with; `isMissing` and `isPresent` take none. */
      readonly value?: ConditionValue;
    };

/**
 * Every operator. Numbers: `atLeast`, `above`, `atMost`, `below`. Dates and instants: `before`, `notBefore`, `after`,
 * `notAfter`. Texts: `startsWith`, `endsWith`. Texts and lists: `contains`. Everything but lists: `equals`, `oneOf`.
 * Optional facts: `isMissing`, `isPresent`.
 */
export const conditionOperators = [
  "atLeast",
  "above",
  "atMost",
  "below",
  "before",
  "notBefore",
  "after",
  "notAfter",
  "equals",
  "notEquals",
  "oneOf",
  "notOneOf",
  "contains",
  "notContains",
  "startsWith",
  "endsWith",
  "isMissing",
  "isPresent",
] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const conditionValue = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ fact: z.string() }),
  z.strictObject({ param: z.string() }),
]);

/** The shape of a condition, for editors. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({
      fact: z.string(),
      operator: z.enum(conditionOperators),
      value: z.exactOptional(conditionValue),
    }),
  ]),
);
