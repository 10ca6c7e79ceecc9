import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createApp } from "./app.js";
import { openDemoShop } from "./demo/demo-shop.js";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const usage = `Usage: npm run console -- [--port 4173] [--host 127.0.0.1] [--data folder]`;

/** Starts the console over the demo shop. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      data: { type: "string", default: beside("../.data") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a whole number from 0 to 65535, not ${values.port}`);
  const { host } = values;
  if (!isLoopback(host))
    console.error(
      `Warning: on ${host} the console is open to whoever reaches this machine. It knows no passwords.`,
    );
  const shop = await openDemoShop(values.data, showProgress);
  let bound: number | undefined;
  const hosts = () =>
    [...new Set([host, ...(isLoopback(host) ? ["127.0.0.1", "localhost"] : [])])].map(
      (name) => `${name.includes(":") ? `[${name}]` : name}:${bound}`,
    );
  const app = await createApp({ shop, hosts, page: beside("../dist") });
  const server = serve({ fetch: app.fetch, port, hostname: host }, ({ port: given }: AddressInfo) => {
    bound = given;
    console.log(`The console is at http://${hosts()[0]}`);
  });
  server.on("error", (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      server.close(() => void shop.operations.close());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
}

function isLoopback(host: string): boolean {
  return host === "127.0.0.1" || host === "localhost" || host === "::1";
}

/** On a terminal one line that is written over; else a line a step. */
function showProgress(what: string, share: number): void {
  const text = `${what}: ${Math.round(share * 100)} %`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text !== lastText && Math.round(share * 100) % 25 === 0) process.stderr.write(`${text}\n`);
  lastText = text;
}
let lastText = "";

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
