import { parseRulebook, type Rule, type Rulebook, type Scope } from "opscycle/rules";
import { z } from "zod";

/** How a parameter is written: what kind of value it takes. */
export interface ParamField {
  /** `json`: a list or an object, to be written in the file. */
  readonly kind: "number" | "boolean" | "text" | "choice" | "json";
  readonly isWhole: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices: readonly (string | number)[];
}

/** A parameter as it stands in a scope. */
export interface ParamInForce {
  readonly name: string;
  readonly field: ParamField;
  /** Undefined where nothing sets it. */
  readonly value: unknown;
  /** The layer that sets it; undefined where nothing does. */
  readonly layer: string | undefined;
  readonly isAssumed: boolean;
  /** Where the value comes from, and why it should be looked at. */
  readonly source: string | undefined;
  readonly questionable: string | undefined;
  /** Whether its rule is undecided without it. */
  readonly isMissing: boolean;
}

/** Reads a rulebook file as the server does; undefined where it has faults: the check lists them. */
export function readRulebook(text: string): Rulebook | undefined {
  try {
    return parseRulebook(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The rules that have parameters, in order of id. */
export function rulesWithParams({ rules }: Rulebook): readonly Rule[] {
  return rules
    .filter(({ params }) => Object.keys(params.shape).length > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The rules whose id or title has every word of a search. */
export function findRules(rules: readonly Rule[], search: string): readonly Rule[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(({ id, title, source, params }) => {
    const text = [id, title.en, title.zh, ...source, ...Object.keys(params.shape)].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Each parameter of a rule in a scope, with the layer that sets it. */
export function paramsInForce(rulebook: Rulebook, rule: Rule, scope: Scope): readonly ParamInForce[] {
  const at = rulebook.at(scope);
  const values = at.paramValues(rule.id);
  const missing = at.missingParams(rule.id);
  return Object.entries(rule.params.shape).map(([name, schema]) => {
    const set = values.get(name);
    return {
      name,
      field: fieldOf(schema),
      value: set?.value,
      layer: set?.layer,
      isAssumed: set?.assumed === true,
      source: set?.note?.source,
      questionable: set?.note?.questionable,
      isMissing: missing.includes(name),
    };
  });
}

const jsonSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const kinds: Readonly<Record<string, ParamField["kind"]>> = {
  number: "number",
  integer: "number",
  boolean: "boolean",
  string: "text",
};

function fieldOf(schema: z.core.$ZodType): ParamField {
  const { data } = jsonSchema.safeParse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  if (data?.enum !== undefined) return { kind: "choice", isWhole: false, choices: data.enum };
  const { type = "", minimum, maximum } = data ?? {};
  return {
    kind: kinds[type] ?? "json",
    isWhole: type === "integer",
    choices: [],
    ...(minimum !== undefined && { minimum }),
    // Zod states the largest safe integer where a schema states no maximum.
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
}
