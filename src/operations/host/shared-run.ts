/** A job that runs one at a time. Whoever asks while it runs shares the run after it, so that what came meanwhile is seen. */
export class SharedRun {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly job: () => Promise<void>) {}

  /** Waits for a run that begins now or later. @throws what it throws */
  run(): Promise<void> {
    if (this.running === undefined) return this.begin();
    const begin = () => this.begin();
    this.next ??= this.running.then(begin, begin);
    return this.next;
  }

  /** When it does not run. */
  async idle(): Promise<void> {
    while (this.running !== undefined) await Promise.allSettled([this.next ?? this.running]);
  }

  private begin(): Promise<void> {
    this.next = undefined;
    this.running = this.job().finally(() => {
      // The next run stands in line already, and puts itself in this place.
      if (this.next === undefined) this.running = undefined;
    });
    return this.running;
  }
}
