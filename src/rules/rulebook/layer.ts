import { z } from "zod";
import { describeValue, didYouMean, type InputIssue, InvalidInputError } from "../../errors/index.js";

/** Where and when a decision is made. It picks the layers of the rulebook that apply. */
export interface Scope {
  /** Platform on which it is made: `taobao`. */
  readonly platform?: string;
  /** Store in which it is made, by the name that the shop's layers use. */
  readonly store?: string;
  /** Category of the product, by the name that the shop's layers use. */
  readonly category?: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku?: string;
  /** Season in which it is made, by the name that the shop's layers use. */
  readonly season?: string;
  /** The instant of the decision, ISO 8601 in UTC; layers with effective dates apply only when it is given. */
  readonly at?: string;
}

/** The keys of a scope that a layer can name, from the weakest level to the strongest. */
export const layerLevels = ["platform", "store", "category", "sku", "season"] as const;

/** What a layer applies to: all the keys that it names must match the scope. */
export type LayerCondition = Partial<Record<(typeof layerLevels)[number], string>>;

/** Where a parameter's value comes from, for the reader of a decision. */
export interface ParamNote {
  /** The number in the catalogue, or a published reference. */
  readonly source?: string;
  /** Why the value should be looked at before it is relied on. */
  readonly questionable?: string;
}

/**
 * Parameters of rules for a part of the shop.
 *
 * The level of a layer is the strongest key in `when`: default < platform < store < category < SKU < season.
 * A stronger level wins, within one level the later layer. A parameter replaces the one below it whole;
 * `null` unsets it.
 */
export interface Layer {
  /** Names the layer in explanations. */
  readonly id: string;
  /** What it applies to; everything when absent. */
  readonly when?: LayerCondition;
  /** First instant at which it applies, ISO 8601 with a zone: `2024-11-01T00:00:00+08:00`. */
  readonly from?: string;
  /** First instant at which it applies no more. */
  readonly until?: string;
  /** True when the values are assumptions and not the shop's own. */
  readonly assumed?: boolean;
  /** Parameters by rule id. */
  readonly params: { readonly [ruleId: string]: { readonly [param: string]: unknown } };
  /** Where values come from, by rule id and parameter. */
  readonly notes?: { readonly [ruleId: string]: { readonly [param: string]: ParamNote } };
}

const paramNoteSchema = z.strictObject({
  source: z.exactOptional(z.string()),
  questionable: z.exactOptional(z.string()),
}) satisfies z.core.$ZodType<ParamNote>;

const instant = z.iso.datetime({
  offset: true,
  error: "an ISO 8601 instant with its zone, such as 2024-11-01T00:00:00+08:00",
});

/** Parses a {@link Layer}, all but the parameters' own values: those are parsed by their rule. */
export const layerSchema = z.strictObject({
  id: z.string().min(1),
  when: z.exactOptional(
    z.strictObject({
      platform: z.exactOptional(z.string()),
      store: z.exactOptional(z.string()),
      category: z.exactOptional(z.string()),
      sku: z.exactOptional(z.string()),
      season: z.exactOptional(z.string()),
    }),
  ),
  from: z.exactOptional(instant),
  until: z.exactOptional(instant),
  assumed: z.exactOptional(z.boolean()),
  params: z.record(z.string(), z.record(z.string(), z.unknown())),
  notes: z.exactOptional(z.record(z.string(), z.record(z.string(), paramNoteSchema))),
}) satisfies z.core.$ZodType<Layer>;

const scopeKeys: readonly string[] = [...layerLevels, "at"];

/**
 * Refuses what is no scope: a misspelt key would quietly give the parameters of everywhere.
 *
 * @throws InvalidInputError when it is no object, a key is unknown, a value is no text, or `at` is no instant.
 */
export function parseScope(scope: Scope): Scope {
  if (typeof scope !== "object" || scope === null || Array.isArray(scope))
    throw new InvalidInputError("scope", [
      { path: "", expected: "an object", received: describeValue(scope) },
    ]);
  const issues = Object.entries(scope).flatMap(([key, value]): InputIssue[] => {
    if (!scopeKeys.includes(key))
      return [
        {
          path: key,
          expected: `absent: ${scopeKeys.join(", ")} are known${didYouMean(key, scopeKeys)}`,
          received: describeValue(value),
        },
      ];
    if (value === undefined || (typeof value === "string" && (key !== "at" || isInstant(value)))) return [];
    const expected = key === "at" ? "an ISO 8601 instant such as 2011-12-09T12:50:00Z" : "a text";
    return [{ path: key, expected, received: describeValue(value) }];
  });
  if (issues.length > 0) throw new InvalidInputError("scope", issues);
  return scope;
}

function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** 0 for a layer without a condition, else 1 (platform) to 5 (season). */
export function levelOf(layer: Layer): number {
  return 1 + layerLevels.findLastIndex((key) => layer.when?.[key] !== undefined);
}

/** Whether a layer applies to a scope. */
export function appliesTo(layer: Layer, scope: Scope): boolean {
  const matches = layerLevels.every(
    (key) => layer.when?.[key] === undefined || layer.when[key] === scope[key],
  );
  if (!matches || (layer.from === undefined && layer.until === undefined)) return matches;
  if (scope.at === undefined) return false;
  const at = Date.parse(scope.at);
  return (
    (layer.from === undefined || at >= Date.parse(layer.from)) &&
    (layer.until === undefined || at < Date.parse(layer.until))
  );
}
