import { setTimeout as sleep } from "node:timers/promises";
import type { ChildProgram } from "../child-program.js";
import type { ChildConfig, CrashPoint } from "./config.js";
import { connected, type Place } from "./places.js";
import { expectDone, expectSound, GrowingPlan, isShort, killAfter, ran, Tally, times } from "./rounds.js";

const points: readonly (CrashPoint | "any")[] = [
  "inside a commit",
  "any",
  "at the end of a transaction",
  "any",
];

/** Several hosts work on one database, and send the same commands. Each dies in its turn; all finish. */
export async function hostsDieInTurn(program: ChildProgram, place: Place, count: number): Promise<void> {
  const tally = new Tally();
  const plan = await GrowingPlan.on(place);
  const lifeOf = async (rest: number): Promise<void> => {
    const config = configOf(place, count, rest);
    for (let round = 0; round < (isShort ? 1 : 2 * times); round += 1) {
      plan.grow(50);
      const point = points[plan.random(points.length)] ?? "any";
      const kill = { point, times: 1 + plan.random(20) };
      const atRandom = killAfter(plan.random(150));
      if (plan.random(3) === 0) await ran(program, config, tally, atRandom);
      else await ran(program, { ...config, kill, atOnce: 1 + plan.random(8) }, tally);
      if (rest === 0) await expectSound(place, `host ${rest} died for the ${round}th time`);
    }
    await ran(program, config, tally);
  };
  await Promise.all(Array.from({ length: count }, (_one, rest) => lifeOf(rest)));
  await expectDone(place);
  await tally.tell(`${place.store.type}, ${count} hosts that die in turn`, place);
}

function configOf(place: Place, of: number, rest: number): ChildConfig {
  return { store: place.store, folder: place.folder, job: "work", share: { of, rest } };
}

/** Two hosts work on while something is done to the database over and over. */
export async function hostsOutlive(
  program: ChildProgram,
  place: Place,
  happens: {
    readonly name: string;
    readonly often: number;
    readonly everyMs: number;
    readonly what: () => Promise<unknown>;
  },
): Promise<void> {
  const tally = new Tally();
  const plan = await GrowingPlan.on(place);
  // Nobody is done before the last time.
  plan.grow(60);
  const last = plan.hold();
  const isOpen: Promise<void>[] = [];
  const hosts = [0, 1].map((rest) =>
    ran(program, configOf(place, 2, rest), tally, (child) => {
      isOpen.push(child.said("open"));
      return Promise.resolve();
    }),
  );
  await Promise.race([Promise.all(isOpen), Promise.all(hosts)]);
  for (let round = 0; round < happens.often; round += 1) {
    await sleep(happens.everyMs);
    await happens.what();
    plan.grow(20);
  }
  last();
  await Promise.all(hosts);
  await expectDone(place);
  await tally.tell(`${place.store.type}, 2 hosts and ${happens.often} times ${happens.name}`, place);
}

/** Ends all connections of the hosts of a place. */
export async function terminateAll({ store }: Place): Promise<void> {
  if (store.type !== "postgres") return;
  const text = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1";
  await connected(store.connectionString, (client) => client.query(text, [store.application]));
}
