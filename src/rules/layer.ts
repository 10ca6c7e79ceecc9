import { z } from "zod";

/** Where and when a decision is made. It picks the layers of the rulebook that apply. */
export interface Scope {
  readonly platform?: string;
  readonly store?: string;
  readonly category?: string;
  readonly sku?: string;
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
  /** First instant at which it applies. */
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
}) satisfies z.ZodType<ParamNote>;

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
  from: z.exactOptional(z.iso.datetime()),
  until: z.exactOptional(z.iso.datetime()),
  assumed: z.exactOptional(z.boolean()),
  params: z.record(z.string(), z.record(z.string(), z.unknown())),
  notes: z.exactOptional(z.record(z.string(), z.record(z.string(), paramNoteSchema))),
}) satisfies z.ZodType<Layer>;

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
