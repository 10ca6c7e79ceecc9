import type { ChildProgram } from "../child-program.js";
import type { CrashPoint } from "./config.js";
import type { Place } from "./places.js";
import { expectDone, expectSound, GrowingPlan, isShort, killAfter, ran, Tally, times } from "./rounds.js";

const points: readonly CrashPoint[] = [
  "before a commit",
  "inside a commit",
  "at the end of a transaction",
  "after a commit",
  "before what is due is committed",
  "after what is due is committed",
  "after a lease",
  "after an effect",
  "after a settlement",
];

/** A host dies at each of the points, and is started again. */
export async function diesAtNamedPoints(program: ChildProgram, place: Place): Promise<void> {
  const tally = new Tally();
  const plan = await GrowingPlan.on(place);
  const config = { store: place.store, folder: place.folder, job: "work" } as const;
  // What is left out with one store is tried with the other.
  const half = place.store.type === "sqlite" ? 0 : 1;
  for (let round = 0; round < times; round += 1)
    for (const point of points.filter((_point, index) => !isShort || index % 2 === half)) {
      plan.grow(100);
      const isFrequent = point === "inside a commit" && place.store.type === "sqlite";
      const kill = { point, times: 1 + plan.random(isFrequent ? 150 : 15) };
      await ran(program, { ...config, kill, atOnce: 1 + plan.random(8) }, tally);
      await expectSound(place, `${round}: ${JSON.stringify(kill)}`);
    }
  await ran(program, config, tally);
  await expectDone(place);
  await tally.tell(`${place.store.type}, at named points`, place);
}

/** A host dies at random times, and while it is told to stop. */
export async function diesAtRandomTimes(program: ChildProgram, place: Place): Promise<void> {
  const tally = new Tally();
  const plan = await GrowingPlan.on(place);
  const config = { store: place.store, folder: place.folder, job: "work" } as const;
  for (let round = 0; round < (isShort ? 1 : 2 * times); round += 1) {
    plan.grow(100);
    await ran(program, config, tally, killAfter(plan.random(100), round % 2 === 0));
    await expectSound(place, `at a random time ${round}`);
  }
  for (let round = 0; round < times; round += 1) {
    plan.grow(60);
    const kill = { point: "any", times: 1 + plan.random(5), drains: true } as const;
    await ran(program, { ...config, kill, atOnce: 40 }, tally);
    await expectSound(place, `while draining ${round}`);
  }
  await ran(program, config, tally);
  await expectDone(place);
  await tally.tell(`${place.store.type}, at random times`, place);
}
