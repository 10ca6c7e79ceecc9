/** Text as XML shows it. Characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}

/** An element with its attributes, each escaped, and what is inside, which is XML already. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number },
  ...inside: readonly string[]
): string {
  const own = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return inside.length === 0 ? `<${name}${own}/>` : `<${name}${own}>${inside.join("")}</${name}>`;
}
