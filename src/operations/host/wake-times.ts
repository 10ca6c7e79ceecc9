import { compareText } from "../memory/deadline-queue.js";

/** More are found by polling. */
const mostKnown = 1_000;

/** The instants of which a host knows that something is due: it need not poll to find out. */
export class WakeTimes {
  private readonly known: string[] = [];
  private wake: ((earliest: string) => void) | undefined;

  /** @param instant - ISO 8601 in UTC */
  add(instant: string): void {
    const { known } = this;
    let at = known.length;
    while (at > 0 && compareText(known[at - 1] ?? "", instant) > 0) at -= 1;
    if (at >= mostKnown || known[at - 1] === instant) return;
    known.splice(at, 0, instant);
    known.length = Math.min(known.length, mostKnown);
    if (at === 0) this.wake?.(instant);
  }

  /** The earliest after an instant; those before are forgotten. */
  after(now: string): string | undefined {
    while (this.known[0] !== undefined && this.known[0] <= now) this.known.shift();
    return this.known[0];
  }

  /** Forgets all. */
  clear(): void {
    this.known.length = 0;
  }

  /** Calls once something is due earlier than all that is known; instead of whom it called so far. */
  onEarlier(wake: ((earliest: string) => void) | undefined): void {
    this.wake = wake;
  }
}
