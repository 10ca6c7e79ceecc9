let lastText = "";

/** Shows how far something is on stderr: on a terminal in one line that is written over, else a line a quarter. */
export function showProgress(what: string, share: number): void {
  const percent = Math.floor(share * 100);
  const text = `${what}: ${percent} %`;
  if (text === lastText) return;
  lastText = text;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${percent === 100 ? "\n" : ""}`);
  else if (percent % 25 === 0) process.stderr.write(`${text}\n`);
}
