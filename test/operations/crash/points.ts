import type { ChildConfig, CrashPoint } from "./config.js";

/** Ends this process at a point, as a power cut would: nothing is run any more. */
export class Points {
  private left: number;
  private isArmed: boolean;

  constructor(private readonly kill: ChildConfig["kill"]) {
    this.left = kill?.times ?? 0;
    this.isArmed = kill?.drains !== true;
  }

  /** From now on points are counted. */
  arm(): void {
    this.isArmed = true;
  }

  /** A point is reached. */
  reach(point: CrashPoint): void {
    if (this.counts(point)) process.kill(process.pid, "SIGKILL");
  }

  /** A point is reached once what was just asked for is on its way. */
  reachSoon(point: CrashPoint): void {
    if (this.counts(point)) setImmediate(() => process.kill(process.pid, "SIGKILL"));
  }

  private counts(point: CrashPoint): boolean {
    const { kill } = this;
    if (!this.isArmed || kill === undefined || this.left === 0) return false;
    const isIt = kill.point === "any" ? point !== "at a statement" : kill.point === point;
    if (isIt) this.left -= 1;
    return isIt && this.left === 0;
  }
}
