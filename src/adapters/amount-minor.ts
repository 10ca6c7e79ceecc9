import { z } from "zod";
import { type CurrencyCode, exponentOf } from "../kpi/settlement/money.js";

/** An amount as platforms write it: `"29.35"`, or a number. */
export const amountSchema = z
  .union([z.string(), z.number()])
  .refine((amount) => /^-?\d+(\.\d+)?$/.test(String(amount)), "an amount such as 29.35");

/** A currency code as ISO 4217 has it. */
export const currencySchema = z.string().transform((code) => code.toUpperCase());

/** An amount in minor units of its currency, exact; half a minor unit is rounded away from nothing. */
export function amountMinor(amount: string | number, currency: string): number {
  const exponent = exponentOf("amountMinor", "currency", currency as CurrencyCode);
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? [];
  const kept = fraction.padEnd(exponent + 1, "0");
  const minor = Number(whole + kept.slice(0, exponent)) + (Number(kept[exponent]) >= 5 ? 1 : 0);
  return sign === "-" && minor !== 0 ? -minor : minor;
}
