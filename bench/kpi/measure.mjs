// Several ways in turn, several times, so that a busy machine burdens all alike. The median counts.
export async function measure(ways, rounds) {
  const times = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries(ways)) {
      globalThis.gc?.();
      const from = performance.now();
      await run();
      if (round >= 0) times.get(name).push(performance.now() - from);
    }
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints times, each beside that of the way it is compared with. */
export function printTimes(title, times, baselineOf) {
  console.log(`\n${title}`);
  for (const [name, time] of times) {
    const baseline = times.get(baselineOf(name));
    const ratio = baseline === undefined ? "" : `${(time / baseline).toFixed(2)} ×`;
    console.log(`  ${name.padEnd(44)} ${time.toFixed(1).padStart(9)} ms ${ratio.padStart(9)}`);
  }
}
