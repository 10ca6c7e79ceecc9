import {
  createOperations,
  defineMigration,
  exportedInstances,
  memoryStore,
  rehearseMigration,
  type Store,
  type StoredInstance,
  virtualClock,
} from "opscycle/operations";
import { defineHandOver } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { begin, by, first, hostOf, onDay, parcelRulebook, storeWithParcel } from "./parcel.js";
import { renamed, telling, withWindow } from "./parcel-definitions.js";

const way = defineMigration({
  from: first.fingerprint,
  to: renamed,
  states: { open: "received", underWay: "travelling" },
});
/** Takes along only what is packed. */
const onlyPacked = defineMigration({
  from: first.fingerprint,
  to: renamed,
  states: { open: () => ({ stranded: "not packed" }) },
});

/** A store with as many parcels, of which every third is packed. */
async function storeWith(parcels: number): Promise<Store> {
  const store = memoryStore();
  const { operations } = hostOf(first, store);
  const instances = Array.from({ length: parcels }, (_, index) => {
    const id = `P-${String(index).padStart(3, "0")}`;
    return { id, input: { number: id, packDays: 10 } };
  });
  await operations.startMany("parcel", instances, by);
  for (const { id } of instances.filter((_, index) => index % 3 === 0))
    await operations.send("parcel", id, { type: "parcel.pack" }, by);
  return store;
}

/** A store that breaks after so many calls of `commit`. */
function breaking(store: Store, commits: number): Store {
  let left = commits;
  return {
    ...store,
    commit: async (tenant, made) => {
      if (left === 0) throw new Error("the power went out");
      left -= 1;
      return store.commit(tenant, made);
    },
  };
}

const definitions = async (store: Store) =>
  (await store.list({ tenant: "default" })).map(({ definition }) => definition.fingerprint);

describe("Operations.migrate", () => {
  test("takes all along, in batches", async () => {
    const store = await storeWith(25);
    const { operations } = hostOf(renamed, store, [way], onDay(1));
    const steps: number[] = [];
    operations.on("step", ({ revision }) => steps.push(revision));
    const report = await operations.migrate({ batch: 4, by });
    expect(report).toEqual({
      counts: [
        { process: "parcel", from: first.fingerprint, to: renamed.fingerprint, migrated: 25, stranded: 0 },
      ],
      migrated: 25,
      left: 0,
      stranded: [],
      more: false,
    });
    expect(steps).toHaveLength(25);
    expect(new Set(await definitions(store))).toEqual(new Set([renamed.fingerprint]));
    expect(await operations.count({ state: "received" })).toBe(16);
    const entries = await operations.journal();
    expect(entries.filter(({ cause }) => cause.type === "migrate").map((entry) => entry.by)).toEqual(
      Array.from({ length: 25 }, () => by),
    );
    expect((await operations.verifyJournal()).faults).toEqual([]);
    expect(await operations.migrate()).toMatchObject({ counts: [], migrated: 0, more: false });
  });

  test("goes on where it was interrupted, whenever that was", async () => {
    for (let commits = 0; commits < 5; commits++) {
      const store = await storeWith(10);
      const broken = hostOf(renamed, breaking(store, commits), [way]).operations;
      await expect(broken.migrate({ batch: 2 })).rejects.toThrow("the power went out");
      const done = (await definitions(store)).filter((fingerprint) => fingerprint === renamed.fingerprint);
      expect(done).toHaveLength(commits * 2);
      const { operations } = hostOf(renamed, store, [way]);
      expect(await operations.migrate({ batch: 2 })).toMatchObject({
        migrated: 10 - commits * 2,
        more: false,
      });
      const entries = await operations.journal();
      expect(entries.filter(({ cause }) => cause.type === "migrate")).toHaveLength(10);
      expect((await operations.verifyJournal()).faults).toEqual([]);
    }
  });

  test("stops when it is told to, and at a limit", async () => {
    const store = await storeWith(10);
    const { operations } = hostOf(renamed, store, [way]);
    const signal = AbortSignal.abort();
    expect(await operations.migrate({ signal })).toMatchObject({ migrated: 0, more: true });
    expect(await operations.migrate({ limit: 3, batch: 2 })).toMatchObject({ migrated: 3, more: true });
    expect(await operations.migrate({ limit: 7 })).toMatchObject({ migrated: 7, more: false });
  });

  test.each([{ batch: 0 }, { limit: -1 }, { batch: 2.5 }, { limit: Number.NaN }])(
    "refuses %j",
    async (options) => {
      const { operations } = hostOf(renamed, await storeWith(1), [way]);
      await expect(operations.migrate(options)).rejects.toThrow(
        /to be a whole number of 1 or more, received/,
      );
    },
  );

  test("leaves the stranded as they are, and names them, whatever the limit", async () => {
    const store = await storeWith(9);
    const before = await store.list({ tenant: "default", state: "open" });
    const { operations } = hostOf(renamed, store, [onlyPacked]);
    const report = await operations.migrate({ batch: 2, limit: 3 });
    expect(report).toMatchObject({ migrated: 3, more: true });
    expect(await operations.migrate({ batch: 2 })).toMatchObject({ migrated: 0, left: 6, more: false });
    const { stranded } = await operations.migrate();
    const from = first.fingerprint;
    expect(stranded).toEqual(before.map(({ id }) => ({ process: "parcel", id, from, reason: "not packed" })));
    expect(await store.list({ tenant: "default", state: "open" })).toEqual(before);
  });

  test("takes what is sent meanwhile, and what another host was faster with", async () => {
    const store = await storeWith(40);
    const hosts = [hostOf(renamed, store, [way]), hostOf(renamed, store, [way])];
    const sent = hosts.flatMap(({ operations }, host) =>
      Array.from({ length: 10 }, (_, index) => {
        const id = `P-${String(3 * index + 1 + host).padStart(3, "0")}`;
        return operations.send("parcel", id, { type: "parcel.pack" }, by);
      }),
    );
    const reports = await Promise.all(hosts.map(({ operations }) => operations.migrate({ batch: 5 })));
    const answers = await Promise.all(sent);
    expect(answers.every(({ accepted }) => accepted)).toBe(true);
    expect(reports.every(({ left }) => left === 0)).toBe(true);
    const last = hostOf(renamed, store, [way]).operations;
    await last.migrate();
    expect(new Set(await definitions(store))).toEqual(new Set([renamed.fingerprint]));
    expect(await last.count({ state: "packed" })).toBe(14 + 20);
    const migrations = (await last.journal()).filter(({ cause }) => cause.type === "migrate");
    expect(migrations).toHaveLength(40);
    expect((await last.verifyJournal()).faults).toEqual([]);
  });

  test("leaves what a variant has of its own", async () => {
    const store = await storeWithParcel();
    const operations = createOperations({
      rulebook: parcelRulebook,
      processes: [renamed],
      variants: [{ process: first, when: { platform: "jd" } }],
      handOvers: [],
      store,
      clock: virtualClock(begin),
    });
    expect(await operations.migrate()).toMatchObject({ counts: [], migrated: 0, left: 0 });
    const answer = await operations.send("parcel", "P-1", { type: "parcel.pack" }, by);
    expect(answer).toMatchObject({ accepted: true, entry: { revision: 2, definition: first.fingerprint } });
  });
});

describe("Operations.rehearseMigration", () => {
  test("tells what would come of it, and writes nothing", async () => {
    const store = await storeWith(9);
    const before = await store.list({ tenant: "default" });
    const { operations } = hostOf(renamed, breaking(store, 0), [onlyPacked], onDay(1));
    const [from, to] = [first.fingerprint, renamed.fingerprint];
    expect(await operations.rehearseMigration({ samples: 1 })).toMatchObject({
      counts: [{ process: "parcel", from, to, migrated: 3, stranded: 6 }],
      migrated: 3,
      left: 6,
      unchanged: 0,
      samples: [{ id: "P-000", from, to, states: { before: ["packed"], after: ["packed"] } }],
    });
    expect(await store.list({ tenant: "default" })).toEqual(before);
  });

  test("counts those that have a definition that there is", async () => {
    const store = await storeWith(4);
    const { operations } = hostOf(renamed, store, [way]);
    await operations.migrate({ limit: 3, batch: 3 });
    expect(await operations.rehearseMigration()).toMatchObject({ migrated: 1, unchanged: 3 });
  });
});

describe("rehearseMigration", () => {
  test("shows fields, windows and deadlines before and after", async () => {
    const store = await storeWithParcel(["pack"]);
    await storeWithParcel([], "P-2", store);
    const migrate = () => ({ context: { label: "none", windows: { packWindow: 1 } } });
    const context = ({ context }: { readonly context: object }) => ({
      context: { ...context, label: "none" },
    });
    const rehearsal = await rehearseMigration({
      processes: [withWindow],
      migrations: [defineMigration({ from: first.fingerprint, to: withWindow, migrate: context })],
      rulebook: parcelRulebook,
      instances: await store.list({ tenant: "default" }),
      at: onDay(2),
    });
    expect(rehearsal.samples.map(({ id, context, deadlines }) => ({ id, context, deadlines }))).toEqual([
      {
        id: "P-1",
        context: { added: ["label"], removed: [], changed: ["windows"] },
        deadlines: { kept: [], set: [`checkWindow ${onDay(5)}`], dropped: [] },
      },
      {
        id: "P-2",
        context: { added: ["label"], removed: [], changed: ["windows"] },
        deadlines: { kept: [`packWindow ${onDay(10)}`], set: [], dropped: [] },
      },
    ]);
    const lossy = await rehearseMigration({
      processes: [withWindow],
      migrations: [defineMigration({ from: first.fingerprint, to: withWindow, migrate })],
      rulebook: parcelRulebook,
      instances: await store.list({ tenant: "default" }),
      at: onDay(2),
    });
    expect(lossy).toMatchObject({
      migrated: 0,
      stranded: [
        { id: "P-1", reason: "it lacks number, packDays, which one that starts has: give it in migrate" },
        { id: "P-2" },
      ],
    });
  });

  test("reads the lines of an exported journal, and refuses others", async () => {
    const { operations } = hostOf(first, await storeWith(3));
    const rehearse = (lines: AsyncIterable<string> | Iterable<string>) =>
      rehearseMigration({
        processes: [renamed],
        migrations: [way],
        rulebook: parcelRulebook,
        instances: exportedInstances(lines),
        at: onDay(2),
      });
    expect(await rehearse(operations.exportJournal())).toMatchObject({ migrated: 3, left: 0 });
    await expect(rehearse(["", "{}"])).rejects.toThrow(/^exportedInstances requires .*line 1/);
  });

  test("reads instances one by one, and names at most a thousand", async () => {
    const [one] = await (await storeWithParcel()).list({ tenant: "default" });
    async function* many(): AsyncGenerator<StoredInstance> {
      for (let index = 0; one !== undefined && index < 1_500; index++) yield { ...one, id: `P-${index}` };
    }
    const rehearsal = await rehearseMigration({
      processes: [renamed],
      migrations: [],
      rulebook: parcelRulebook,
      instances: many(),
      at: onDay(2),
    });
    expect(rehearsal).toMatchObject({ migrated: 0, left: 1_500, unchanged: 0, samples: [] });
    expect(rehearsal.stranded).toHaveLength(1_000);
  });
});

describe("a hand-over", () => {
  test("takes an old instance along, in the commit of the step that it follows from", async () => {
    const store = await storeWithParcel([], "P-2");
    await storeWithParcel(["pack"], "P-1", store);
    const told = defineHandOver({
      from: telling,
      event: "parcel.told" as never,
      to: telling,
      does: "parcel.pack" as never,
      make: () => ({ id: "P-2", payload: {} as never }),
    });
    const operations = createOperations({
      rulebook: parcelRulebook,
      processes: [telling],
      handOvers: [told],
      migrations: [defineMigration({ from: first.fingerprint, to: telling })],
      store,
      clock: virtualClock(begin),
    });
    await operations.send("parcel", "P-1", { type: "parcel.send" }, by);
    const target = await operations.journal({ process: "parcel", id: "P-2" });
    expect(target.map(({ cause, handedOverFrom }) => [cause.type, handedOverFrom?.id])).toEqual([
      ["start", undefined],
      ["migrate", undefined],
      ["command", "P-1"],
    ]);
    expect((await operations.verifyJournal()).faults).toEqual([]);
  });
});
