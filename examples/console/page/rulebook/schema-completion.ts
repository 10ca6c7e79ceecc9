import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { type JsonPath, pathAt } from "./json-text.js";

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
}

/** The names that a JSON Schema knows where a path leads, each with its description. */
export function namesAt(root: JsonSchema, path: JsonPath): readonly { name: string; description: string }[] {
  let here: readonly JsonSchema[] = [root];
  for (const step of path) here = here.flatMap((schema) => within(root, schema, step));
  return here
    .flatMap((schema) => Object.entries(resolved(root, schema).properties ?? {}))
    .map(([name, { description = "" }]) => ({ name, description }));
}

function within(root: JsonSchema, schema: JsonSchema, step: string | number): readonly JsonSchema[] {
  const { items, properties, anyOf = [] } = resolved(root, schema);
  const next = typeof step === "number" ? items : properties?.[step];
  return [...(next === undefined ? [] : [next]), ...anyOf.flatMap((one) => within(root, one, step))];
}

function resolved(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return name === undefined ? schema : (root.$defs?.[name] ?? schema);
}

/** Completes the names of a JSON text by its schema: rules, their parameters, the fields of a layer. */
export function schemaCompletion(schema: JsonSchema) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString();
    const line = state.doc.lineAt(pos);
    const typed = /"?[\w.-]*$/.exec(line.text.slice(0, pos - line.from))?.[0] ?? "";
    const before = text.slice(0, pos - typed.length).trimEnd();
    // A name stands after the brace of an object or after a comma in it.
    if (!/[{,]$/.test(before) || (typed === "" && !explicit)) return null;
    const names = namesAt(schema, pathAt(text, before.length));
    const after = /^"?(\s*:)?/.exec(text.slice(pos)) ?? [""];
    return {
      from: pos - typed.length,
      to: pos + (after[0].startsWith('"') ? 1 : 0),
      options: names.map(({ name, description }) => ({
        label: `"${name}"`,
        type: "property",
        apply: after[1] === undefined ? `"${name}": ` : `"${name}"`,
        ...(description !== "" && { info: description }),
      })),
    };
  };
}
