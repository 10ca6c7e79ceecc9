/**
 * Characters that look like a Latin letter and that Unicode's compatibility forms leave alone: small capitals,
 * Cyrillic, Greek and a few others, each under the letter that it stands for.
 */
const latin: { readonly [letter: string]: string } = {
  a: "аαɑᴀ",
  b: "вβьßʙ",
  c: "сᴄϲ",
  d: "ԁđᴅ",
  e: "еεєᴇə",
  f: "ꜰƒ",
  g: "ɡɢ",
  h: "нһħʜ",
  i: "іιıɩɪ",
  j: "јᴊ",
  k: "кκᴋ",
  l: "łʟӏ",
  m: "мᴍ",
  n: "ηɴո",
  o: "оοøσᴏ",
  p: "рρᴘ",
  q: "ԛ",
  r: "гʀ",
  s: "ѕꜱ",
  t: "тτᴛ",
  u: "υμʋᴜ",
  v: "νᴠѵ",
  w: "ԝωᴡ",
  x: "хχ",
  y: "уγʏү",
  z: "ᴢ",
};

/** The letter that a character, already in lower case, looks like. */
export const latinLookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries(latin).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);

/** Code points of the first of 26 letters that stand in circles, squares and flags and have no plain form. */
const letterBlocks = [0x1f150, 0x1f170, 0x1f1e6];

/** Code points of the circled one of ten numbers that stand on black, in two circles or without serifs. */
const numberBlocks = [0x2776, 0x2780, 0x278a, 0x24f5];

/** The letter in a circle, in a square or of a flag; the number in a circle. */
export function framedSign(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const one = numberBlocks.find((block) => code >= block && code < block + 10);
  if (one !== undefined) return String(code - one + 1);
  const first = letterBlocks.find((block) => code >= block && code < block + 26);
  return first === undefined ? undefined : String.fromCharCode("a".charCodeAt(0) + code - first);
}
