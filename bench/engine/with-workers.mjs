import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("worker.mjs", import.meta.url));

/** Lets workers in processes of their own begin, and waits until the work is done. @returns how many seconds it took */
export async function withWorkers(kind, count, isDone) {
  const workers = Array.from({ length: count }, () => fork(script, [kind]));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const from = performance.now();
  for (const worker of workers) worker.send("begin");
  await isDone();
  const seconds = (performance.now() - from) / 1000;
  await Promise.all(
    workers.map(async (worker) => {
      worker.kill("SIGKILL");
      await once(worker, "exit");
    }),
  );
  return seconds;
}
