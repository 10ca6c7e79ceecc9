import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

/** The complementary error function. */
export const complementaryErrorFunction: (x: number) => number = erfc;

/** The inverse of {@link complementaryErrorFunction} on 0 to 2. */
export const inverseComplementaryErrorFunction: (y: number) => number = erfcinv;
