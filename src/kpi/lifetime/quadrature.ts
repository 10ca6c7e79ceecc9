/**
 * The integral of a function over 0 to 1, by the double exponential rule of Takahasi and Mori (1974).
 *
 * The function may be steep or infinite at the ends. It gets the distance to both of them, because near 1 the
 * complement cannot be had from x. Steps are halved until the sum no longer moves.
 */
export function integrateUnit(integrand: (x: number, complement: number) => number): number {
  const weighed = (t: number) => {
    const distance = Math.exp(-Math.PI * Math.sinh(Math.abs(t)));
    const near = distance / (1 + distance);
    const far = 1 / (1 + distance);
    const weight = Math.PI * Math.cosh(t) * near * far;
    if (weight === 0) return 0;
    return weight * (t < 0 ? integrand(near, far) : integrand(far, near));
  };
  let sum = 0;
  for (let t = -widest; t <= widest; t += 0.5) sum += weighed(t);
  let result = sum * 0.5;
  for (let step = 0.5; step > 1 / 512; step /= 2) {
    for (let t = -widest + step / 2; t < widest; t += step) sum += weighed(t);
    const finer = (sum * step) / 2;
    const moved = Math.abs(finer - result);
    result = finer;
    // The error falls with the square, so what is left is far below what moved last.
    if (step < 0.5 && moved <= 1e-11 * Math.abs(result)) break;
  }
  return result;
}

/** Beyond it, the nodes are nearer to the ends than numbers can be. */
const widest = 6;
