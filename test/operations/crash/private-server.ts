import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const debians = "/usr/lib/postgresql";

/** A PostgreSQL of a test's own, which may be restarted. */
export interface PrivateServer {
  readonly connectionString: string;
  /** As if the power had failed. */
  restart(): Promise<void>;
  remove(): void;
}

/** Starts one of Debian's; undefined where there is none, or none that this user can start. */
export async function privateServer(): Promise<PrivateServer | undefined> {
  const programs = newestPrograms();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "opscycle-server-"));
  const port = await freePort();
  const run = runAsOwner(folder);
  const data = join(folder, "data");
  const log = ["-D", data, "-l", join(folder, "log"), "-w"];
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  try {
    run(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync"]);
    run(join(programs, "pg_ctl"), [...log, "-o", options, "start"]);
  } catch (error) {
    console.info(`no PostgreSQL of its own: ${String(error)}`);
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  return {
    connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: async () => run(join(programs, "pg_ctl"), [...log, "-o", options, "-m", "immediate", "restart"]),
    remove: () => {
      run(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newestPrograms(): string | undefined {
  if (!existsSync(debians)) return undefined;
  const newest = readdirSync(debians)
    .map((version) => join(debians, version, "bin"))
    .filter((programs) => existsSync(join(programs, "initdb")));
  return newest.at(-1);
}

/** The server refuses to run as root: then the user postgres runs it. */
function runAsOwner(folder: string): (program: string, given: readonly string[]) => void {
  const execute = (program: string, given: readonly string[]): void => {
    execFileSync(program, given, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], timeout: 120_000 });
  };
  if (process.getuid?.() !== 0) return execute;
  const numberOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const [user, group] = [numberOf("-u"), numberOf("-g")];
  chownSync(folder, user, group);
  const owner = [`--reuid=${user}`, `--regid=${group}`, "--clear-groups"];
  return (program, given) => execute("setpriv", [...owner, program, ...given]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === "string" ? reject() : resolve(address.port),
      );
    });
  });
}
