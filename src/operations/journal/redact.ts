import type { StoredInstance } from "../store.js";
import { type CustomerFields, customerFields } from "./customer-fields.js";

/** What an instance may go on remembering. Gives back plain JSON with the keys that the context has. */
export type Redact = (context: object, instance: StoredInstance) => object;

/** Stands where a text stood that was erased. */
export const erasedText = "erased";

/**
 * A context without the data of customers, by {@link customerFields}: names are replaced by the pseudonym, texts by
 * `erased`; what is null or empty stays. Units, amounts and states are kept.
 *
 * @param pseudonym - what stands for a name: the same for the same name, so that sums by customer still work
 *
 * @example
 * ```ts
 * import { redactCustomer } from "opscycle/operations";
 *
 * const context = { orderId: "O-1", customerId: "B-1", cancelReason: "moved to Hangzhou", shippingMinor: 500 };
 * redactCustomer("order", context, () => "erased:7f3a");
 * // => { orderId: "O-1", customerId: "erased:7f3a", cancelReason: "erased", shippingMinor: 500 }
 * ```
 */
export function redactCustomer(
  process: string,
  context: object,
  pseudonym: (name: string) => string,
): object {
  const fields = Object.hasOwn(customerFields, process) ? customerFields[process] : undefined;
  return fields === undefined ? context : redactedObject(context, fields, pseudonym);
}

type Pseudonym = (name: string) => string;

function redactedObject(value: object, fields: CustomerFields, pseudonym: Pseudonym): object {
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    typeof part === "string"
      ? redactedText(key, part, fields, pseudonym)
      : redactedPart(part, fields, pseudonym),
  ]);
  return Object.fromEntries(entries);
}

function redactedPart(part: unknown, fields: CustomerFields, pseudonym: Pseudonym): unknown {
  if (Array.isArray(part)) return part.map((one) => redactedPart(one, fields, pseudonym));
  return typeof part === "object" && part !== null ? redactedObject(part, fields, pseudonym) : part;
}

function redactedText(key: string, text: string, fields: CustomerFields, pseudonym: Pseudonym): string {
  if (text === "" || isErased(text)) return text;
  if (fields.names.includes(key)) return pseudonym(text);
  if (fields.texts.includes(key)) return erasedText;
  // Of commands that were taken, the fields are kept as JSON, to tell one that is sent again from another.
  return key === "fields" && text.startsWith("{") ? redactedJson(text, fields, pseudonym) : text;
}

function redactedJson(text: string, fields: CustomerFields, pseudonym: Pseudonym): string {
  return JSON.stringify(redactedPart(JSON.parse(text), fields, pseudonym));
}

function isErased(text: string): boolean {
  return text === erasedText || text.startsWith(`${erasedText}:`);
}

/** A pseudonym for each name that nothing leads back from: random, the same for the same name. */
export function randomPseudonyms(): Pseudonym {
  const known = new Map<string, string>();
  return (name) => {
    const pseudonym = known.get(name) ?? `${erasedText}:${crypto.randomUUID().slice(0, 13)}`;
    known.set(name, pseudonym);
    return pseudonym;
  };
}
