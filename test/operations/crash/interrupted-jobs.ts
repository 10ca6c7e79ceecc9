import { readFileSync, writeFileSync } from "node:fs";
import { memoryStore } from "opscycle/operations";
import { expect } from "vitest";
import type { ChildProgram } from "../child-program.js";
import type { ChildConfig } from "./config.js";
import { faultsNow } from "./faults.js";
import { by, type CrashHost, hostOn } from "./open-host.js";
import type { Place } from "./places.js";
import { Points } from "./points.js";
import type { Reading } from "./reading.js";
import { expectVerified, isShort, ran, Tally, times } from "./rounds.js";
import { nextVaultProcess } from "./vault.js";

type Job = Exclude<ChildConfig["job"], "work">;

/** A job: what there is before it, and what is wrong once it is done. */
interface Interrupted {
  readonly before: (host: CrashHost, place: Place) => Promise<unknown>;
  readonly expects: (reading: Reading, place: Place) => void | Promise<void>;
}

const ids = (count: number, letter: string) =>
  Array.from({ length: count }, (_one, index) => `${letter}-${index}`);
const vaults = async (host: CrashHost, count: number): Promise<readonly string[]> => {
  const names = ids(count, "V");
  const inputs = names.map((name) => ({
    id: name,
    input: { name, holder: `holder of ${name}`, ringMs: 3_600_000 },
  }));
  await host.startMany("vault", inputs, by);
  return names;
};
const stepsOf = ({ journal }: Reading, type: string) => journal.filter(({ cause }) => cause.type === type);

/** What may be broken off anywhere, and is run again. */
export const interruptedJobs: Readonly<Record<Job, Interrupted>> = {
  open: {
    before: () => Promise.resolve(),
    expects: ({ instances }) => expect(instances).toEqual([]),
  },
  migrate: {
    before: async (host) => {
      for (const [number, id] of (await vaults(host, 12)).entries())
        await host.send("vault", id, { type: "vault.arm", number }, by);
    },
    expects: async (reading, place) => {
      expect(reading.instances.map(({ fingerprint }) => fingerprint)).toEqual(
        Array(12).fill(nextVaultProcess.fingerprint),
      );
      expect(reading.instances.every(({ context }) => context["migrated"])).toBe(true);
      expect(stepsOf(reading, "migrate")).toHaveLength(12);
      const store = await place.open();
      const waiting = await store.list({ tenant: "default", state: "alarm.set" });
      expect(waiting.map(({ deadlines }) => deadlines.length)).toEqual(Array(12).fill(1));
      await store.close();
    },
  },
  erase: {
    before: (host) => vaults(host, 8),
    expects: (reading) => {
      expect(JSON.stringify(reading)).not.toContain("holder of");
      expect(stepsOf(reading, "erase")).toHaveLength(8);
      expect(reading.journal.filter(({ erased }) => erased)).toHaveLength(8);
    },
  },
  archive: {
    before: async (host) => {
      const ledgers = ids(13, "L");
      await host.startMany(
        "ledger",
        ledgers.map((id) => ({ id, input: {} })),
        by,
      );
      await host.sendMany(
        ledgers
          .slice(1)
          .map((id) => ({ process: "ledger" as const, id, command: { type: "ledger.end" } as const })),
        by,
      );
    },
    expects: ({ instances }) => expect(instances.filter(({ isArchived }) => isArchived)).toHaveLength(12),
  },
  redrive: {
    before: async (host) => {
      const [first = "", ...others] = await vaults(host, 4);
      await host.send("vault", first, { type: "vault.add", number: 1, amount: 100 }, by);
      for (const id of others) await host.send("vault", id, { type: "vault.close" }, by);
      for (let number = 2; number < 11; number += 1)
        await host.send(
          "vault",
          first,
          { type: "vault.give", number, amount: 5, to: others[number % 3] ?? "" },
          by,
        );
    },
    expects: ({ outbox, journal, instances }) => {
      expect(outbox).toEqual([]);
      // What was given, and the thanks for it.
      expect(journal.filter(({ isHandedOver }) => isHandedOver)).toHaveLength(18);
      expect(instances.map(({ context }) => context["balance"])).toEqual([64, 12, 12, 12]);
    },
  },
  adopt: {
    before: (_host, { logs }) => {
      logs.plan(ids(9, "L").map((id, number) => ({ number, key: `adopt ${id}`, process: "ledger", id })));
      return Promise.resolve();
    },
    expects: ({ instances }) => {
      expect(instances.map(({ revision, context }) => [revision, context["notes"]])).toEqual(
        Array(9).fill([1, 7]),
      );
    },
  },
  import: {
    before: async (_host, { logs }) => {
      const source = hostOn(memoryStore(), logs, new Points(undefined), {});
      const names = await vaults(source, 30);
      for (let number = 0; number < 20; number += 1)
        await source.sendMany(
          names.map((id, index) => ({
            process: "vault" as const,
            id,
            command: {
              type: "vault.give",
              number: number * 30 + index,
              amount: 3,
              to: names[(number * 7) % 30] ?? "",
            } as const,
          })),
          by,
        );
      writeFileSync(logs.path("export"), `${(await exported(source)).join("\n")}\n`);
    },
    expects: async (_reading, { open, logs }) => {
      const host = hostOn(await open(), logs, new Points(undefined), {});
      const [, ...lines] = await exported(host);
      const [, ...source] = readFileSync(logs.path("export"), "utf8").trim().split("\n");
      expect(lines.length).toBeGreaterThan(1_000);
      expect(lines.map((line) => JSON.parse(line))).toEqual(source.map((line) => JSON.parse(line)));
      await host.close();
    },
  },
};

async function exported(host: CrashHost): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of host.exportJournal()) lines.push(line);
  return lines;
}

/** Does a job in processes that die, until one gets through. */
export async function isInterrupted(program: ChildProgram, place: Place, job: Job): Promise<void> {
  const tally = new Tally();
  const migrates = job === "migrate";
  const { before, expects } = interruptedJobs[job];
  if (job !== "open") await prepared(place, before);
  const config: ChildConfig = { store: place.store, folder: place.folder, job, migrates };
  // The first ones get further each time, then all begin anew from what is left.
  for (let round = 0; round < (isShort ? 1 : 2 * times); round += 1) {
    const kill = { point: job === "open" ? "at a statement" : "any", times: 2 + 7 * round } as const;
    const { signal } = await ran(program, { ...config, kill }, tally);
    // An import writes instances after their journal, a new file has no tables yet.
    if (job !== "open" && job !== "import") expect(faultsNow(await place.read(), place.logs)).toEqual([]);
    if (signal === null) break;
  }
  await ran(program, config, tally);
  expect(tally.kills).toBeGreaterThan(0);
  const reading = await place.read();
  expect(faultsNow(reading, place.logs)).toEqual([]);
  await expects(reading, place);
  if (job !== "open") await expectVerified(place, migrates);
}

async function prepared(place: Place, before: Interrupted["before"]): Promise<void> {
  const host = hostOn(await place.open(), place.logs, new Points(undefined), {});
  await before(host, place);
  await host.idle();
  await host.close();
}
