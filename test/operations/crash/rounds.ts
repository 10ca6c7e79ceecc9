import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { ChildProgram, Ending } from "../child-program.js";
import type { ChildConfig } from "./config.js";
import { faultsAtEnd, faultsNow } from "./faults.js";
import { hostOn } from "./open-host.js";
import type { Place } from "./places.js";
import { firstPlan, morePlan, randomFrom } from "./plan.js";
import { Points } from "./points.js";

const rounds = process.env["CRASH_ROUNDS"];
/** How often all is done: `CRASH_ROUNDS=50` makes a hundred thousand steps. */
export const times = Number(rounds ?? 1);
/** Without being asked for more, each is tried a few times only. */
export const isShort = rounds === undefined;
/** Another one gives other commands, points and moments. */
export const seed = Number(process.env["CRASH_SEED"] ?? 20_260_101);

/** What a test has come to, for those who want to know. */
export class Tally {
  kills = 0;
  starts = 0;

  count({ signal }: Ending): void {
    this.starts += 1;
    if (isKill(signal)) this.kills += 1;
  }

  async tell(name: string, place: Place): Promise<void> {
    const { journal } = await place.read();
    console.info(`${name}: ${journal.length} steps, ${this.starts} processes, ${this.kills} killed`);
  }
}

/** Whoever is told to end before it listens for that is killed too. */
function isKill(signal: Ending["signal"]): boolean {
  return signal === "SIGKILL" || signal === "SIGTERM";
}

/** How long a process may take: far longer than any needs, even on a machine with much else to do. */
export const patienceMs = 120_000;

/** Runs a process to its end. @throws when it ends otherwise than by its own will or a kill */
export async function ran(
  program: ChildProgram,
  config: ChildConfig,
  tally: Tally,
  meanwhile?: (child: ReturnType<ChildProgram["start"]>) => Promise<void>,
): Promise<Ending> {
  const child = program.start(config);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.process.kill("SIGKILL");
  }, patienceMs);
  await meanwhile?.(child);
  const ending = await child.ended;
  clearTimeout(timer);
  tally.count(ending);
  if (isLate || !(ending.code === 0 || isKill(ending.signal)))
    throw new Error(
      `${JSON.stringify(config)} ended with ${ending.code} (${isLate ? "late" : ""}): ${ending.said}`,
    );
  return ending;
}

/** A plan that grows while hosts work on it. */
export class GrowingPlan {
  private last = 0;
  readonly random = randomFrom(seed);

  private constructor(private readonly place: Place) {
    this.add(firstPlan());
  }

  /** The plan for a new store. */
  static async on(place: Place): Promise<GrowingPlan> {
    const store = await place.open();
    await store.close();
    return new GrowingPlan(place);
  }

  /** Plans what is refused, so that nobody is done. @returns what lets it be taken */
  hold(): () => void {
    const held = { number: 0, key: "hold", process: "ledger", id: "HELD", input: {} };
    this.place.logs.plan([{ ...held, key: "held", command: { type: "ledger.end" } }]);
    return () => this.place.logs.plan([held]);
  }

  grow(count: number): void {
    this.add(morePlan(this.random, this.last, count));
  }

  private add(planned: ReturnType<typeof firstPlan>): void {
    this.place.logs.plan(planned);
    this.last = planned.at(-1)?.number ?? this.last;
  }
}

/** Kills a process some milliseconds after it has begun to work. */
export function killAfter(ms: number, ends = false) {
  return async (child: ReturnType<ChildProgram["start"]>): Promise<void> => {
    await child.said("open");
    await sleep(ms);
    if (ends) {
      child.process.kill("SIGTERM");
      await sleep(ms % 7);
    }
    child.process.kill("SIGKILL");
  };
}

/** Nothing is wrong so far. */
export async function expectSound(place: Place, context: string): Promise<void> {
  expect([context, ...faultsNow(await place.read(), place.logs)]).toEqual([context]);
}

/** All is done, once, and the journal leads to what is stored. */
export async function expectDone(place: Place): Promise<void> {
  expect(faultsAtEnd(await place.read(), place.logs)).toEqual([]);
  await expectVerified(place);
}

/** The journal verifies, and its steps taken anew lead to what is stored. */
export async function expectVerified(place: Place, migrates = false): Promise<void> {
  const store = await place.open();
  const host = hostOn(store, place.logs, new Points(undefined), { migrates });
  const { faults, entries } = await host.verifyJournal({ replays: true });
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(0);
  await host.close();
}
