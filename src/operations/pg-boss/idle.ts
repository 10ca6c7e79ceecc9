import { OpscycleError } from "../../errors/index.js";
import type { EngineCore } from "./engine-core.js";
import { openJobs } from "./open-jobs.js";

/** How many instances one look wakes of a kind. */
const mostWoken = 10_000;
/** Letters that have waited so long have lost the job that was to fetch them, or the workers are behind. */
const overdueSeconds = 60;

/** Wakes what has something due, and what was left lying. @returns how many instances */
export async function tick(core: EngineCore, letterAgeSeconds = overdueSeconds): Promise<number> {
  const { parts, instances, inbox, db, port, outcomes } = core;
  const due = await instances.due(db, parts.clock.now(), mostWoken);
  const left = await inbox.overdue(db, letterAgeSeconds, mostWoken);
  const names = new Map([...due, ...left].map((name) => [`${name.process} ${name.id}`, name] as const));
  await port.wake([...names.values()].map((name) => ({ tenant: parts.tenant, ...name })));
  await outcomes.expire(db, parts.keepsOutcomesSeconds);
  return names.size;
}

/** When nothing waits. @throws OpscycleError when that takes too long */
export async function idle(core: EngineCore, timeoutMs: number): Promise<void> {
  const until = performance.now() + timeoutMs;
  const { drain, effects, dead } = core.queues;
  const awaited = core.carriesOut ? [drain, effects, dead] : [drain];
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 250)) {
    await core.line.idle();
    const { count } = await core.inbox.waiting(core.db, core.parts.mostWaiting + 1);
    const jobs = await openJobs(core, awaited);
    if (count === 0 && jobs === 0) return;
    if (performance.now() > until) {
      const message = `the engine requires ${timeoutMs} ms to be enough to become idle, ${count} commands and ${jobs} jobs wait`;
      throw new OpscycleError("overloaded", message, { waiting: count, jobs });
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
