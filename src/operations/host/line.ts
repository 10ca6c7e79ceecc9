import { ConflictError } from "../../errors/index.js";
import type { Answer } from "../answers.js";
import type { RememberedAnswer } from "../store.js";
import { otherPurpose, purposeOf, type Result } from "./batch.js";
import type { Request } from "./take.js";

/** A request that waits for its turn. */
interface Waiting {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  conflicts: number;
  /** Whether it is worked on by itself. */
  isAlone?: boolean;
}

/** What a line works with. */
export interface LineParts {
  /** Takes requests and writes what came of them. */
  work(requests: readonly Request[]): Promise<readonly Result[]>;
  /** The answers that were given to keys before, in their order. */
  recall(keys: readonly string[]): Promise<readonly (RememberedAnswer | undefined)[]>;
  /** What was answered. */
  answerOf(remembered: RememberedAnswer): Promise<Answer>;
}

/** How many requests are written in one go. */
const mostAtOnce = 256;
/** How often a step is made anew when somebody else was faster. */
const mostConflicts = 30;

/**
 * What is asked of a host stands in line: while one batch is being written the next one gathers, so that many requests
 * share one commit, and no two of them get in each other's way. First come, first served.
 */
export class Line {
  private waiting: Waiting[] = [];
  private readonly jobs: (() => Promise<void>)[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly parts: LineParts) {}

  /** Waits for its turn. @throws what the request cannot be taken for */
  push(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject, conflicts: 0 });
      this.start();
    });
  }

  /** Runs something while no request is worked on. */
  alone<Made>(job: () => Promise<Made>): Promise<Made> {
    return new Promise((resolve, reject) => {
      // One that throws at once must not stop the line either.
      this.jobs.push(async () => {
        try {
          resolve(await job());
        } catch (error) {
          reject(error);
        }
      });
      this.start();
    });
  }

  /** How many requests wait for their turn. */
  get length(): number {
    return this.waiting.length;
  }

  /** Whether anything is in line or worked on. */
  get isBusy(): boolean {
    return this.running !== undefined;
  }

  /** When nothing is in line any more. */
  async idle(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  private start(): void {
    this.running ??= this.run();
  }

  /** Jobs and batches take turns, so that neither holds up the other. */
  private async run(): Promise<void> {
    while (this.waiting.length > 0 || this.jobs.length > 0) {
      await this.jobs.shift()?.();
      const batch = this.waiting.splice(0, this.waiting[0]?.isAlone ? 1 : mostAtOnce);
      if (batch.length > 0) await this.serve(batch);
    }
    this.running = undefined;
  }

  private async serve(batch: readonly Waiting[]): Promise<void> {
    try {
      const asked = await this.unanswered(batch);
      if (asked.length === 0) return;
      const results = await this.parts.work(asked.map(({ request }) => request));
      const made = new Map(asked.map((waiting, index) => [waiting, results[index]]));
      const conflicting = asked.filter((waiting) => made.get(waiting)?.conflicts);
      const shared = asked.filter((waiting) => made.get(waiting)?.isShared);
      const untaken = asked.filter((waiting) => {
        const { answer, conflicts, isShared } = made.get(waiting) ?? {};
        if (conflicts || isShared) return false;
        if (answer?.accepted) waiting.resolve(answer);
        return !answer?.accepted;
      });
      // Somebody may have used a key in between: then the instance has gone on, and the answer is known.
      for (const waiting of await this.unanswered(untaken)) {
        const { answer, error } = made.get(waiting) ?? {};
        if (answer === undefined) waiting.reject(error);
        else waiting.resolve(answer);
      }
      await this.again(conflicting);
      this.eachAlone(shared);
    } catch (error) {
      // Whoever was answered already does not hear of it.
      for (const { reject } of batch) reject(error);
    }
  }

  /** Answers those whose key was answered before. @returns the others */
  private async unanswered(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const keys = batch.flatMap(({ request: { idempotencyKey } }) => idempotencyKey ?? []);
    if (keys.length === 0) return batch;
    const found = await this.parts.recall(keys);
    const known = new Map(keys.map((key, index) => [key, found[index]]));
    const left: Waiting[] = [];
    for (const waiting of batch) {
      const { request, resolve, reject } = waiting;
      const { idempotencyKey: key } = request;
      const remembered = key === undefined ? undefined : known.get(key);
      if (remembered === undefined) left.push(waiting);
      // An answer that cannot be told is nobody else's error.
      else if (remembered.purpose === purposeOf(request))
        await this.parts.answerOf(remembered).then(resolve, reject);
      else reject(otherPurpose(remembered.key, purposeOf(request), remembered.purpose));
    }
    return left;
  }

  /** Puts back in front those that were to be written together and could not be: the fault may be that of one of them. */
  private eachAlone(shared: readonly Waiting[]): void {
    for (const waiting of shared) waiting.isAlone = true;
    if (shared.length > 0) this.waiting = [...shared, ...this.waiting];
  }

  /** Puts back in front those that somebody else was faster with, and gives the others a moment. */
  private async again(conflicting: readonly Waiting[]): Promise<void> {
    const left: Waiting[] = [];
    for (const waiting of conflicting) {
      waiting.conflicts += 1;
      const { process, id } = waiting.request;
      const message = `${process} ${id} was changed by others ${mostConflicts} times in a row; send it again`;
      if (waiting.conflicts > mostConflicts) waiting.reject(new ConflictError(message, { process, id }));
      else left.push(waiting);
    }
    if (left.length === 0) return;
    this.waiting = [...left, ...this.waiting];
    const most = Math.max(...left.map(({ conflicts }) => conflicts));
    if (most > 1) await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(most, 10)));
  }
}
