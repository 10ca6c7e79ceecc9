const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What stands for a measure that is undefined. */
export const UNDEFINED_FIGURE = "–";

/** `1,234`. */
export function wholeText(value: number | null): string {
  return value === null ? UNDEFINED_FIGURE : unsignedZero(whole.format(value));
}

/** `1,234.50`. */
export function moneyText(value: number | null): string {
  return value === null ? UNDEFINED_FIGURE : unsignedZero(cents.format(value));
}

/** A share of 1 as per cent: `12.3%`. */
export function shareText(value: number | null): string {
  return value === null ? UNDEFINED_FIGURE : `${unsignedZero(tenths.format(value * 100))}%`;
}

/** A change of 1 as per cent with its sign: `+12.3%`. */
export function changeText(value: number | null): string {
  return value !== null && value > 0 ? `+${shareText(value)}` : shareText(value);
}

/** `1 product`, `1,234 products`. */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${wholeText(count)} ${count === 1 ? noun : plural}`;
}

function unsignedZero(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}
