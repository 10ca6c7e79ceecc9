import { readFileSync } from "node:fs";
import type { ChildConfig } from "./config.js";
import type { Logs } from "./logs.js";
import { by, type CrashHost } from "./open-host.js";
import { withoutHolder } from "./vault.js";

type Job = (host: CrashHost, logs: Logs) => Promise<unknown>;

/** Work on what is there: each may break off anywhere, and is run again. */
export const jobs: Readonly<Record<Exclude<ChildConfig["job"], "work">, Job>> = {
  open: () => Promise.resolve(),
  migrate: (host) => host.migrate({ batch: 4 }),
  erase: async (host) => {
    const vaults = await host.list({ process: "vault" });
    await host.erase(vaults, { reason: "asked for", redact: withoutHolder }, by);
  },
  archive: (host) => host.archive({ finishedBefore: "2100-01-01T00:00:00.000Z", batch: 4 }),
  redrive: async (host) => {
    for (const { id } of await host.list({ process: "vault", state: "money.closed" }))
      await host.send("vault", id, { type: "vault.open" }, { ...by, idempotencyKey: `open ${id}` });
    await host.redrive();
  },
  adopt: async (host, logs) => {
    for (const { key, id } of logs.planned()) {
      const adoption = {
        input: {},
        state: "open",
        context: { notes: 7, sum: 7 },
        reason: "it was there before",
      };
      await host.adopt("ledger", id, adoption, { ...by, idempotencyKey: key });
      logs.acknowledge(key);
    }
  },
  import: (host, logs) => host.importJournal(readFileSync(logs.path("export"), "utf8").split("\n")),
};
