/** Writes a cell as DMN's unary tests; nothing for one that lets everything pass. */
export function formatCell(cell: unknown): string {
  if (cell === undefined) return "";
  if (isObject(cell) && "not" in cell) return `not(${formatTests(cell["not"])})`;
  return formatTests(cell);
}

function formatTests(tests: unknown): string {
  return Array.isArray(tests) ? tests.map(formatTest).join(", ") : formatTest(tests);
}

function formatTest(test: unknown): string {
  if (!isObject(test)) return JSON.stringify(test);
  const { atLeast, above, atMost, below } = test;
  const low = atLeast ?? above;
  const high = atMost ?? below;
  if (low === undefined) return `${below === undefined ? "<=" : "<"} ${formatBound(high)}`;
  if (high === undefined) return `${above === undefined ? ">=" : ">"} ${formatBound(low)}`;
  const from = `${above === undefined ? "[" : "("}${formatBound(low)}`;
  return `${from}..${formatBound(high)}${below === undefined ? "]" : ")"}`;
}

/** A date without quotes. */
function formatBound(value: unknown): string {
  return String(value);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
