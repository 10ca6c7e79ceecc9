import type { EngineCore } from "./engine-core.js";
import type { EngineHealth } from "./engine-types.js";
import { openJobs } from "./open-jobs.js";

/** A reading of the engine and its tenant's inboxes. */
export async function healthOf(core: EngineCore, isWorking: boolean): Promise<EngineHealth> {
  const { db, inbox, pause, parts, queues } = core;
  const { count, since } = await inbox.waiting(db, parts.mostWaiting + 1);
  const now = new Date();
  return {
    now: now.toISOString(),
    waiting: count,
    lagMs: since === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(since)),
    effects: await openJobs(core, [queues.effects]),
    setAside: await inbox.countSetAside(db),
    isPaused: await pause.read(db),
    isWorking,
  };
}
