import { openPostgresStore } from "opscycle/operations/postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidInputError, StoreUnavailableError } from "../../../src/errors/index.js";
import { commitOf, started, tenant } from "../../../src/testing/store-conformance/sample-rows.js";
import { openTestDatabase, startMs, type TestDatabase } from "./database.js";

describe("openPostgresStore", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  }, startMs);
  afterAll(() => database.close());

  const tablesOf = async (schema: string) =>
    (await database.query("SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace", [schema]))
      .length;

  test("makes a new schema once, however many hosts open it at once", async () => {
    const schema = database.newSchema();
    const stores = await Promise.all(Array.from({ length: 6 }, () => database.open({ schema })));
    const commits = stores.map((store, host) => store.commit(tenant, [commitOf([started(`s-${host}`)])]));
    expect((await Promise.all(commits)).flat().filter(Boolean)).toEqual([]);
    expect(await stores[5]?.count({ tenant })).toBe(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("refuses the schema of another program, and writes nothing to it", async () => {
    const schema = database.newSchema();
    await database.query(`CREATE SCHEMA ${schema}`);
    await database.query(`CREATE TABLE ${schema}.orders (id integer)`);
    const before = await tablesOf(schema);
    await expect(database.open({ schema })).rejects.toThrow(
      new RegExp(
        `^openPostgresStore requires the schema ${schema} to be empty, .* received the table orders`,
      ),
    );
    expect(await tablesOf(schema)).toBe(before);
  });

  test("refuses a store that a newer version wrote", async () => {
    const schema = database.newSchema();
    await (await database.open({ schema })).close();
    await database.query(`UPDATE ${schema}.store_format SET format = 99`);
    await expect(database.open({ schema })).rejects.toThrow(/a newer opscycle wrote it.*received format 99/);
  });

  test("makes nothing where it is told not to", async () => {
    const schema = database.newSchema();
    await expect(database.open({ schema, migrate: false })).rejects.toThrow(
      /open it once with migrate: true/,
    );
    const found = await database.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
    expect(found).toEqual([]);
    await (await database.open({ schema })).close();
    await (await database.open({ schema, migrate: false })).close();
  });

  test.each([
    ["a name that PostgreSQL would cut", { schema: "s".repeat(64) }],
    ["no name", { schema: "" }],
    ["a name that PostgreSQL keeps to itself", { schema: "pg_shop" }],
    ["two places", { pool: new pg.Pool(), connectionString: "postgres://127.0.0.1/test" }],
  ])("refuses %s", async (_case, options) => {
    await expect(openPostgresStore(options)).rejects.toThrow(InvalidInputError);
  });

  test("refuses a server that is too old, and writes nothing to it", async ({ skip }) => {
    if (!database.isServer) return skip();
    const pool = new pg.Pool({ connectionString: database.connectionString, max: 1 });
    pool.on("connect", (client) => {
      const { query } = client;
      const answered = { command: "SELECT", rows: [{ number: 130_014, version: "13.14" }] };
      Object.assign(client, {
        query: async (text: string, values: unknown[]) =>
          text.includes("server_version_num") ? answered : Reflect.apply(query, client, [text, values]),
      });
    });
    const schema = database.newSchema();
    await expect(openPostgresStore({ pool, schema })).rejects.toThrow(
      "openPostgresStore requires the server to be PostgreSQL 14 or later, received PostgreSQL 13.14",
    );
    expect(await database.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema])).toEqual([]);
    await pool.end();
  });

  test("says that there is no server", async () => {
    const connectionString = "postgres://postgres@127.0.0.1:1/test";
    await expect(openPostgresStore({ connectionString })).rejects.toThrow(StoreUnavailableError);
  });

  test("takes a schema of any name", async () => {
    const schema = `${database.newSchema()} "Łódź"`;
    const store = await database.open({ schema });
    await store.commit(tenant, [commitOf([started("a", { dueOn: [0] })])]);
    const due = { tenant, now: "2026-02-01T00:00:00.000Z", limit: 1 };
    expect(await store.passDue(due, async ([first]) => first?.id)).toBe("a");
    expect(await store.lease({ ...due, until: due.now })).toEqual([]);
    await database.query(`DROP SCHEMA "${schema.replaceAll('"', '""')}" CASCADE`);
    await store.close();
  });

  test("leaves the host's own pool to the host", async ({ skip }) => {
    if (!database.isServer) return skip();
    const pool = new pg.Pool({ connectionString: database.connectionString, max: 1 });
    const listeners = () => pool.listenerCount("error") + pool.listenerCount("connect");
    const before = listeners();
    const store = await openPostgresStore({ pool, schema: database.newSchema() });
    await store.commit(tenant, [commitOf([started("a")])]);
    await store.close();
    await store.close();
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    expect(listeners()).toBe(before);
    await pool.end();
  });
});
