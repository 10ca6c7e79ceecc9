import { storeConformance } from "opscycle/testing";
import { afterAll, beforeAll, describe, test } from "vitest";
import { openTestDatabase, startMs, type TestDatabase } from "./database.js";

describe("openPostgresStore", () => {
  let database: TestDatabase;
  let schema: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    schema = database.newSchema();
    await (await database.open({ schema })).close();
  }, startMs);
  afterAll(() => database.close());

  const cases = storeConformance({
    open: async () => {
      await database.empty(schema);
      return database.open({ schema });
    },
    reopen: async (store) => {
      await store.close();
      return database.open({ schema });
    },
    beside: () => database.open({ schema }),
  });
  for (const { name, run } of cases) test(name, run);
});
