import type { JournalEntry, Operations, VirtualClock } from "opscycle/operations";
import type { AlertDesk } from "./alert-desk.js";
import type { LastDays } from "./last-days.js";

/** What {@link LifeWriter} works on. */
export interface LifeWriterOptions {
  readonly operations: Operations;
  readonly clock: VirtualClock;
  /** What is left out of the end. */
  readonly lastDays: LastDays;
  /** Who keeps the alerts about what the reviews find. */
  readonly alerts: AlertDesk;
}

/** What happened at one instant, and whether deadlines passed before it. */
interface Moment {
  readonly at: string;
  readonly isAfterDeadlines: boolean;
  readonly entries: readonly JournalEntry[];
}

const by = { actor: "history", role: "system" } as const;

/** Sends the commands of a journal once more, at their own instants and in their order. */
export class LifeWriter {
  private inLine: Promise<unknown>[] = [];

  constructor(private readonly options: LifeWriterOptions) {}

  /** @param onProgress - told how much is done, from 0 to 1 */
  async write(journal: readonly JournalEntry[], onProgress: (share: number) => void): Promise<void> {
    const { operations, clock, alerts } = this.options;
    let done = 0;
    for (const { at, isAfterDeadlines, entries } of moments(journal)) {
      clock.set(at);
      if (isAfterDeadlines) await operations.tick();
      await alerts.lookAfter(at);
      await this.sendAll(entries);
      done += entries.length;
      onProgress(done / journal.length);
    }
  }

  private async sendAll(entries: readonly JournalEntry[]): Promise<void> {
    /** What is handed to by a command in line comes after the others of its commit: its own commands wait for it. */
    const handedTo = new Set<string>();
    for (const entry of entries) {
      if (entry.handedOverFrom !== undefined) handedTo.add(keyOf(entry));
      else {
        if (handedTo.has(keyOf(entry))) await this.settle();
        if (!this.options.lastDays.isLeft(entry)) this.send(entry);
      }
    }
    await this.settle();
  }

  private send(entry: JournalEntry): void {
    const { operations, alerts } = this.options;
    const { process, id, at, cause } = entry;
    if (cause.type === "adopt") {
      const { input = {}, state, reason = "" } = cause;
      this.inLine.push(operations.adopt(process, id, { input, state, reason }, { ...by, at }));
    }
    if (cause.type === "command") this.inLine.push(this.sendOrFail(entry, cause.command));
    this.inLine.push(alerts.see(entry));
  }

  private async sendOrFail(
    { process, id, at }: JournalEntry,
    command: { readonly type: string },
  ): Promise<void> {
    const answer = await this.options.operations.send(process, id, command, { ...by, at });
    if (!answer.accepted) throw new Error(`${process} ${id} at ${at}: ${answer.refusal.message}`);
  }

  private async settle(): Promise<void> {
    await Promise.all(this.inLine);
    this.inLine = [];
  }
}

/** A journal in pieces of one instant each. Deadlines pass by themselves: it is only noted that some did. */
function* moments(journal: readonly JournalEntry[]): Generator<Moment> {
  let entries: JournalEntry[] = [];
  let [isAfterDeadlines, deadlinesNext] = [false, false];
  for (const entry of journal) {
    if (entry.cause.type === "deadline") {
      deadlinesNext = true;
      continue;
    }
    const [first] = entries;
    if (first !== undefined && (deadlinesNext || entry.at !== first.at)) {
      yield { at: first.at, isAfterDeadlines, entries };
      entries = [];
    }
    if (entries.length === 0) [isAfterDeadlines, deadlinesNext] = [deadlinesNext, false];
    entries.push(entry);
  }
  const [first] = entries;
  if (first !== undefined) yield { at: first.at, isAfterDeadlines, entries };
}

function keyOf({ process, id }: JournalEntry): string {
  return `${process} ${id}`;
}
