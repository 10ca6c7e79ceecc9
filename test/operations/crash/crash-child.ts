import type { ChildConfig } from "./config.js";
import { jobs } from "./jobs.js";
import { Logs } from "./logs.js";
import { hostOn, openCrashingStore } from "./open-host.js";
import { Points } from "./points.js";
import { work } from "./work.js";

/** The program that is killed: a host that does what it is given. */
export async function main(config: ChildConfig): Promise<void> {
  const points = new Points(config.kill);
  const logs = new Logs(config.folder);
  const store = await openCrashingStore(config.store, points);
  const host = hostOn(store, logs, points, config);
  console.info("open");
  if (config.job === "work") await work(host, logs, points, config);
  else await jobs[config.job](host, logs);
  await host.close();
  logs.close();
}
