import { OpscycleError } from "../../errors/index.js";
import {
  type AnyMachineEvent,
  adopt,
  type Process,
  type ProcessSnapshot,
  passDeadline,
  persist,
  restore,
  type StepOptions,
  start,
  step,
} from "../../processes/index.js";
import { commandSpec } from "../../processes/step/consult.js";
import { stateValueOf } from "../../processes/step/state-value.js";
import type { JournalEntry } from "./journal-entry.js";

/** Where the steps of a journal, taken anew, led elsewhere than they did. */
export interface Departure {
  readonly revision: number;
  /** What the journal says. */
  readonly expected: string;
  /** What came of the steps. */
  readonly received: string;
}

/** What a rebuilding works with. */
export interface RebuildParts extends StepOptions {
  /** The definition of a fingerprint; undefined when it is not known. */
  definition(process: string, fingerprint: string): Process | undefined;
}

/** Takes the steps of one instance anew, from what its journal recorded: its whole snapshot after each entry. */
export class Rebuilding {
  /** After the entry that was taken last; undefined where it cannot be known. */
  snapshot: ProcessSnapshot | undefined;
  /** Why it cannot be known. */
  why: string | undefined;
  /** Where what was rebuilt first departed from the journal; the snapshot is not known from there on. */
  wrong: Departure | undefined;

  constructor(private readonly parts: RebuildParts) {}

  /** Takes the next entry. */
  take(entry: JournalEntry): void {
    try {
      this.snapshot = this.after(entry);
    } catch (error) {
      if (!(error instanceof OpscycleError)) throw error;
      this.lose(`revision ${entry.revision} cannot be taken anew: ${error.message}`);
      this.depart(entry, error.message);
    }
  }

  private after(entry: JournalEntry): ProcessSnapshot | undefined {
    if (entry.erasedAt !== undefined)
      return this.lose(`the payload of revision ${entry.revision} was erased`);
    const process = this.parts.definition(entry.process, entry.definition);
    if (process === undefined)
      return this.lose(
        `this program does not have the definition ${entry.definition} of revision ${entry.revision}`,
      );
    const { cause } = entry;
    switch (cause.type) {
      case "start":
        return this.stepped(entry, start(process, cause.machineInput, entry.at, this.parts));
      case "adopt": {
        const { machineInput, state, context = {} } = cause;
        return this.stepped(entry, adopt(process, machineInput, state, context, entry.at, this.parts));
      }
      case "migrate":
      case "erase":
        return this.recorded(entry, process, cause.context);
      case "command":
      case "deadline":
        return this.snapshot && this.stepped(entry, next(process, this.snapshot, entry, this.parts));
    }
  }

  /** What a step led to, where it led to the states that the journal says. */
  private stepped(
    entry: JournalEntry,
    taken: ReturnType<typeof step> | ReturnType<typeof passDeadline>,
  ): ProcessSnapshot | undefined {
    if (taken?.accepted && sameText(taken.states, entry.to)) {
      this.why = undefined;
      return taken.snapshot;
    }
    const refused = taken === undefined ? "nothing due" : "a refusal";
    const received = taken?.accepted ? taken.states.join(", ") : refused;
    this.depart(entry, received);
    return this.lose(`revision ${entry.revision} taken anew led elsewhere: ${received}`);
  }

  /** What an entry recorded as a whole: rebuilding goes on from there, whatever was before. */
  private recorded(
    entry: JournalEntry,
    process: Process,
    context: object | undefined,
  ): ProcessSnapshot | undefined {
    const base = context ?? this.snapshot?.context;
    if (base === undefined) return undefined;
    this.why = undefined;
    return persist(restore(process, { status: "active", value: stateValueOf(entry.to), context: base }));
  }

  private lose(why: string): undefined {
    this.snapshot = undefined;
    this.why = why;
  }

  private depart({ revision, to }: JournalEntry, received: string): void {
    this.wrong = { revision, expected: to.join(", "), received };
  }
}

function next(process: Process, snapshot: ProcessSnapshot, entry: JournalEntry, options: StepOptions) {
  const { cause, at, by, decision } = entry;
  if (cause.type === "deadline")
    return passDeadline(process, snapshot, cause.deadline ?? cause.delay, at, options);
  if (cause.type !== "command") return undefined;
  const { type, ...fields } = cause.command;
  // Parsed as when it was sent: the machine is given what the schema made of the fields.
  const payload = commandSpec(process, type).payload.safeParse(fields);
  const given = payload.success ? payload.data : fields;
  const event: AnyMachineEvent = { type, ...given, at, ...(by && { by }), ...(decision && { decision }) };
  return step(process, snapshot, event, options);
}

function sameText(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
