import { refusal } from "../require.js";

/** An exact decimal number: `digits` divided by `divisor`, which is a power of ten. */
export interface Decimal {
  readonly digits: bigint;
  readonly divisor: bigint;
}

const pattern = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * Reads a number as the decimal that it is printed as, so that 1.005 is 1.005 and not the nearest binary fraction
 * below it. Text must be a plain decimal such as `-12.50`.
 */
export function readDecimal(subject: string, path: string, value: number | string): Decimal {
  const isNumber = typeof value === "number";
  const match = isNumber || typeof value === "string" ? pattern.exec(String(value)) : null;
  if (match === null || (!isNumber && match[4] !== undefined))
    throw refusal(subject, path, "a finite number or a decimal such as 12.50", value);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return places >= 0
    ? { digits, divisor: 10n ** BigInt(places) }
    : { digits: digits * 10n ** BigInt(-places), divisor: 1n };
}

/** Reads a rate of 0 or more. */
export function readRate(subject: string, path: string, rate: number): Decimal {
  if (typeof rate !== "number" || !Number.isFinite(rate) || rate < 0)
    throw refusal(subject, path, "a number of 0 or more", rate);
  return readDecimal(subject, path, rate);
}
