import { z } from "zod";
import { ConflictError, describeValue, InvalidInputError } from "../../errors/index.js";
import { builtInProcesses, restore } from "../../processes/index.js";
import { canonicalJson } from "../../rules/fingerprint.js";
import type { SendOptions } from "../answers.js";
import type { Host } from "../host/host.js";
import { tell } from "../host/tell.js";
import type { Commit, InstanceKey, StoredInstance } from "../store.js";
import { type CustomerSought, type FoundInstance, instancesOf } from "./instances-of.js";
import type { JournalEntry } from "./journal-entry.js";
import { readJournal } from "./read-journal.js";
import { type Redact, randomPseudonyms, redactCustomer } from "./redact.js";
import { sealed } from "./seal.js";

/** How data is erased. */
export interface EraseOptions {
  /** Why, for the journal: `request of 2026-03-01`. It stays, so it must not name the person. */
  readonly reason: string;
  /**
   * What an instance may go on remembering. By default, for the library's own processes, what `redactCustomer` leaves.
   * Needed for instances that wait for a deadline, since their process goes on with it, and for processes of your own.
   */
  readonly redact?: Redact;
  /**
   * What stands for a name in the default redaction: random by default. With a keyed hash whose key you destroy later, a
   * second run gives the same pseudonyms.
   */
  readonly pseudonym?: (name: string) => string;
}

type Name = Pick<InstanceKey, "process" | "id">;

/** What became of each instance. */
export interface Erased {
  /** Their data is gone now. */
  readonly erased: readonly Name[];
  /** It was gone before: nothing has happened to them since. */
  readonly already: readonly Name[];
  /** Untouched, and why. */
  readonly left: readonly (Name & {
    /** In words. */
    readonly why: string;
  })[];
  /**
   * Untouched, since they are not about one customer, but told something by one that is: what people wrote may stand in
   * their journals too. Look at them, and erase them by their keys.
   */
  readonly told: readonly Name[];
}

/** How often an erasure is made anew when a step came in between. */
const mostConflicts = 30;

/** Erases the personal data of instances, each in its own commit. */
export async function erase(
  host: Host,
  which: readonly Name[] | CustomerSought,
  options: EraseOptions,
  by: SendOptions,
): Promise<Erased> {
  if (options.reason.trim() === "") {
    const issue = { path: "reason", expected: "why, in words that name nobody", received: "nothing" };
    throw new InvalidInputError("erase", [issue]);
  }
  const found = isList(which) ? [] : await instancesOf(host, which);
  const names = isList(which) ? which : handedOverFirst(found);
  const left: (Name & { why: string })[] = [];
  const done = { erased: [] as Name[], already: [] as Name[] };
  const redacting = { ...options, pseudonym: options.pseudonym ?? randomPseudonyms() };
  for (const { process, id } of names) {
    const outcome = await host.alone(() => eraseOne(host, { process, id }, redacting, by));
    if (outcome.type === "left") left.push({ process, id, why: outcome.why });
    else done[outcome.type].push({ process, id });
  }
  const told = found.flatMap(({ process, id, found }) => (found === "told" ? [{ process, id }] : []));
  return { ...done, left, told };
}

type Redacting = EraseOptions & Required<Pick<EraseOptions, "pseudonym">>;
type Outcome = { readonly type: "erased" | "already" } | { readonly type: "left"; readonly why: string };

async function eraseOne(
  host: Host,
  { process, id }: Name,
  redacting: Redacting,
  by: SendOptions,
): Promise<Outcome> {
  const { store, tenant } = host.parts;
  for (let attempt = 0; attempt < mostConflicts; attempt++) {
    const [instance] = await store.load([host.key(process, id)]);
    if (instance === undefined) return { type: "left", why: "there is no such instance" };
    const redacted = redactedContext(instance, redacting);
    if ("why" in redacted) return { type: "left", why: redacted.why };
    const { context } = redacted;
    const { definition, snapshot } = instance;
    const { fingerprint } = definition;
    if (snapshot.status === "active" && host.definitions.known({ process, fingerprint }) === undefined)
      return { type: "left", why: `its definition ${fingerprint} is not known; migrate it first` };
    checkContext(host, instance, context);
    if (await isErased(host, instance, context)) return { type: "already" };
    const { commit, entry } = erasure(host, instance, context, redacting.reason, by);
    const [failure] = await store.commit(tenant, [commit]);
    if (failure === undefined) {
      tell(host.events, "step", entry);
      return { type: "erased" };
    }
    if (!(failure instanceof ConflictError)) throw failure;
  }
  return { type: "left", why: `it was changed by others ${mostConflicts} times in a row` };
}

const builtIn: ReadonlySet<string> = new Set(builtInProcesses.map(({ id }) => id));

function redactedContext(
  instance: StoredInstance,
  { redact, pseudonym }: Redacting,
): { readonly context: object } | { readonly why: string } {
  const { process, snapshot, deadlines } = instance;
  if (redact !== undefined) return { context: redact(snapshot.context, instance) };
  if (!builtIn.has(process)) return { why: `what ${process} remembers of people is not known; give redact` };
  const [waiting] = snapshot.status === "active" ? deadlines : [];
  if (waiting !== undefined)
    return {
      why: `it is under way and waits for ${waiting.delay} at ${waiting.dueAt}; end it first, or give redact`,
    };
  return { context: redactCustomer(process, snapshot.context, pseudonym) };
}

/** @throws InvalidInputError when the instance could not go on from a context. */
function checkContext({ definitions }: Host, instance: StoredInstance, context: object): void {
  const { snapshot } = instance;
  const [expected, received] = [snapshot.context, Object(context)].map((one) =>
    Object.keys(one).sort().join(", "),
  );
  const path = `redact of ${instance.process} ${instance.id}`;
  if (!z.json().safeParse(context).success)
    throw new InvalidInputError("erase", [
      { path, expected: "plain JSON", received: describeValue(context) },
    ]);
  if (expected !== received)
    throw new InvalidInputError("erase", [
      { path, expected: `an object with the keys ${expected}`, received: received || "none" },
    ]);
  if (snapshot.status === "active") restore(definitions.of(instance), { ...snapshot, context });
}

/** Whether its data is gone, and nothing has happened to it since. */
async function isErased(host: Host, instance: StoredInstance, context: object): Promise<boolean> {
  const { process, id, snapshot } = instance;
  if (canonicalJson(context) !== canonicalJson(snapshot.context)) return false;
  let last: JournalEntry | undefined;
  for await (const entry of readJournal(host.parts, { process, id })) last = entry;
  return last?.cause.type === "erase";
}

function erasure(
  host: Host,
  before: StoredInstance,
  context: object,
  reason: string,
  sender: SendOptions,
): { readonly commit: Commit; readonly entry: JournalEntry } {
  const { tenant, process, id, states, definition } = before;
  const { at, by } = host.envelope(sender);
  const bare: JournalEntry = {
    tenant,
    process,
    id,
    revision: before.revision + 1,
    at,
    ...(by && { by: { actor: by.actor, role: by.role } }),
    cause: { type: "erase", reason, context },
    from: states,
    to: states,
    events: [],
    definition: definition.fingerprint,
    rulebook: host.taker.rulebook.fingerprint,
  };
  const entry = host.parts.store.keepsJournal ? sealed(bare, before.journalHash) : bare;
  const instance: StoredInstance = {
    ...before,
    revision: entry.revision,
    snapshot: { ...before.snapshot, context },
    journalHash: entry.seal?.hash ?? "",
    updatedAt: at,
  };
  const write = { instance, expectedRevision: before.revision, erasesHistory: true } as const;
  return { commit: { instances: [write], entries: [entry], outbox: [], takes: [], answers: [] }, entry };
}

/** Those that only hand-overs lead to are gone before what leads there is: a second run finds whatever is left. */
function handedOverFirst(found: readonly FoundInstance[]): readonly FoundInstance[] {
  const ofKind = (kind: FoundInstance["found"]) => found.filter((one) => one.found === kind);
  return [...ofKind("handed-over"), ...ofKind("remembers")];
}

function isList(which: readonly Name[] | CustomerSought): which is readonly Name[] {
  return Array.isArray(which);
}
