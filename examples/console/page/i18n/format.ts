import { useShop } from "../client.js";
import { type Language, useLanguage } from "./i18n.js";

/** To make a formatter costs more than to use it. */
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function keep<Formatter extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Formatter,
): Formatter {
  const known = kept.get(key) as Formatter | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

const tags = { en: "en-GB", zh: "zh-CN" } as const;

/** A day in the shop's zone: `3 May 2026`. */
export function formatDay(instant: string, language: Language, zone: string): string {
  const make = () => new Intl.DateTimeFormat(tags[language], { dateStyle: "medium", timeZone: zone });
  return keep(`day ${language} ${zone}`, make).format(new Date(instant));
}

/** An instant in the shop's zone, to the minute. */
function formatInstant(instant: string, language: Language, zone: string): string {
  const make = () =>
    new Intl.DateTimeFormat(tags[language], { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return keep(`instant ${language} ${zone}`, make).format(new Date(instant));
}

/** The time of day of an instant in the shop's zone: `14:05`. */
function formatTime(instant: string, language: Language, zone: string): string {
  const make = () => new Intl.DateTimeFormat(tags[language], { timeStyle: "short", timeZone: zone });
  return keep(`time ${language} ${zone}`, make).format(new Date(instant));
}

/** A number with at most so many decimals, or one digit where it would look like 0; a dash where there is none. */
export function formatNumber(value: number | null, language: Language, decimals = 0): string {
  if (value === null) return "–";
  // What is smaller still is left over from arithmetic.
  const isTiny = Math.abs(value) > 1e-9 && Math.abs(value) < 0.5 / 10 ** decimals;
  const digits = isTiny ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: decimals };
  const make = () => new Intl.NumberFormat(tags[language], digits);
  return keep(`number ${language} ${isTiny ? "tiny" : decimals}`, make).format(value);
}

/** The formatters with the language and the shop's zone filled in. */
export function useFormat() {
  const [language] = useLanguage();
  const zone = useShop().data?.zone ?? "UTC";
  return {
    day: (instant: string) => formatDay(instant, language, zone),
    instant: (instant: string) => formatInstant(instant, language, zone),
    time: (instant: string) => formatTime(instant, language, zone),
    number: (value: number | null, decimals = 0) => formatNumber(value, language, decimals),
  };
}
