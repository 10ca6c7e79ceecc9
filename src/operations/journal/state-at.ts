import type { ProcessSnapshot } from "../../processes/index.js";
import { utcInstant } from "../clock.js";
import type { Host } from "../host/host.js";
import type { JournalEntry } from "./journal-entry.js";
import { readJournal } from "./read-journal.js";
import { Rebuilding } from "./rebuild.js";

/** Where an instance stood at an instant. */
export interface StateAt {
  /** How many steps it had taken by then. */
  readonly revision: number;
  /** Since when it stood there. */
  readonly at: string;
  /** The active states as dotted paths, as its journal says. */
  readonly states: readonly string[];
  /** All that it remembered: its steps up to there, taken anew. Absent where that cannot be done. */
  readonly snapshot?: ProcessSnapshot;
  /** Why there is no snapshot. */
  readonly why?: string;
  /** The step that led there. */
  readonly entry: JournalEntry;
}

/** Where an instance stood at an instant; undefined before its start. @throws InvalidInputError for no instant */
export async function stateAt(
  host: Host,
  process: string,
  id: string,
  instant: string,
): Promise<StateAt | undefined> {
  const until = utcInstant("stateAt", "instant", instant);
  const rebuilding = rebuildingFor(host);
  let entry: JournalEntry | undefined;
  for await (const next of readJournal(host.parts, { process, id })) {
    // Steps stand in the order in which they were taken, which is not always that of their instants.
    if (next.at > until) break;
    rebuilding.take(next);
    entry = next;
  }
  if (entry === undefined) return undefined;
  const { revision, at, to: states } = entry;
  const { snapshot, why = "the journal does not begin with a start" } = rebuilding;
  return { revision, at, states, entry, ...(snapshot === undefined ? { why } : { snapshot }) };
}

/** Takes steps anew by the definitions that a host knows. */
export function rebuildingFor({ definitions, parts }: Host): Rebuilding {
  const { calendar } = parts;
  return new Rebuilding({
    definition: (process, fingerprint) => definitions.known({ process, fingerprint }),
    ...(calendar && { calendar }),
  });
}
