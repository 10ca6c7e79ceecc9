import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { build } from "vite";
import { createApp } from "../../../examples/console/server/app.js";
import type { ConsoleShop } from "../../../examples/console/server/console-shop.js";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A console that runs in this process. */
export interface OpenConsole {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page into a new folder, out of the sources of opscycle: no build of it need be there. */
export async function buildPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "opscycle-page-"));
  await build({
    configFile: fromHere("../../../examples/console/vite.config.ts"),
    logLevel: "error",
    resolve: {
      alias: [{ find: /^opscycle\/([a-z/-]+)$/, replacement: fromHere("../../../src/$1/index.ts") }],
    },
    build: { outDir, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 10_000 },
  });
  return outDir;
}

/** Serves a page over a shop on a free port. */
export async function openConsole(shop: ConsoleShop, page: string): Promise<OpenConsole> {
  let port = 0;
  const app = await createApp({ shop, hosts: () => [`127.0.0.1:${port}`], page });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shop.operations.close();
      await rm(page, { recursive: true, force: true });
    },
  };
}
