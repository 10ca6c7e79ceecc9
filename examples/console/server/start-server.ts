import { createServer, type Server } from "node:http";
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

type Listening = Pick<StartOptions, "host" | "port">;

/** Makes sure that a server could listen. @throws with what to do where it could not */
export async function checkListening(where: Listening): Promise<void> {
  const server = createServer();
  await listen(server, where);
  await new Promise((resolve) => server.close(resolve));
}

/** Starts the console's server. @throws with what to do where it cannot listen */
export async function startServer({ shop, host, port, names, page }: StartOptions): Promise<StartedServer> {
  let hosts: readonly string[] = [];
  const app = await createApp({ shop, hosts: () => hosts, page });
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, { host, port });
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

function listen(server: Server, { host, port }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const advice = whyNot[error.code ?? ""]?.(host, port);
      reject(advice === undefined ? error : new Error(advice, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

const whyNot: { readonly [code: string]: (host: string, port: number) => string } = {
  EADDRINUSE: (host, port) => `port ${port} of ${host} is taken; choose another with --port`,
  EACCES: (_, port) => `port ${port} is kept for others; choose another with --port`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine; choose another with --host`,
  ENOTFOUND: (host) => `${host} is no address of this machine; choose another with --host`,
};

/** What a browser on this machine may call the server by; on all addresses it is reached by its own names as well. */
function hostsOf(host: string, port: number): readonly string[] {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const local = ["127.0.0.1", "localhost"];
  const own = isEverywhere ? local : isLoopback(host) ? [host, ...local] : [host];
  const names = [...new Set(own)].map((name) => (name.includes(":") ? `[${name}]` : name).toLowerCase());
  // A browser leaves out the port that goes without saying.
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
