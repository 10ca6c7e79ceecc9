/** How large the groups of an experiment have to be. */
export interface SampleSize {
  /** The control's, as computed. */
  readonly control: number;
  /** The variant's, as computed. */
  readonly variant: number;
  /** The control's, rounded up. */
  readonly wholeControl: number;
  /** The variant's, rounded up. */
  readonly wholeVariant: number;
}

/** Both groups' sizes. */
export function sampleSizeOf(control: number, variantPerControl: number): SampleSize {
  const variant = control * variantPerControl;
  return { control, variant, wholeControl: Math.ceil(control), wholeVariant: Math.ceil(variant) };
}

/**
 * The smallest size at which a rising power reaches a value, by halving to the last bit.
 *
 * @param start Any size above 0 near it.
 * @param least Sizes below this one are not looked at.
 */
export function smallestReaching(
  value: number,
  power: (size: number) => number,
  start: number,
  least = 0,
): number {
  let high = Math.max(start, least, 1e-3);
  while (power(high) < value && high < Number.MAX_VALUE) high *= 2;
  let low = least;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (power(middle) < value) low = middle;
    else high = middle;
  }
}
