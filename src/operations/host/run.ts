import type { EventEmitter } from "eventemitter3";
import { ConflictError, InvalidInputError } from "../../errors/index.js";
import type { OperationsEvents } from "../answers.js";
import type { Clock } from "../clock.js";
import { longestTimerMs } from "../effects/effects.js";
import { asError } from "./batch.js";
import { eitherOf, sleep } from "./signals.js";
import { guarded, tell } from "./tell.js";
import type { WakeTimes } from "./wake-times.js";

/** What `operations.run` takes. */
export interface RunOptions {
  /** Ends the run. */
  readonly signal: AbortSignal;
  /**
   * How often the store is asked what is due, in milliseconds; 1,000 by default. A deadline that this host has set while it
   * ran passes when it is due; another passes so late at most.
   */
  readonly pollMs?: number;
  /** Hears of each round that failed; the run goes on. Told as `roundFailed` too. */
  readonly onError?: (error: Error) => void;
}

/** The host that runs. */
export interface RunningHost {
  readonly parts: { readonly clock: Clock };
  readonly events: EventEmitter<OperationsEvents>;
  readonly wakes: WakeTimes;
  passAllDue(now: string, stop: AbortSignal): Promise<number>;
  setGoing(): void;
  hold(): Promise<() => void>;
  requireOpen(): void;
}

const longestBackoffMs = 60_000;

/** Lets deadlines pass and carries out effects until it is told to stop. */
export class Runner {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly host: RunningHost) {}

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** @returns when it has stopped */
  run(options: RunOptions): Promise<void> {
    this.host.requireOpen();
    if (this.running !== undefined)
      throw new ConflictError("run requires a host that does not run yet; one run is enough for a host");
    this.running = this.untilStopped(options, checkedPollMs(options.pollMs));
    return this.running;
  }

  /** Stops the run, for good. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async untilStopped({ signal, onError }: RunOptions, pollMs: number): Promise<void> {
    const stop = eitherOf([signal, this.stopping.signal]);
    try {
      await this.rounds(stop.signal, pollMs, onError);
      const goOn = await this.host.hold();
      goOn();
    } finally {
      stop.release();
      this.host.wakes.clear();
      this.running = undefined;
    }
  }

  /** A round that fails is told; the wait after it doubles up to a minute. */
  private async rounds(stop: AbortSignal, pollMs: number, onError: RunOptions["onError"]): Promise<void> {
    let failures = 0;
    while (!stop.aborted) {
      try {
        await this.host.passAllDue(this.host.parts.clock.now(), stop);
        if (!stop.aborted) this.host.setGoing();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.failed(asError(error), onError);
      }
      if (failures === 0) await this.sleepUntilDue(stop, pollMs);
      else await sleep(backoffMs(pollMs, failures), stop);
    }
  }

  private failed(error: Error, onError: RunOptions["onError"]): void {
    const { events } = this.host;
    tell(events, "roundFailed", error);
    if (onError !== undefined) guarded(events, () => onError(error));
  }

  /** Until the next poll, or until something is due of which the host knows. */
  private async sleepUntilDue(stop: AbortSignal, pollMs: number): Promise<void> {
    const { wakes, parts } = this.host;
    const now = parts.clock.now();
    const next = wakes.after(now);
    const left = next === undefined ? pollMs : Date.parse(next) - Date.parse(now);
    const ms = Math.min(left, pollMs);
    const end = new Date(Date.parse(now) + ms).toISOString();
    const earlier = new AbortController();
    wakes.onEarlier((instant) => {
      if (instant < end) earlier.abort();
    });
    await sleep(ms, stop, earlier.signal);
    wakes.onEarlier(undefined);
  }
}

/** @throws InvalidInputError when it is no length of a wait. */
function checkedPollMs(pollMs = 1_000): number {
  if (pollMs >= 1 && pollMs <= longestTimerMs) return pollMs;
  const expected = `a number of milliseconds from 1 to ${longestTimerMs}`;
  throw new InvalidInputError("run", [{ path: "pollMs", expected, received: String(pollMs) }]);
}

/** Many hosts that lost one database do not all come back at once. */
function backoffMs(pollMs: number, failures: number): number {
  const most = Math.min(pollMs * 2 ** failures, Math.max(pollMs, longestBackoffMs));
  return most * (0.5 + Math.random() / 2);
}
