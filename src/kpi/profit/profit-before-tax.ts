import { refusal, requireNonNegative } from "../require.js";

/** A profit that is aimed at. */
export interface TargetProfit {
  /** Profit wanted, in major units, 0 or more: after tax where `incomeTaxRate` is given, before tax otherwise. */
  readonly targetProfit: number;
  /** Income tax on profit, a ratio of 0 to less than 1; 0 unless given. */
  readonly incomeTaxRate?: number;
}

/** The profit before tax that leaves the wanted profit after it. */
export function profitBeforeTax(subject: string, { targetProfit, incomeTaxRate = 0 }: TargetProfit): number {
  requireNonNegative(subject, "targetProfit", targetProfit);
  if (!(incomeTaxRate >= 0 && incomeTaxRate < 1) || typeof incomeTaxRate !== "number")
    throw refusal(subject, "incomeTaxRate", "a number of 0 to less than 1", incomeTaxRate);
  return targetProfit / (1 - incomeTaxRate);
}
