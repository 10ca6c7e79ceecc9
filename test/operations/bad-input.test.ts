import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOperations, memoryStore, type Operations, type Store } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { InvalidInputError, NotFoundError } from "../../src/errors/index.js";
import { bellProcess, bellRulebook, keeper } from "./bell.js";
import { takeSqlite } from "./crash/drivers.js";
import { openTestDatabase, type TestDatabase } from "./postgres/database.js";

/** A store with what can be done to it from outside. */
interface Opened {
  readonly store: Store;
  /** Runs a statement past the library; a table stands after `$`. */
  readonly run?: (sql: string) => Promise<unknown>;
  /** All that is in it. */
  readonly dump: () => Promise<unknown>;
  readonly again: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

const tables = ["instances", "placements", "journal", "outbox", "answers", "store_format"];

async function openMemory(): Promise<Opened> {
  const store = memoryStore();
  const tenant = "default";
  const dump = async () => [
    await store.list({ tenant }),
    await store.journal({ tenant }),
    await store.outbox({ tenant }),
  ];
  return { store, dump, again: () => Promise.resolve(store), close: () => store.close() };
}

async function openFile(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "opscycle-bad-input-"));
  const path = join(folder, "shop.db");
  const store = await openSqliteStore(path);
  const database = takeSqlite()(path);
  return {
    store,
    run: async (sql) => database.exec(sql.replaceAll("$", "")),
    dump: async () =>
      tables.map((table) =>
        database
          .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`.replace(table === "store_format" ? ", 2" : "", ""))
          .all(),
      ),
    again: () => openSqliteStore(path),
    close: async () => {
      await store.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openSchema(database: TestDatabase): Promise<Opened> {
  const schema = database.newSchema();
  const store = await database.open({ schema });
  return {
    store,
    run: (sql) => database.query(sql.replaceAll("$", `"${schema}".`)),
    dump: async () => {
      const rows = [];
      for (const table of tables)
        rows.push(await database.query(`SELECT * FROM "${schema}".${table} AS t ORDER BY t::text`));
      return rows;
    },
    again: () => database.open({ schema }),
    close: () => store.close(),
  };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** As JavaScript has them: nobody checks what they are given. */
type Unchecked = { readonly [Name in keyof Operations]: (...given: unknown[]) => Promise<unknown> };

const start = { hours: 1, workingDays: 1 };
const strike = { type: "bell.strike", tone: "low" };
function holdingItself(): object {
  const command: { type: string; self?: object } = { type: "bell.strike" };
  command.self = command;
  return command;
}
const long = "x".repeat(501);

/** What is asked, and what the error says of it. */
const refused: readonly (readonly [
  what: string,
  ask: (bells: Unchecked) => Promise<unknown>,
  says: RegExp,
])[] = [
  [
    "a process that is not there",
    (to) => to.send("bel", "B-1", strike, keeper),
    /no process bel \(did you mean "bell"\?\)/,
  ],
  ["a start of such a process", (to) => to.start("bel", "B-2", start, keeper), /no process bel/],
  ["an instance that is not there", (to) => to.send("bell", "B-9", strike, keeper), /there is no bell B-9/],
  [
    "a command that is not there",
    (to) => to.send("bell", "B-1", { type: "bell.stike" }, keeper),
    /no command bell\.stike \(did you mean "bell\.strike"\?\)/,
  ],
  [
    "a field of the wrong type",
    (to) => to.send("bell", "B-1", { ...strike, tone: 5 }, keeper),
    /bell\.strike .*tone to be a string, received 5/,
  ],
  [
    "a field that nobody knows",
    (to) => to.send("bell", "B-1", { ...strike, loud: true }, keeper),
    /loud to be absent/,
  ],
  [
    "a start without its input",
    (to) => to.start("bell", "B-2", null, keeper),
    /process bell requires its input to be an object/,
  ],
  [
    "a start with a wrong field",
    (to) => to.start("bell", "B-2", { ...start, hours: "1" }, keeper),
    /hours to be a number/,
  ],
  [
    "no process",
    (to) => to.send(null, "B-1", strike, keeper),
    /send requires process to be text.*received nothing/,
  ],
  [
    "a process that is a number",
    (to) => to.start(7, "B-2", start, keeper),
    /start requires process to be text.*received 7/,
  ],
  [
    "an id that is a number",
    (to) => to.start("bell", 7, start, keeper),
    /start requires id to be text.*received 7/,
  ],
  ["an id that is an object", (to) => to.send("bell", {}, strike, keeper), /send requires id to be text/],
  [
    "no id",
    (to) => to.start("bell", undefined, start, keeper),
    /start requires id to be text.*received nothing/,
  ],
  [
    "an empty id",
    (to) => to.start("bell", "", start, keeper),
    /start requires id to be text that is not empty/,
  ],
  [
    "an id that is too long",
    (to) => to.start("bell", long, start, keeper),
    /id to be text of at most 500 characters, received 501/,
  ],
  ["an id with a NUL", (to) => to.start("bell", "B\0", start, keeper), /id to be text without NUL/],
  ["an id with half a pair", (to) => to.start("bell", "B\ud800", start, keeper), /id to be text without NUL/],
  ["no command", (to) => to.send("bell", "B-1", null, keeper), /send requires the command to be an object/],
  [
    "a command that is text",
    (to) => to.send("bell", "B-1", "bell.set", keeper),
    /send requires the command to be an object/,
  ],
  ["a command without a type", (to) => to.send("bell", "B-1", {}, keeper), /the command's type to be text/],
  [
    "a command that is nested too deep",
    (to) =>
      to.send("bell", "B-1", { ...strike, deep: JSON.parse("[".repeat(1e5) + "]".repeat(1e5)) }, keeper),
    /send requires what is sent to be nested at most 100 deep/,
  ],
  ["a command that holds itself", (to) => to.send("bell", "B-1", holdingItself(), keeper), /holds itself/],
  [
    "nobody who asks",
    (to) => to.send("bell", "B-1", strike),
    /send requires by to be an object with actor and role/,
  ],
  ["null for who asks", (to) => to.start("bell", "B-2", start, null), /start requires by to be an object/],
  ["no actor", (to) => to.send("bell", "B-1", strike, { role: "product-group" }), /by\.actor to be text/],
  ["no role", (to) => to.send("bell", "B-1", strike, { actor: "mei" }), /by\.role to be text/],
  [
    "an actor with a NUL",
    (to) => to.send("bell", "B-1", strike, { ...keeper, actor: "m\0" }),
    /by\.actor to be text without NUL/,
  ],
  [
    "a key that is a number",
    (to) => to.send("bell", "B-1", strike, { ...keeper, idempotencyKey: 5 }),
    /by\.idempotencyKey to be text/,
  ],
  [
    "a key with a NUL",
    (to) => to.send("bell", "B-1", strike, { ...keeper, idempotencyKey: "\0" }),
    /by\.idempotencyKey to be text without NUL/,
  ],
  [
    "a key that is too long",
    (to) => to.send("bell", "B-1", strike, { ...keeper, idempotencyKey: long }),
    /by\.idempotencyKey .*at most 500/,
  ],
  [
    "an instant that is none",
    (to) => to.send("bell", "B-1", strike, { ...keeper, at: "noon" }),
    /at to be an ISO 8601 instant/,
  ],
  [
    "an adoption that is none",
    (to) => to.adopt("bell", "B-2", null, keeper),
    /adopt requires the adoption to be an object/,
  ],
  [
    "an adoption without a reason",
    (to) => to.adopt("bell", "B-2", { input: start, state: "rung" }, keeper),
    /the adoption's reason to be text/,
  ],
  [
    "an adoption in a state that is none",
    (to) => to.adopt("bell", "B-2", { input: start, state: "rang", reason: "old" }, keeper),
    /no resting state rang/,
  ],
  ["a list that is none", (to) => to.sendMany(null, keeper), /sendMany requires commands to be a list/],
  [
    "a list with a hole",
    (to) => to.sendMany([null], keeper),
    /sendMany requires commands\.0 to be an object/,
  ],
  ["a list from nobody", (to) => to.startMany("bell", []), /startMany requires by to be an object/],
  [
    "a limit below nothing",
    (to) => to.list({ limit: -1 }),
    /list requires limit to be an integer of 0 or more, received -1/,
  ],
  [
    "what is to be erased, but is nothing",
    (to) => to.erase(null, { reason: "asked" }, keeper),
    /erase requires which to be an object/,
  ],
  [
    "an erasure without options",
    (to) => to.erase([], undefined, keeper),
    /erase requires options to be an object/,
  ],
  ["an archive without options", (to) => to.archive(), /archive requires options to be an object/],
  ["a run without options", (to) => to.run(), /run requires options to be an object/],
  ["a tick that is no instant", (to) => to.tick("noon"), /tick requires now to be an ISO 8601 instant/],
  [
    "what is to be tried again, but is no list",
    (to) => to.redrive("all"),
    /redrive requires ids to be a list/,
  ],
  ["an import that is none", (to) => to.importJournal(["nothing"]), /line 1 to be JSON/],
];

/** What somebody has changed in the database, and what reads it. */
const corrupted: readonly (readonly [
  what: string,
  sql: string,
  ask: (bells: Unchecked) => Promise<unknown>,
  says: RegExp,
])[] = [
  [
    "a snapshot that is no JSON",
    `UPDATE $instances SET snapshot = '{"value'`,
    (to) => to.send("bell", "B-1", strike, keeper),
    /bell B-1 requires snapshot to be the JSON that was stored/,
  ],
  [
    "a snapshot without content",
    `UPDATE $instances SET snapshot = 'null'`,
    (to) => to.send("bell", "B-1", strike, keeper),
    /bell.*snapshot/,
  ],
  [
    "a snapshot that remembers nothing",
    `UPDATE $instances SET snapshot = '{"value":"set","context":null,"status":"active","historyValue":{},"children":{}}'`,
    (to) => to.send("bell", "B-1", strike, keeper),
    /bell.*context/,
  ],
  [
    "a state that is none",
    `UPDATE $instances SET snapshot = replace(snapshot, '"set"', '"sat"')`,
    (to) => to.send("bell", "B-1", strike, keeper),
    /bell.*sat/,
  ],
  [
    "deadlines that are no JSON",
    `UPDATE $instances SET deadlines = '['`,
    (to) => to.get("bell", "B-1"),
    /bell B-1 requires deadlines to be/,
  ],
  [
    "a definition that nobody knows",
    "UPDATE $instances SET fingerprint = 'f00'",
    (to) => to.send("bell", "B-1", strike, keeper),
    /bell B-1.*f00/s,
  ],
  [
    "a payload of the journal that is no JSON",
    `UPDATE $journal SET payload = '['`,
    (to) => to.journal(),
    /journal entry bell B-1 1 requires payload to be/,
  ],
];

const stores = [
  { store: "in memory", open: openMemory, isOpen: true },
  { store: "in an SQLite file", open: openFile, isOpen: false },
  { store: "in PostgreSQL", open: () => openSchema(database), isOpen: false },
];

describe.each(stores)("createOperations $store", ({ open, isOpen }) => {
  let opened: Opened;
  let bells: Unchecked;
  const hostOn = (store: Store): Unchecked => {
    const host = createOperations({ rulebook: bellRulebook, processes: [bellProcess], store });
    return host as unknown as Unchecked;
  };

  beforeEach(async () => {
    opened = await open();
    bells = hostOn(opened.store);
    await bells.start("bell", "B-1", start, keeper);
    return () => opened.close();
  });

  test("says what is wrong with what it is given, and writes nothing", async () => {
    const before = await opened.dump();
    for (const [what, ask, says] of refused) {
      const error = await ask(bells).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect([what, error instanceof InvalidInputError || error instanceof NotFoundError]).toEqual([
        what,
        true,
      ]);
      expect([what, String(error)]).toEqual([what, expect.stringMatching(says)]);
      expect([what, await opened.dump()]).toEqual([what, before]);
    }
    await bells.send("bell", "B-1", strike, keeper);
  });

  test.skipIf(isOpen)("says what somebody else has spoilt, and writes nothing", async () => {
    for (const [what, sql, ask, says] of corrupted) {
      const spoilt = await open();
      const host = hostOn(spoilt.store);
      await host.start("bell", "B-1", start, keeper);
      await spoilt.run?.(sql);
      const before = await spoilt.dump();
      const error = await ask(host).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect([
        what,
        error instanceof InvalidInputError || error instanceof NotFoundError,
        String(error),
      ]).toEqual([what, true, expect.stringMatching(says)]);
      expect([what, await spoilt.dump()]).toEqual([what, before]);
      await spoilt.close();
    }
  });

  test.skipIf(isOpen)("refuses a store of a newer version, and one of another program", async () => {
    await opened.run?.("UPDATE $store_format SET format = 99");
    const before = await opened.dump();
    await expect(opened.again()).rejects.toThrow(
      /format 1 or before \(a newer opscycle wrote it.*received format 99/,
    );
    expect(await opened.dump()).toEqual(before);
    await opened.run?.("DROP TABLE $store_format");
    await expect(opened.again()).rejects.toThrow(
      /requires .* to be empty, or a store that opscycle has made/,
    );
    await opened.run?.("CREATE TABLE $store_format (format integer)");
  });
});
