import { ConflictError } from "../errors/index.js";
import { alertId, consult, start, step } from "../processes/index.js";
import type { Decision } from "../rules/decision/decision.js";
import { canonicalJson } from "../rules/fingerprint.js";
import type { Scope } from "../rules/rulebook/layer.js";
import type { SendOptions } from "./answers.js";
import type { Host } from "./host/host.js";
import type { JournalEntry } from "./journal/journal-entry.js";
import type { StoredInstance } from "./store.js";

/** What is observed of the subject of an alert. */
export interface Observation {
  /** The rule that raises and clears the alert: an alert or a gate, by its id. */
  readonly rule: string;
  /** What it is about: a SKU, a campaign, a supplier, the shop. */
  readonly subject: string;
  /** The rule's facts; `raised`, where it has one, is filled in. */
  readonly facts: object;
  /** Where the rule is asked. It is kept from the first time that the alert is raised. */
  readonly scope?: Omit<Scope, "at">;
  /** What is behind it: observations of one cause are one alert. The rule's outcome where it is absent. */
  readonly cause?: string;
}

/** What came of an observation. */
export interface Watched {
  /** What the rule says. */
  readonly decision: Decision;
  /** The alert; undefined while it was never raised. */
  readonly alert: StoredInstance | undefined;
  /** What changed; undefined where the observation changed nothing, which leaves nothing in the journal. */
  readonly entry: JournalEntry | undefined;
}

/** Hands an observation to its alert, which begins when it is raised for the first time. */
export async function watch(
  host: Host,
  { rule, subject, facts, scope = {}, cause }: Observation,
  by: SendOptions,
): Promise<Watched> {
  const id = alertId(rule, subject);
  const [known] = await host.parts.store.load([host.key("alert", id)]);
  const envelope = host.envelope(by);
  const input = { rule, subject, ...scope };
  const existing = known && host.taker.existing({ process: "alert", id }, known, { at: envelope.at });
  const process = existing?.process ?? host.definitions.forStart("alert", input);
  const before =
    existing?.instance.snapshot ??
    start(process, host.taker.machineInput(process, input, envelope.at), envelope.at).snapshot;
  const command = { type: "alert.observe", facts, ...(cause !== undefined && { cause }) } as const;
  const event = consult(process, host.taker.rulebook, before, command, envelope);
  const decision = event.decision as Decision;
  const tried = step(process, before, event, host.parts);
  const changes = tried.accepted && canonicalJson(tried.snapshot) !== canonicalJson(before);
  if (!changes) return { decision, alert: known, entry: undefined };
  if (known === undefined) await startUnlessThere(host, id, input, by);
  const answer = await host.send("alert", id, command, by);
  if (answer.accepted) return { decision, alert: answer.instance, entry: answer.entry };
  const [alert] = await host.parts.store.load([host.key("alert", id)]);
  return { decision, alert, entry: undefined };
}

/** Somebody may have observed the same at the same time. */
async function startUnlessThere(
  host: Host,
  id: string,
  input: object,
  { idempotencyKey: _ofTheObservation, ...by }: SendOptions,
): Promise<void> {
  try {
    await host.start("alert", id, input, by);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}
