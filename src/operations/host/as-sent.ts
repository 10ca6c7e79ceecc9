/** A copy of what was sent: whoever sent it may change it while it stands in line, or when it stands in the journal. */
export function asSent<Sent>(sent: Sent): Sent;
export function asSent(sent: unknown): unknown {
  if (Array.isArray(sent)) return sent.map((part) => asSent(part));
  if (!isPlain(sent)) return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, part]) => [name, asSent(part)]));
}

/** What is no plain object is no JSON either: the schemas refuse it. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
