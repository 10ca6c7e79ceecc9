import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { normalQuantile } from "../distributions/normal.js";

/** Numbers between 0 and 1, the same for the same seed. */
export function createUniforms(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** Standard normal numbers, the same for the same seed. */
export function createNormals(seed: number): () => number {
  const uniform = createUniforms(seed);
  return () => normalQuantile((uniform() + 2 ** -54) / (1 + 2 ** -53));
}
