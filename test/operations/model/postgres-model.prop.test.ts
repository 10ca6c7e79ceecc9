import fc from "fast-check";
import { afterAll, beforeAll, describe, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../postgres/database.js";
import { acts } from "./acts.js";
import { Life } from "./life.js";

describe("Operations", () => {
  let database: TestDatabase;
  let schema: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    schema = database.newSchema();
    await (await database.open({ schema })).close();
  });
  afterAll(() => database.close());

  test("on a store in PostgreSQL, whatever happens, they do what the model does", async () => {
    const stores = {
      open: async () => {
        await database.empty(schema);
        return database.open({ schema });
      },
      reopen: async (store: Awaited<ReturnType<TestDatabase["open"]>>) => {
        await store.close();
        return database.open({ schema });
      },
      beside: () => database.open({ schema }),
    };
    await fc.assert(
      fc.asyncProperty(acts, (lived) => new Life(stores).live(lived)),
      { numRuns: 6 },
    );
  }, 180_000);
});
