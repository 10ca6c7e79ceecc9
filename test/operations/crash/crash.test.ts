import { afterAll, beforeAll, describe, test } from "vitest";
import { type ChildProgram, childProgram } from "../child-program.js";
import type { ChildConfig } from "./config.js";
import { interruptedJobs, isInterrupted } from "./interrupted-jobs.js";
import { hostsDieInTurn, hostsOutlive, terminateAll } from "./many-hosts.js";
import { diesAtNamedPoints, diesAtRandomTimes } from "./named-points.js";
import { connected, type Place, postgresPlace, sqlitePlace } from "./places.js";
import { type PrivateServer, privateServer } from "./private-server.js";
import { isShort, patienceMs, times } from "./rounds.js";

const url = process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/test";
const isServer = await connected(url, () => Promise.resolve(true)).catch(() => false);
if (!isServer) console.info("no PostgreSQL server: hosts are killed on SQLite alone");

const timeout = 4 * patienceMs * times;
/** In a short run each store does one half of the jobs. */
const stores = [
  { store: "SQLite", place: sqlitePlace, isThere: true, half: 0 },
  { store: "PostgreSQL", place: () => postgresPlace(url), isThere: isServer, half: 1 },
];
const jobs = Object.keys(interruptedJobs) as Exclude<ChildConfig["job"], "work">[];

let program: ChildProgram;
let server: PrivateServer | undefined;
beforeAll(async () => {
  program = await childProgram(new URL("crash-child.ts", import.meta.url));
  server = await privateServer();
}, timeout);
afterAll(() => {
  program.remove();
  server?.remove();
}, timeout);

/** Takes away what a test has made, if nothing was wrong with it. */
async function at(place: Place, happens: (place: Place) => Promise<void>): Promise<void> {
  await happens(place);
  await place.drop();
}

describe.concurrent.each(stores.filter(({ isThere }) => isThere))(
  "a host on $store that is killed",
  ({ place, half }) => {
    test("loses nothing and does nothing twice, at whatever point it dies", { timeout }, () =>
      at(place(), (made) => diesAtNamedPoints(program, made)),
    );

    test("loses nothing at random times, nor while it stops", { timeout }, () =>
      at(place(), (made) => diesAtRandomTimes(program, made)),
    );

    test.each(jobs.filter((_job, index) => !isShort || index % 2 === half))(
      "can break off and take up again: %s",
      { timeout },
      (job) => at(place(), (made) => isInterrupted(program, made, job)),
    );
  },
);

describe.concurrent("hosts that share a database", () => {
  test("finish where they die in turn: two on one SQLite file", { timeout }, () =>
    at(sqlitePlace(), (place) => hostsDieInTurn(program, place, 2)),
  );

  test.runIf(isServer).each([2, 4])("finish where they die in turn: %i on PostgreSQL", { timeout }, (count) =>
    at(postgresPlace(url), (place) => hostsDieInTurn(program, place, count)),
  );

  test.runIf(isServer)("outlive their connections", { timeout }, () =>
    at(postgresPlace(url), (place) => {
      const what = () => terminateAll(place);
      return hostsOutlive(program, place, { name: "no connection", often: 8 * times, everyMs: 100, what });
    }),
  );

  test("outlive the server", { timeout }, async ({ skip }) => {
    if (server === undefined) return skip("there is no PostgreSQL server that may be restarted");
    const { connectionString, restart } = server;
    return at(postgresPlace(connectionString), (place) =>
      hostsOutlive(program, place, { name: "no server", often: 2 * times, everyMs: 400, what: restart }),
    );
  });
});
