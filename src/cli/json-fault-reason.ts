const QUOTES = /[“”„‘’'＂]/;
const FULL_WIDTH: { readonly [sign: string]: string } = {
  "，": ",",
  "：": ":",
  "｛": "{",
  "｝": "}",
  "【": "[",
  "】": "]",
};

/** Why a text is no JSON from an offset on, for somebody who edits it by hand; empty where the place says it all. */
export function whyNoJson(text: string, offset: number): string {
  const sign = text[offset];
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  if (sign === undefined) return "the text ends too early: a bracket is not closed";
  if (QUOTES.test(sign)) return `texts stand between straight double quotes ("), not ${sign}`;
  const plain = FULL_WIDTH[sign];
  if (plain !== undefined) return `${sign} is a full-width sign; write ${plain}`;
  if (sign === "/" || sign === "#") return "JSON knows no comments";
  if (before === "," && (sign === "]" || sign === "}")) return `the comma before ${sign} is one too many`;
  if (sign === '"' && !endsOnItsLine(text, offset))
    return "the text that begins there is not closed on its line";
  if (before !== "" && !",:{[".includes(before) && /["{[\w-]/.test(sign))
    return "a comma is missing before it";
  return `${sign} does not fit there`;
}

function endsOnItsLine(text: string, offset: number): boolean {
  const [line = ""] = text.slice(offset + 1).split("\n");
  return line.includes('"');
}
