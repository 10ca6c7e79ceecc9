/** Where a falling function passes a target, by halving down to neighbouring doubles. */
export function fallingRoot(
  falling: (level: number) => number,
  target: number,
  start: number,
  scale: number,
): number {
  const [low, high] = bracket(falling, target, start, scale > 0 ? scale : Math.max(1, Math.abs(start)));
  return halve((level) => falling(level) >= target, low, high);
}

/** The lowest integer at which a falling function is at or below a target; NaN where none is told from its neighbours. */
export function fallingCount(
  falling: (count: number) => number,
  target: number,
  start: number,
  scale: number,
): number {
  // What a function loses in its last bits must not move the count by one.
  const reached = target + Math.abs(target) * 64 * Number.EPSILON;
  let [low, high] = bracket(falling, reached, Math.floor(start), Math.max(1, Math.ceil(scale)));
  // A function that comes close to the target far down, and no closer, is as good as never above it.
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return Number.NaN;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (falling(middle) <= reached) high = middle;
    else low = middle;
  }
  return high;
}

/** The last double before `high` of which a condition holds that holds at `low` and then no longer. */
export function halve(holds: (level: number) => boolean, low: number, high: number): number {
  let [inside, outside] = [low, high];
  // More halvings than this only resolve numbers next to 0 that no rate or stock is accurate to.
  for (let step = 0; step < 200; step += 1) {
    const middle = inside + (outside - inside) / 2;
    if (middle === inside || middle === outside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** A level above the target and one at or below it, by steps that double. */
function bracket(
  falling: (level: number) => number,
  target: number,
  start: number,
  scale: number,
): [low: number, high: number] {
  let low = start;
  let high = start;
  for (let step = scale; falling(low) <= target; step *= 2) {
    high = low;
    low -= step;
  }
  for (let step = scale; falling(high) > target; step *= 2) {
    low = high;
    high += step;
  }
  return [low, high];
}
