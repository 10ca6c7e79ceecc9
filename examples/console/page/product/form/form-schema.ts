import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import type { Title } from "../../../shared/api.js";
import { fieldTitle, fieldUnit, isLongText } from "./field-words.js";
import { valueTitle } from "./value-words.js";

/** What a form is made of. */
export interface FormPlan {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
  /** Whether there is anything to fill in. */
  readonly hasFields: boolean;
}

/** What a form needs to be worded. */
export interface FormSpeech {
  readonly language: keyof Title;
  readonly currency: string;
  /** What is said of a fact that the rule needs, of one that it looks at where needed, and of one that is not known. */
  readonly factNeeded: string;
  readonly factUseful: string;
  readonly metrics: string;
}

type Node = { readonly [keyword: string]: unknown };

/** Numbers that a schema names only because JSON can be no more exact. */
const widest = Number.MAX_SAFE_INTEGER;

/**
 * Makes of a command's JSON Schema what a person can fill in: a field that may be null is one that may be left out,
 * names become titles, and what is written under `metrics` says what a rule needs.
 */
export function formPlan(fields: object, speech: FormSpeech): FormPlan {
  const { $schema: _draft, ...root } = fields as Node;
  const schema = plain(root, "", speech) as RJSFSchema;
  return {
    schema,
    uiSchema: {
      ...uiOf(schema, "", speech),
      "ui:submitButtonOptions": { norender: true },
      // What is optional and has fields of its own is filled in only once it was asked for.
      "ui:globalOptions": { enableOptionalDataFieldForType: ["object"] },
    },
    hasFields: Object.keys(schema.properties ?? {}).length > 0,
  };
}

function plain(node: Node, name: string, speech: FormSpeech): Node {
  const one = withoutNull(node);
  const { pattern, minimum, maximum, description, ...rest } = one;
  const text = describe(name, description, one, speech);
  return {
    ...rest,
    // A date says by its format what the pattern says again.
    ...(pattern !== undefined && rest["format"] === undefined && { pattern }),
    ...(minimum !== undefined && minimum !== -widest && { minimum }),
    ...(maximum !== undefined && maximum !== widest && { maximum }),
    ...(name !== "" && { title: name === "metrics" ? speech.metrics : fieldTitle(name, speech.language) }),
    ...(text !== "" && { description: text }),
    ...(isNode(rest["properties"]) && { properties: plainProperties(rest["properties"], speech) }),
    ...(isNode(rest["items"]) && { items: plain(rest["items"], "", speech) }),
  };
}

function plainProperties(properties: Node, speech: FormSpeech): Node {
  return Object.fromEntries(
    Object.entries(properties).map(([name, node]) => [name, isNode(node) ? plain(node, name, speech) : node]),
  );
}

/** What may be null may be left out: the form has one way to say that something is not known. */
function withoutNull(node: Node): Node {
  const { anyOf, type, ...rest } = node;
  if (Array.isArray(type)) {
    const kinds = type.filter((kind) => kind !== "null");
    return { ...rest, type: kinds.length === 1 ? kinds[0] : kinds };
  }
  if (!Array.isArray(anyOf)) return node;
  const others = anyOf.filter((each) => isNode(each) && each["type"] !== "null");
  const [only] = others;
  return others.length === 1 && isNode(only) ? { ...rest, ...withoutNull(only) } : { ...rest, anyOf: others };
}

function describe(name: string, said: unknown, { type }: Node, speech: FormSpeech): string {
  const own = typeof said !== "string" ? "" : ofRule(said, speech);
  const isNumber = type === "number" || type === "integer";
  const unit = isNumber ? fieldUnit(name, speech.language, speech.currency) : "";
  return [own, unit].filter(Boolean).join(speech.language === "zh" ? "" : " ");
}

/** The library says of a fact in English whether its rule can do without it. */
function ofRule(said: string, speech: FormSpeech): string {
  if (said.endsWith(" is undecided without it")) return speech.factNeeded;
  return said.endsWith(" looks at it where it needs to") ? speech.factUseful : said;
}

function uiOf(schema: RJSFSchema, name: string, speech: FormSpeech): UiSchema {
  const inner = Object.entries(schema.properties ?? {}).map(([key, node]): [string, UiSchema] => [
    key,
    typeof node === "object" ? uiOf(node, key, speech) : {},
  ]);
  const required = schema.required ?? [];
  const order = inner.map(([key]) => key).sort((a, b) => rank(required, a) - rank(required, b));
  return {
    ...Object.fromEntries(inner),
    ...(order.length > 1 && { "ui:order": order }),
    // Yes, no and not known are three answers; a checkbox has two.
    ...(schema.type === "boolean" && { "ui:widget": "select" }),
    ...(schema.type === "string" && !schema.enum && isLongText(name) && { "ui:widget": "textarea" }),
    ...(schema.enum && {
      "ui:enumNames": schema.enum.map((value) => valueTitle(String(value), speech.language)),
    }),
    ...(typeof schema.items === "object" &&
      !Array.isArray(schema.items) && {
        items: uiOf(schema.items, name, speech),
      }),
  };
}

const rank = (required: readonly string[], name: string) => (required.includes(name) ? 0 : 1);

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What was filled in, without what was left empty. */
export function filledIn(data: unknown): object {
  return (isNode(data) && pruned(data, true)) || {};
}

function pruned(data: Node, isRoot = false): object | undefined {
  const entries = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === "") return [];
    if (!isNode(value)) return [[name, value]];
    // The rule is asked with no facts at all where none is known; any other empty object was not filled in.
    const inner = pruned(value) ?? (isRoot && name === "metrics" ? {} : undefined);
    return inner === undefined ? [] : [[name, inner]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
