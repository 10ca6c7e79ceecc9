/** The sign that stands before the fraction: `.` in `1,234.5`, `,` in `1.234,5`. */
export type DecimalMark = "." | ",";

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const CURRENCY_SIGNS = /^([-+]?)(?:R\$|US\$|HK\$|NT\$|A\$|C\$|CN¥|RMB|[¥￥$£€₹₩])\s*|\s*(?:元|[¥￥$£€₹₩])$/gu;
const GROUPED = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;

/**
 * Reads a number as exports write it: thousands separators, a currency sign before or after it.
 * Anything else, `12,5` with a decimal point expected or `N/A`, is undefined.
 */
export function parseDecimal(text: string, mark: DecimalMark): number | undefined {
  if (mark === "." && PLAIN.test(text)) return Number(text);
  const bare = text.replace(CURRENCY_SIGNS, "$1").replace(/[\s\u00a0\u202f]/g, "");
  const usual = mark === "." ? bare : bare.replace(/[.,]/g, (sign) => (sign === "," ? "." : ","));
  if (!/\d/.test(usual) || !GROUPED.test(usual)) return undefined;
  const value = Number(usual.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}
