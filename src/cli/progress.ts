import { Presets, SingleBar } from "cli-progress";
import type { CommandStream } from "./command-io.js";

/** A bar appears only when the work has taken this long. */
const PATIENCE_MS = 400;

/** Shows how far a piece of work is. */
export interface Progress {
  show(done: number, total: number): void;
  /** Takes the bar away. */
  stop(): void;
}

/** A progress bar on a terminal; nothing on anything else. */
export function progressOn(stream: CommandStream, label: string): Progress {
  if (stream.isTTY !== true) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream, format: `${label} {bar} {percentage}%`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  const startedAt = performance.now();
  return {
    show(done, total) {
      if (bar.isActive) bar.update(done);
      else if (done < total && performance.now() - startedAt > PATIENCE_MS) bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}
