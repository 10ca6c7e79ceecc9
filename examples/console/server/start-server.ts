import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.js";
import type { ConsoleShop } from "./console-shop.js";
import { isLoopback } from "./options.js";

/** What {@link startServer} takes. */
export interface StartOptions {
  readonly shop: ConsoleShop;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What else requests may call this server by, with the port where it is not 80. */
  readonly names: readonly string[];
  /** The folder of the built page. */
  readonly page: string;
}

/** A server that listens. */
export interface StartedServer {
  /** What to type into the address bar. */
  readonly address: string;
  /** Ends its connections, those that wait for events among them. */
  close(): Promise<void>;
}

/** Starts the console's server. @throws where the port is taken */
export async function startServer({ shop, host, port, names, page }: StartOptions): Promise<StartedServer> {
  let hosts: readonly string[] = [];
  const app = await createApp({ shop, hosts: () => hosts, page });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  hosts = [...hostsOf(host, bound), ...names.map((name) => name.toLowerCase())];
  return {
    address: `http://${names[0] ?? hosts[0]}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a browser on this machine may call the server by; on all addresses it is reached by its own names as well. */
function hostsOf(host: string, port: number): readonly string[] {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const local = ["127.0.0.1", "localhost"];
  const own = isEverywhere ? local : isLoopback(host) ? [host, ...local] : [host];
  const names = [...new Set(own)].map((name) => (name.includes(":") ? `[${name}]` : name).toLowerCase());
  // A browser leaves out the port that goes without saying.
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
