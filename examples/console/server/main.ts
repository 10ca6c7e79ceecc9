import { fileURLToPath } from "node:url";
import { readDemoHistory } from "./demo/demo-history.js";
import { openDemoShop } from "./demo/demo-shop.js";
import { isLoopback, readOptions } from "./options.js";
import { showProgress } from "./progress.js";
import { checkListening, startServer } from "./start-server.js";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts the console over the demo shop. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), beside("../.data"));
  if (options === undefined) return;
  if (!isLoopback(options.host))
    console.error(
      `Warning: on ${options.host} the console is open to whoever reaches this machine. It asks for no password.`,
    );
  await checkListening(options);
  const shop = await openDemoShop({
    folder: options.data,
    history: await readDemoHistory(),
    onProgress: showProgress,
  });
  const { address, close } = await startServer({ ...options, shop, page: beside("../dist") });
  console.log(`The console is at ${address}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().then(() => shop.operations.close()));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
