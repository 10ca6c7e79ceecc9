import type { StoredOutcome } from "./outcomes.js";

/** Somebody who waits for what comes of a letter. */
interface Watcher {
  readonly letter: string;
  readonly until: number;
  readonly resolve: (outcome: StoredOutcome | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** The wait between two looks, in milliseconds: from the first, longer each time that nothing came. */
const firstWaitMs = 5;
const longestWaitMs = 250;
const growth = 1.5;

/** Waits for outcomes: one query for all that are waited for, however many there are. */
export class OutcomeWatch {
  private watchers: Watcher[] = [];
  private isRunning = false;
  private wait = firstWaitMs;

  constructor(
    private readonly read: (letters: readonly string[]) => Promise<ReadonlyMap<string, StoredOutcome>>,
  ) {}

  /** @returns the outcome; undefined when there is none in time */
  outcomeOf(letter: string, timeoutMs: number): Promise<StoredOutcome | undefined> {
    return new Promise((resolve, reject) => {
      this.watchers.push({ letter, until: performance.now() + timeoutMs, resolve, reject });
      this.wait = firstWaitMs;
      if (!this.isRunning) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.watchers.length > 0) {
      const found = await this.look();
      this.wait = found ? firstWaitMs : Math.min(this.wait * growth, longestWaitMs);
      if (this.watchers.length > 0) await new Promise((resolve) => setTimeout(resolve, this.wait));
    }
    this.isRunning = false;
  }

  private async look(): Promise<boolean> {
    const asked = this.watchers;
    try {
      const found = await this.read([...new Set(asked.map(({ letter }) => letter))]);
      const now = performance.now();
      const isOver = ({ letter, until }: Watcher) => found.has(letter) || until <= now;
      this.watchers = this.watchers.filter((watcher) => !asked.includes(watcher) || !isOver(watcher));
      for (const watcher of asked) if (isOver(watcher)) watcher.resolve(found.get(watcher.letter));
      return found.size > 0;
    } catch (error) {
      this.watchers = this.watchers.filter((watcher) => !asked.includes(watcher));
      for (const { reject } of asked) reject(error);
      return false;
    }
  }
}
