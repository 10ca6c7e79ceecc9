import type { Letter } from "../engine.js";

/** Letters that wait to be written. */
interface Waiting {
  readonly letters: readonly Letter[];
  readonly resolve: (places: readonly number[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How many letters are written in one go. */
const mostAtOnce = 1_000;

/**
 * Letters on their way to the inboxes: while some are being written the next gather, so that many share one commit, and those
 * of one sender arrive in the order in which they were sent.
 */
export class SendLine {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly write: (letters: readonly Letter[]) => Promise<readonly number[]>) {}

  /** @returns their places in order of arrival, once they are kept */
  push(letters: readonly Letter[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ letters, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** When nothing is on its way any more. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // What is sent in one go by the caller is written in one go.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.writeSome(this.nextBatch());
    this.running = undefined;
  }

  private nextBatch(): readonly Waiting[] {
    let size = 0;
    const fits = this.waiting.findIndex(({ letters }) => {
      size += letters.length;
      return size > mostAtOnce;
    });
    return this.waiting.splice(0, fits === -1 ? this.waiting.length : Math.max(1, fits));
  }

  private async writeSome(batch: readonly Waiting[]): Promise<void> {
    try {
      const places = await this.write(batch.flatMap(({ letters }) => letters));
      let from = 0;
      for (const { letters, resolve } of batch) {
        resolve(places.slice(from, from + letters.length));
        from += letters.length;
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
