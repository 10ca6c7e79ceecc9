import { Worker } from "node:worker_threads";
import type { ShopHistory } from "opscycle/replay";
import type { ShopEvent } from "../../shared/api.js";
import type { CompareMessage, CompareTask } from "./compare-worker.js";

type Progress = Extract<ShopEvent, { readonly type: "comparison" }>;

interface Running {
  readonly worker: Worker;
  /** Answers whoever waits for it: with nothing where another took its place. */
  readonly settle: (result: string | undefined) => void;
}

/**
 * Compares rulebooks on the shop's history in a thread of its own, so that the server goes on answering. One runs at a
 * time: who asks for another has seen enough of the one before.
 */
export class Comparisons {
  private running: Running | undefined;

  constructor(
    private readonly history: ShopHistory,
    private readonly onProgress: (progress: Progress) => void,
  ) {}

  /**
   * @param base - the text of the rulebook to compare with; `other` the changed one
   * @param signal - ends it: nobody waits for it any more
   * @returns a `Comparison` as JSON; undefined where a later one took its place, or it was ended
   */
  compare(base: string, other: string, signal?: AbortSignal): Promise<string | undefined> {
    this.stop(this.running);
    const task: CompareTask = { history: this.history, base, other };
    const worker = new Worker(new URL("./compare-worker.mjs", import.meta.url), { workerData: task });
    return new Promise((resolve, reject) => {
      const running: Running = { worker, settle: resolve };
      this.running = running;
      signal?.addEventListener("abort", () => this.stop(running), { once: true });
      worker.on("message", (message: CompareMessage) => {
        if (message.type === "progress") this.onProgress({ ...message, type: "comparison" });
        else resolve(message.json);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => {
        if (this.running === running) this.running = undefined;
        reject(new Error(`the comparison ended early, with code ${code}`));
      });
    });
  }

  private stop(running: Running | undefined): void {
    if (this.running === running) this.running = undefined;
    running?.settle(undefined);
    void running?.worker.terminate();
  }
}
