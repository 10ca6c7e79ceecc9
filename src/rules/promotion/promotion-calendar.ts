import { Temporal } from "temporal-polyfill";
import { InvalidInputError } from "../../errors/index.js";
import type { Title } from "../define-rule.js";

/** A big promotion that comes on the same date each year. */
export interface BigPromotion {
  /** What it is known by: `618`. */
  readonly id: string;
  /** 1 to 12. */
  readonly month: number;
  /** Day of the month. */
  readonly day: number;
  /** Its name in English and Chinese. */
  readonly title: Title;
  /** Number in the catalogue. */
  readonly source: string;
}

/**
 * The big promotions of Chinese platforms that are named by their date (大促). For how long a campaign runs around it,
 * see the rule `promotion.campaign-window`.
 */
export const bigPromotions = [
  { id: "618", month: 6, day: 18, title: { en: "Mid-year promotion 618", zh: "618大促" }, source: "R050" },
  { id: "double-11", month: 11, day: 11, title: { en: "Double 11", zh: "双11大促" }, source: "R051" },
] as const satisfies readonly BigPromotion[];

/**
 * The date of a big promotion in a year.
 *
 * @throws InvalidInputError when the year has no such date, or is none.
 * @example
 * ```ts
 * import { bigPromotions, promotionDate } from "opscycle/rules";
 *
 * promotionDate(bigPromotions[0], 2024); // => "2024-06-18"
 * ```
 */
export function promotionDate({ month, day }: BigPromotion, year: number): string {
  // A year of four digits, so that dates compare as texts.
  const text =
    Number.isInteger(year) && year >= 1000 && year <= 9999 ? dateText(year, month, day) : undefined;
  if (text !== undefined) return text;
  const expected = `a year that has a day ${day} of month ${month}`;
  throw new InvalidInputError("promotionDate", [{ path: "year", expected, received: String(year) }]);
}

/** Undefined where the year has no such day. */
function dateText(year: number, month: number, day: number): string | undefined {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  return day <= daysInMonth ? Temporal.PlainDate.from({ year, month, day }).toString() : undefined;
}

/**
 * The first date of a big promotion after a date: on the day itself it is the next year's.
 *
 * @param after - a calendar date: `2024-06-18`
 * @throws InvalidInputError when `after` is no date.
 * @example
 * ```ts
 * import { bigPromotions, nextPromotionDate } from "opscycle/rules";
 *
 * nextPromotionDate(bigPromotions[0], "2024-06-17"); // => "2024-06-18"
 * nextPromotionDate(bigPromotions[0], "2024-06-18"); // => "2025-06-18"
 * ```
 */
export function nextPromotionDate(promotion: BigPromotion, after: string): string {
  const { year } = plainDate(after);
  const date = promotionDate(promotion, year);
  return date > after ? date : promotionDate(promotion, year + 1);
}

/** Days from a date to a big promotion's date in a year; below 0 after it. */
export function daysToPromotion(promotion: BigPromotion, year: number, from: string): number {
  return plainDate(from).until(promotionDate(promotion, year), { largestUnit: "days" }).days;
}

function plainDate(text: string): Temporal.PlainDate {
  try {
    const date = Temporal.PlainDate.from(text);
    if (date.toString() === text) return date;
  } catch {
    // Told below, like a text that holds more than a date.
  }
  const expected = "a calendar date such as 2024-06-18";
  throw new InvalidInputError("promotion calendar", [{ path: "date", expected, received: text }]);
}
