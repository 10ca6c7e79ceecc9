/** Facts that a generator gives, the same each time: mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const whole = (random, to) => Math.floor(random() * to);

/** Facts of so many campaigns, or trials, that meet every outcome. */
export const factsOf = {
  "ad.roi-gate"(count) {
    const random = generator(1);
    return Array.from({ length: count }, () => ({
      roas: whole(random, 500) / 100,
      spend: whole(random, 1000),
      days: whole(random, 60),
    }));
  },
  "trial.pass"(count) {
    const random = generator(2);
    return Array.from({ length: count }, () => ({
      days: whole(random, 160),
      units: whole(random, 80),
      maturedUnits: whole(random, 60),
      roundsUsed: whole(random, 5),
      conversionRate: whole(random, 100) / 1000,
      grossMargin: whole(random, 90) / 100,
      returnRate: whole(random, 20) / 100,
    }));
  },
};
