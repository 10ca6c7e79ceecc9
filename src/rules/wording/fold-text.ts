import { framedSign, latinLookAlikes } from "./look-alikes.js";
import { traditionalCharacters } from "./traditional-characters.js";

/** A text in one plain spelling, and where each part of it came from. */
export interface FoldedText {
  /** Lower case, simplified Chinese, plain Latin letters. Of other signs only `-.,!@$|*€%#` and the space are left. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the original at which the character behind it begins. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, the index in the original just after the character behind it. */
  readonly ends: readonly number[];
}

const simplified: ReadonlyMap<string, string> = new Map(
  traditionalCharacters.split("|").map((pair) => {
    const [traditional = "", plain = ""] = pair.split(" ");
    return [traditional, plain] as const;
  }),
);

/** Accents, marks above and below, and what no reader sees. */
const unseen = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Mark-up that shows nothing itself. */
const markUp = /<(?:[/!]?[a-z]|!--)[^<>]{0,999}>|&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj);/gi;
const foldedCharacters = new Map<string, string>();

/**
 * Brings a text into one plain spelling: full width and other compatibility forms, accents, invisible characters,
 * upper case, letters of other scripts that look Latin, traditional Chinese, HTML tags.
 *
 * @param spellings - a character and the one that it stands for, for characters used in place of others
 */
export function foldText(
  original: string,
  spellings: { readonly [character: string]: string } = {},
): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let start = 0;
  // As many unseen characters keep every place as it was.
  const shown = original.replace(markUp, (mark) => "\u200b".repeat(mark.length));
  for (const character of shown) {
    const folded = foldCharacter(character);
    const spelled = [character, folded].find((one) => Object.hasOwn(spellings, one));
    const plain = spellings[spelled ?? ""] ?? folded;
    const end = start + character.length;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += plain;
    start = end;
  }
  return { text, starts, ends };
}

/** Four or more single characters with the same signs between them. */
const spelledOut =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]([-.,!|* ]{1,3})[\p{L}\p{N}](?:\1[\p{L}\p{N}]){2,}(?![\p{L}\p{N}])/u;

/**
 * The text with what is spelled out, `c.u.r.e.s` or `敏 感 肌`, in one piece; nothing when no part of it is. Of several
 * ways to spell out the first counts.
 */
export function joinSpelledOut({ text, starts, ends }: FoldedText): FoldedText | undefined {
  const signs = spelledOut.exec(text)?.[1];
  if (signs === undefined) return undefined;
  const joint = new RegExp(
    `(?<=(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}])${signs.replace(/[.*|]/g, "\\$&")}(?=[\\p{L}\\p{N}](?![\\p{L}\\p{N}]))`,
    "gu",
  );
  const places = [...text.matchAll(joint)].flatMap(({ index }) =>
    [...signs].map((_, place) => index + place),
  );
  const dropped = new Set(places);
  const isLeft = (_: unknown, index: number) => !dropped.has(index);
  return {
    text: text.split("").filter(isLeft).join(""),
    starts: starts.filter(isLeft),
    ends: ends.filter(isLeft),
  };
}

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = framedSign(character) ?? foldUnicode(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

function foldUnicode(character: string): string {
  const plain = character.normalize("NFKD").replace(unseen, "").toLowerCase();
  return [...plain].map((one) => latinLookAlikes.get(one) ?? simplified.get(one) ?? plainSign(one)).join("");
}

/** Few signs are told apart: the ends of sentences, commas, those that are written for letters, and all others. */
function plainSign(character: string): string {
  if (/[\p{L}\p{N}@$|*€%!#]/u.test(character)) return character;
  if (/[.。?;\n\r]/u.test(character)) return ".";
  if (/[,，、､]/u.test(character)) return ",";
  return /[\s_]/u.test(character) ? " " : "-";
}
