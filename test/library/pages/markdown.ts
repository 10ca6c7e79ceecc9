/** A page of the documentation that is made and not written. */
export interface Page {
  /** From `docs/`. */
  readonly path: string;
  readonly text: string;
}

/** What stands on a page in front of its text. */
export interface PageFront {
  readonly title: string;
  /** The part of the site that it stands in. */
  readonly group: string;
  /** Its theme there. */
  readonly category?: string;
}

/** A page from its lines. */
export function page(path: string, front: PageFront, lines: readonly string[]): Page {
  const fields = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const head = ["---", ...fields, "---", "", "<!-- Made from the source by `npm run pages`. -->", ""];
  return { path, text: `${[...head, ...lines].join("\n").trimEnd()}\n` };
}

/** Text as code; backticks would end it. */
export function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** A table; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line), ""];
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/(?<!\\)\|/g, "\\|");
}

/** A section with its heading; nothing where it says nothing. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ...(lines.at(-1) === "" ? [] : [""])];
}

/** A fenced block. */
export function fenced(language: string, text: string): string[] {
  return [`\`\`\`${language}`, ...text.trimEnd().split("\n"), "```", ""];
}

/** JSON in one line while that can be read, with spaces. */
export function jsonText(value: unknown): string {
  const spaced = JSON.stringify(value, null, 1).replaceAll(/\s*\n\s*/g, " ");
  return spaced.replaceAll("[ ", "[").replaceAll(" ]", "]");
}
