/** Where effects of one type stand in line, so that a slow type holds up no other. */
export class EffectLane {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly concurrency: number) {}

  /** Runs a job once there is room. */
  async run(job: () => Promise<void>): Promise<void> {
    if (this.running >= this.concurrency) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      await job();
    } finally {
      // The place goes straight to the next.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  get isEmpty(): boolean {
    return this.running === 0;
  }
}
