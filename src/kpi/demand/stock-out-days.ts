import { refusal } from "../require.js";

/** Refuses a column of marks that is not of 0 and 1, or not as long as the days. */
export function requireStockOutDays(subject: string, stockOutDays: ArrayLike<number>, days: number): void {
  if (typeof stockOutDays !== "object" || stockOutDays === null || stockOutDays.length !== days)
    throw refusal(subject, "stockOutDays", `a column of ${days} marks`, stockOutDays);
  for (let day = 0; day < days; day += 1) {
    const mark = stockOutDays[day];
    if (mark !== 0 && mark !== 1) throw refusal(subject, `stockOutDays.${day}`, "0 or 1", mark);
  }
}
