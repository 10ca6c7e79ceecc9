import type { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";
import { readDate } from "./dates.js";
import { type VatRate, vatRates } from "./vat-rates.js";

/** What {@link vatRateOn} looks up. */
export type VatRateOnInput = {
  /** The date of the sale: `2024-02-29`. */
  readonly date: string;
  /** The table to look in; {@link vatRates} unless given. */
  readonly rates?: readonly VatRate[];
} & (
  | { readonly taxpayer: "general" }
  | {
      readonly taxpayer: "small-scale";
      /** Whether a relief of the date is taken, or gone without, as for a special invoice at the full rate. */
      readonly relief: "take" | "waive";
    }
);

/**
 * The rate of value-added tax (VAT, 增值税率) on a date, from a dated table.
 *
 * A small-scale taxpayer says whether reliefs are taken: then the relief of the date holds, where there is one, in the
 * place of the statutory rate. No tax advice: see {@link vatRates} for what its table covers.
 *
 * @returns The entry of the table, with rate and source; `null` where it has none for the date.
 * @throws InvalidInputError naming the field, for what is no date, kind of taxpayer or choice.
 * @example
 * ```ts
 * import { vatRateOn } from "opscycle/kpi";
 *
 * vatRateOn({ date: "2019-03-31", taxpayer: "general" })?.rate; // => 0.16
 * vatRateOn({ date: "2024-06-18", taxpayer: "small-scale", relief: "take" })?.rate; // => 0.01
 * vatRateOn({ date: "2024-06-18", taxpayer: "small-scale", relief: "waive" })?.rate; // => 0.03
 * ```
 */
export function vatRateOn(input: VatRateOnInput): VatRate | null {
  const { date, taxpayer, rates = vatRates } = input;
  const day = readDate("vatRateOn", "date", date);
  if (taxpayer !== "general" && taxpayer !== "small-scale")
    throw wrong("taxpayer", "general or small-scale", taxpayer);
  const relief = taxpayer === "small-scale" ? input.relief : "waive";
  if (relief !== "take" && relief !== "waive") throw wrong("relief", "take or waive", relief);
  const holding = rates.filter((rate, index) => {
    const from = readDate("vatRateOn", `rates.${index}.validFrom`, rate.validFrom);
    const to = rate.validTo === null ? day : readDate("vatRateOn", `rates.${index}.validTo`, rate.validTo);
    return rate.taxpayer === taxpayer && from <= day && day <= to;
  });
  const found = (kind: VatRate["kind"]) => holding.find((rate) => rate.kind === kind);
  return (relief === "take" ? found("relief") : undefined) ?? found("statutory") ?? null;
}

function wrong(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("vatRateOn", path, expected, received);
}
