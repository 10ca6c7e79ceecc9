import { inPortions, sampleCommits } from "./sample-commits.mjs";

/** How commits are written: one after the other, 64 at the same time, or 100 in one call. */
const ways = {
  "one by one": { commits: 1500, size: 1, atOnce: 1 },
  "64 at once": { commits: 6_000, size: 1, atOnce: 64 },
  "100 in a batch": { commits: 12_000, size: 100, atOnce: 1 },
};
const samples = Object.fromEntries(
  Object.entries(ways).map(([way, { commits, size }]) => [way, inPortions(sampleCommits(commits), size)]),
);

/**
 * Commits a second in each way, ours beside the raw driver, turn by turn.
 *
 * @param pair - `ours` and `raw`, which open an empty store each: `{ write(commits), close() }`
 * @param rounds - the first one is not counted
 */
export async function commitRates({ ours, raw }, rounds = 2) {
  const rates = {};
  for (const [way, { commits, atOnce }] of Object.entries(ways)) {
    rates[way] = { ours: [], raw: [] };
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, open] of Object.entries({ ours, raw })) {
        const store = await open();
        const from = performance.now();
        await inTurn(samples[way], atOnce, (portion) => store.write(portion));
        const rate = (1000 * commits) / (performance.now() - from);
        await store.close();
        if (round > 0) rates[way][name].push(rate);
      }
  }
  return rates;
}

/** Every worker takes those of its own instances, so that none is in the way of another. */
export async function inTurn(list, atOnce, work) {
  const workers = Array.from({ length: atOnce }, async (_, worker) => {
    for (let index = worker; index < list.length; index += atOnce) await work(list[index]);
  });
  await Promise.all(workers);
}
