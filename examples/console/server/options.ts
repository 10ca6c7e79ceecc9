import { isIPv4 } from "node:net";
import { parseArgs } from "node:util";

/** What the command line says. */
export interface ServerOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What else requests may call this server by. */
  readonly names: readonly string[];
  /** The folder of the demo shop. */
  readonly data: string;
}

const usage = `Usage: npm run console -- [options]

  --port <number>  port to listen on, 0 for any that is free (default: 4173)
  --host <name>    address to listen on (default: 127.0.0.1, which only this machine reaches)
  --name <host>    what else the server is called in the address bar, such as shop.local:4173; may be repeated
  --data <folder>  where the demo shop is kept (default: examples/console/.data)`;

/**
 * Reads the command line.
 *
 * @param data - the folder of the demo shop unless another is named
 * @returns undefined where help was asked for and is printed
 * @throws where an option is not known or its value is not right
 */
export function readOptions(args: string[], data: string): ServerOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      name: { type: "string", multiple: true, default: [] },
      data: { type: "string", default: data },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return undefined;
  }
  const port = Number(values.port);
  if (values.port.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a whole number from 0 to 65535, received ${values.port}`);
  return { host: values.host, port, names: values.name, data: values.data };
}

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}
