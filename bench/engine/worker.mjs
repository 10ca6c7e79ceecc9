// A worker in a process of its own, of the engine or of pg-boss alone. It begins when it is told to.
import { once } from "node:events";
import { PgBoss } from "pg-boss";
import { bareQueue, bareSchema, bareWork, connectionString, newEngine } from "./engine-on.mjs";

const begin = process.argv[2] === "bare" ? await bare() : await engine();
process.send("ready");
await once(process, "message");
await begin();

async function engine() {
  const engine = await newEngine().start();
  return () => engine.work({ concurrency: 2 });
}

async function bare() {
  const boss = new PgBoss({ connectionString, schema: bareSchema, useListenNotify: true });
  await boss.start();
  return () => boss.work(bareQueue, bareWork, async () => {});
}
