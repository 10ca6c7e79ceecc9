import { ConflictError, NotFoundError, StoreUnavailableError } from "../../../src/errors/index.js";
import type { ChildConfig } from "./config.js";
import type { Logs, Planned } from "./logs.js";
import { by, type CrashHost } from "./open-host.js";
import type { Points } from "./points.js";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends what is planned and was not answered, until all was; then stops like a program that is told to. */
export async function work(host: CrashHost, logs: Logs, points: Points, config: ChildConfig): Promise<void> {
  const stop = new AbortController();
  const running = host.run({ signal: stop.signal, pollMs: 20 });
  // Whoever tells it to end lets it finish what is in hand.
  process.once("SIGTERM", () => stop.abort());
  while (!stop.signal.aborted && (await sendAll(host, logs, config, stop.signal)) > 0) await sleep(5);
  if (config.kill?.drains !== true) await settled(host, stop.signal);
  points.arm();
  stop.abort();
  await running;
  await host.close();
}

/** @returns how many are left */
async function sendAll(host: CrashHost, logs: Logs, config: ChildConfig, stop: AbortSignal): Promise<number> {
  const left = own(unanswered(logs).filter(isFirst(logs)), config);
  const { atOnce = 8 } = config;
  for (let from = 0; from < left.length && !stop.aborted; from += atOnce)
    await Promise.all(left.slice(from, from + atOnce).map((planned) => sendOne(host, logs, planned)));
  return unanswered(logs).length;
}

/** What others hand over to comes before all else. */
function isFirst(logs: Logs): (planned: Planned) => boolean {
  const isTarget = ({ process, input }: Planned) =>
    input !== undefined && (process === "vault" || process === "stock-item");
  return unanswered(logs).some(isTarget) ? isTarget : () => true;
}

function unanswered(logs: Logs): readonly Planned[] {
  const answered = logs.acknowledged();
  return logs.planned().filter(({ key }) => !answered.has(key));
}

/** Its own share first, then that of others: they may be dead. */
function own(planned: readonly Planned[], { share }: ChildConfig): readonly Planned[] {
  if (share === undefined) return planned;
  const isOwn = ({ number }: Planned): boolean => number % share.of === share.rest;
  return [...planned.filter(isOwn), ...planned.filter((one) => !isOwn(one))];
}

/** What is refused, or comes too early, is sent again later. */
async function sendOne(host: CrashHost, logs: Logs, planned: Planned): Promise<void> {
  const { key, process, id, command, input } = planned;
  const options = { ...by, idempotencyKey: key };
  try {
    const answer = command
      ? await host.send(process as never, id, command as never, options)
      : await host.start(process as never, id, input as never, options);
    if (answer.accepted) logs.acknowledge(key);
  } catch (error) {
    const isLater =
      error instanceof NotFoundError ||
      error instanceof ConflictError ||
      error instanceof StoreUnavailableError;
    if (!isLater) throw error;
  }
}

/** When nothing waits any more: no deadline, no effect. */
async function settled(host: CrashHost, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const waiting = await host.outbox();
      const ringing = await host.count({ state: "alarm.set" });
      if (waiting.length === 0 && ringing === 0) return;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
    await sleep(10);
  }
}
