import type { JournalEntry, Operations, VirtualClock } from "opscycle/operations";
import { watchedRules } from "./watched-rules.js";

/** What {@link LifeWriter} works on. */
export interface LifeWriterOptions {
  readonly operations: Operations;
  readonly clock: VirtualClock;
  /** From this instant on no replenishment is requested: it is left to be proposed. */
  readonly unrequestedFrom: string;
}

const by = { actor: "history", role: "system" } as const;
/** Alerts are kept of this much of the history's end. */
const alertDays = 365;

/** Sends the commands of a journal once more, at their own instants and in their order. */
export class LifeWriter {
  private inLine: Promise<unknown>[] = [];
  /** What is handed to by a command in line: it comes after the others of its commit. */
  private readonly handedTo = new Set<string>();
  private readonly left = new Set<string>();
  private alertsFrom = "";

  constructor(private readonly options: LifeWriterOptions) {}

  /** @param onProgress - told how much is done, from 0 to 1 */
  async write(journal: readonly JournalEntry[], onProgress: (share: number) => void): Promise<void> {
    const { operations, clock } = this.options;
    const last = journal.at(-1)?.at ?? clock.now();
    this.alertsFrom = new Date(Date.parse(last) - alertDays * 86_400_000).toISOString();
    let at = "";
    let isDue = false;
    for (const [index, entry] of journal.entries()) {
      if (entry.cause.type === "deadline") isDue = true;
      else if (entry.handedOverFrom !== undefined) this.handedTo.add(keyOf(entry));
      else {
        if (entry.at !== at) {
          await this.settle();
          at = entry.at;
          clock.set(at);
        }
        if (isDue) {
          await this.settle();
          await operations.tick();
          isDue = false;
        }
        if (this.handedTo.has(keyOf(entry))) await this.settle();
        this.send(entry);
      }
      if (index % 500 === 0) onProgress(index / journal.length);
    }
    await this.settle();
  }

  private send(entry: JournalEntry): void {
    const { operations } = this.options;
    const { process, id, at, cause } = entry;
    if (this.isLeft(entry)) return;
    if (cause.type === "adopt") {
      const { input = {}, state, reason = "" } = cause;
      this.inLine.push(operations.adopt(process, id, { input, state, reason }, { ...by, at }));
    }
    if (cause.type === "command") this.inLine.push(this.sendOrFail(entry, cause.command));
    this.watch(entry);
  }

  private async sendOrFail(
    { process, id, at }: JournalEntry,
    command: { readonly type: string },
  ): Promise<void> {
    const answer = await this.options.operations.send(process, id, command, { ...by, at });
    if (!answer.accepted) throw new Error(`${process} ${id} at ${at}: ${answer.refusal.message}`);
  }

  /** Leaves out requests of the last days, and what would have become of them. */
  private isLeft({ process, id, at, cause, events }: JournalEntry): boolean {
    if (process === "replenishment") return this.left.has(id);
    if (cause.type !== "command" || cause.command.type !== "product.requestReplenishment") return false;
    if (at < this.options.unrequestedFrom) return false;
    for (const event of events) {
      const number = requested(event);
      if (number !== undefined) this.left.add(`${id}/${number}`);
    }
    return true;
  }

  /** What a review found is handed to the alert about it as well. */
  private watch({ process, id, at, decision }: JournalEntry): void {
    if (process !== "product" || decision === undefined || at < this.alertsFrom) return;
    if (!watchedRules.has(decision.rule)) return;
    const { raised: _ofTheProduct, ...facts } = decision.facts;
    const { at: _whenAsked, ...scope } = decision.scope;
    const observation = { rule: decision.rule, subject: id, facts, scope };
    this.inLine.push(this.options.operations.watch(observation, { ...by, at }));
  }

  private async settle(): Promise<void> {
    await Promise.all(this.inLine);
    this.inLine = [];
    this.handedTo.clear();
  }
}

function keyOf({ process, id }: JournalEntry): string {
  return `${process} ${id}`;
}

function requested(event: object): number | undefined {
  const replenishment: unknown = Reflect.get(event, "replenishment");
  if (typeof replenishment !== "object" || replenishment === null) return undefined;
  const number: unknown = Reflect.get(replenishment, "number");
  return typeof number === "number" ? number : undefined;
}
