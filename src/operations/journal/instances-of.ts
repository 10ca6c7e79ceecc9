import type { Host } from "../host/host.js";
import { nameOf } from "../instance-name.js";
import type { InstanceKey } from "../store.js";
import { customerFields } from "./customer-fields.js";
import { readInstances } from "./read-instances.js";
import { readJournal } from "./read-journal.js";

/** Whose instances are sought. */
export interface CustomerSought {
  /** The value of `customerId` in what an instance remembers, however deep it stands there. */
  readonly customerId: string;
  /**
   * Whether instances are found too that remember no customer, but that one of a customer's instances handed over to, or
   * that handed over to it: the payment and the shipment of an order. True by default; it reads the whole journal.
   */
  readonly handOvers?: boolean;
}

/**
 * How an instance was found: it remembers the customer; it is about one customer, and a hand-over leads there; or it is not
 * about one customer, and was told something by one that is, such as the cause of a return.
 */
export type FoundBy = "remembers" | "handed-over" | "told";

/** An instance that is about a customer, and how it was found. */
export interface FoundInstance extends Pick<InstanceKey, "process" | "id"> {
  /** What leads to it. */
  readonly found: FoundBy;
}

/**
 * The instances of a customer. Reads every instance once, and every journal entry once; keeps in memory what it finds and
 * the hand-overs of instances that are about one customer.
 */
export async function instancesOf(
  { parts }: Host,
  { customerId, handOvers = true }: CustomerSought,
): Promise<readonly FoundInstance[]> {
  const found = new Map<string, FoundInstance>();
  for await (const { process, id, snapshot } of readInstances(parts))
    if (holds(snapshot.context, customerId))
      found.set(nameOf({ process, id }), { process, id, found: "remembers" });
  if (!handOvers) return [...found.values()];
  const links = await handOversOf(parts);
  const open = [...found.values()];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { process, id } of links.get(nameOf(next)) ?? []) {
      const one: FoundInstance = { process, id, found: isOfOne(process) ? "handed-over" : "told" };
      if (found.has(nameOf(one))) continue;
      found.set(nameOf(one), one);
      if (one.found === "handed-over") open.push(one);
    }
  return [...found.values()];
}

/** Whom each instance that is about one customer handed over to, and who of these handed over to it. */
async function handOversOf(parts: Host["parts"]): Promise<ReadonlyMap<string, readonly Name[]>> {
  const links = new Map<string, Name[]>();
  for await (const { process, id, handedOverFrom } of readJournal(parts)) {
    if (handedOverFrom === undefined || !isOfOne(handedOverFrom.process)) continue;
    link(links, handedOverFrom, { process, id });
    if (isOfOne(process)) link(links, { process, id }, handedOverFrom);
  }
  return links;
}

type Name = { readonly process: string; readonly id: string };

function link(links: Map<string, Name[]>, from: Name, { process, id }: Name): void {
  const known = links.get(nameOf(from));
  if (known === undefined) links.set(nameOf(from), [{ process, id }]);
  else if (!known.some((one) => one.process === process && one.id === id)) known.push({ process, id });
}

function isOfOne(process: string): boolean {
  return Object.hasOwn(customerFields, process) && customerFields[process]?.isOfOneCustomer === true;
}

function holds(value: unknown, customerId: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, part]) =>
    key === "customerId" ? part === customerId : holds(part, customerId),
  );
}
