import { asError } from "../host/batch.js";
import type { Request } from "../host/take.js";
import type { EngineCore } from "./engine-core.js";
import type { ScheduledCommand } from "./engine-types.js";
import { tick } from "./idle.js";
import { letterFor } from "./letters.js";
import { tellEngine } from "./tell-drained.js";

/** When workers look for what was left lying: every minute. */
const everyMinute = "* * * * *";
const asking = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;

/** What a schedule keeps. */
type Kept = Omit<ScheduledCommand, "key" | "cron" | "timeZone">;

export async function schedule(core: EngineCore, scheduled: ScheduledCommand): Promise<void> {
  const { key, cron, timeZone = "UTC", ...kept } = scheduled;
  letterFor(requestOf(core, kept), kept.by.priority ?? 0);
  // Of the times that nobody was there for, one is made up for.
  await core.boss.schedule(core.queues.scheduled, cron, kept, { key, tz: timeZone, missed: "once" });
}

export async function unschedule(core: EngineCore, key: string): Promise<void> {
  await core.boss.unschedule(core.queues.scheduled, key);
}

export async function scheduled(core: EngineCore): Promise<readonly ScheduledCommand[]> {
  const found = await core.boss.getSchedules(core.queues.scheduled);
  return found.map(({ key, cron, timezone, data }) => ({ key, cron, timeZone: timezone, ...(data as Kept) }));
}

/** Sends what is scheduled, and looks for what was left lying. */
export async function workOnSchedules(core: EngineCore): Promise<void> {
  const { boss, queues, port } = core;
  const options = { ...asking, transactional: true, batchSize: 20 } as const;
  await boss.work<Kept, void, typeof options>(queues.scheduled, options, async (jobs, within) => {
    const letters = jobs.map(({ data }) => letterFor(requestOf(core, data), data.by.priority ?? 0));
    await port.deliver(letters, within);
  });
  await boss.work(queues.tick, asking, async () => {
    try {
      await tick(core);
    } catch (error) {
      tellEngine(core.events, "engineFailed", asError(error));
    }
  });
  await boss.schedule(queues.tick, everyMinute);
}

function requestOf({ parts }: EngineCore, { process, id, command, by }: Kept): Request {
  const { actor, role, override } = by;
  const envelope = { at: parts.clock.now(), by: { actor, role }, ...(override && { override }) };
  return { process, id, asked: { type: "command", command }, envelope };
}
