/** Where the context of a process holds data of a customer. Names of fields, however deep they stand. */
export interface CustomerFields {
  /** Name a person: replaced by a pseudonym. */
  readonly names: readonly string[];
  /** Texts that somebody wrote, and numbers that lead to a person: blanked. */
  readonly texts: readonly string[];
  /** Whether an instance is about one customer, so that what it handed over to may be about the same. */
  readonly isOfOneCustomer: boolean;
}

const ofOne = (names: readonly string[], texts: readonly string[]): CustomerFields => ({
  names,
  texts,
  isOfOneCustomer: true,
});

/**
 * Where the library's own processes hold data of customers in what they remember. The others hold none: what people wrote
 * stands in the journal alone, whose payloads are erased as a whole. Data of staff (`owner`, `lead`, `members`) is not
 * among it.
 *
 * @example
 * ```ts
 * import { customerFields } from "opscycle/operations";
 *
 * customerFields.order?.names; // => ["customerId"]
 * ```
 */
export const customerFields: { readonly [process: string]: CustomerFields } = {
  order: ofOne(["customerId"], ["cancelReason", "cause", "reason", "note", "trackingNumber"]),
  payment: ofOne([], ["cause", "reason", "note"]),
  shipment: ofOne([], ["reason", "note", "trackingNumber"]),
  return: ofOne(["customerId"], ["cause", "reason", "trackingNumber"]),
  "service-case": ofOne(["customerId"], []),
  member: ofOne(["customerId"], []),
  subscription: ofOne(["customerId"], []),
  crisis: { names: ["customerId"], texts: [], isOfOneCustomer: false },
  "ip-complaint": { names: ["complainant"], texts: [], isOfOneCustomer: false },
};
