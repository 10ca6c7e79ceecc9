/** A piece of HTML. Made by {@link html} alone, which escapes what is put into it. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | readonly Content[];

const ENTITIES: { readonly [char: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes HTML of a template: text that is put in is escaped, other pieces of HTML are not. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: parts.map((part, index) => part + textOf(contents[index] ?? "")).join("") };
}

/** JSON as the content of a script element: nothing in it can end the element. */
export function scriptData(value: unknown): Markup {
  return { markup: JSON.stringify(value).replace(/[<\u2028\u2029]/g, escapedChar) };
}

/** A script of our own, or of a library, as the content of a script element. */
export function scriptCode(code: string): Markup {
  const alone = code.replace(/^\/\/# sourceMappingURL=.*$/gm, "");
  return { markup: alone.replace(/<(?=\/script|!--)/gi, "\\x3c") };
}

function textOf(content: Content): string {
  if (typeof content === "string") return content.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(textOf).join("");
}

function escapedChar(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
