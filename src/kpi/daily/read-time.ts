/** With a zone: without one, an instant's meaning would depend on the machine. */
const withZone = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

const dayMs = 86_400_000;

/**
 * Milliseconds since 1970 of an instant with its zone; NaN for any other text.
 *
 * `2011-12-09T12:50:00Z`, with milliseconds or without, is read digit by digit, many times faster than `Date.parse`.
 */
export function readTime(text: string): number {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== 90) return parseOther(text);
  const milliseconds = length === 20 ? 0 : digits(text, 20, 3);
  const day = dayNumber(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const seconds = secondsOf(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2));
  const time = day * dayMs + seconds * 1000 + milliseconds;
  return hasMarks(text) ? time : Number.NaN;
}

function parseOther(text: string): number {
  return withZone.test(text) ? Date.parse(text) : Number.NaN;
}

function hasMarks(text: string): boolean {
  const dashes = text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45;
  const colons = text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
  return dashes && text.charCodeAt(10) === 84 && colons && (text.length === 20 || text.charCodeAt(19) === 46);
}

/** The number that so many digits make; NaN where one is none. */
function digits(text: string, start: number, count: number): number {
  let number = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function secondsOf(hours: number, minutes: number, seconds: number): number {
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : Number.NaN;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days from 1970-01-01 to a date of the Gregorian calendar; NaN for a date that does not exist. */
function dayNumber(year: number, month: number, day: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = daysBeforeMonth[month - 1] ?? Number.NaN;
  const length = (daysBeforeMonth[month] ?? 0) - before + (isLeapYear && month === 2 ? 1 : 0);
  if (!(day >= 1 && day <= length)) return Number.NaN;
  const years = year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const passedLeapDay = isLeapYear && month > 2 ? 1 : 0;
  // 719,162 days lie between 0001-01-01 and 1970-01-01.
  return years * 365 + leapDays - 719_162 + before + passedLeapDay + day - 1;
}
