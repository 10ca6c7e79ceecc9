import { InvalidInputError } from "../../errors/index.js";
import { joinBytes } from "./byte-stream.js";

/** How a file's bytes were read as text. */
export interface DecodedText {
  /** The encoding, known once the first text has come: `utf-8`, `gb18030`, `utf-16le`, … */
  encoding: string;
  /** The text, piece by piece, without byte-order mark. */
  readonly pieces: AsyncGenerator<string>;
}

/** Non-ASCII bytes after which the guess is safe: GB18030 text of this length is never valid UTF-8. */
const ENOUGH_EVIDENCE = 256;
/** Bytes that are held back at most while there is little evidence. */
const MOST_HELD_BACK = 4 * 1024 * 1024;
/** Bytes that are decoded in one go; small chunks are put together. */
const PIECE_BYTES = 128 * 1024;

/**
 * Decodes bytes as text.
 *
 * A byte-order mark decides. Otherwise everything up to the first non-ASCII byte is the same in all
 * candidates and is passed on; from there, bytes are held back until there is evidence for UTF-8, GB18030
 * (Chinese exports) or, where neither fits, Windows-1252.
 */
export function decodeText(
  fileName: string,
  chunks: AsyncGenerator<Uint8Array>,
  encoding?: string,
): DecodedText {
  const text: DecodedText = { encoding: encoding ?? "utf-8", pieces: pieces() };
  return text;

  async function* pieces(): AsyncGenerator<string> {
    const grouped = inGroups(chunks, PIECE_BYTES);
    try {
      const first = await grouped.next();
      if (first.done) return;
      let decoder = startDecoder(fileName, encoding ?? encodingOfMark(first.value));
      let held: Uint8Array[] = [];
      let evidence = 0;
      for (let next: IteratorResult<Uint8Array, void> = first; !next.done; next = await grouped.next()) {
        if (decoder === undefined) {
          evidence += countNonAscii(next.value);
          held.push(next.value);
          const size = held.reduce((sum, bytes) => sum + bytes.length, 0);
          if (evidence > 0 && evidence < ENOUGH_EVIDENCE && size < MOST_HELD_BACK) continue;
          const bytes = joinBytes(held);
          held = [];
          if (evidence === 0) {
            yield new TextDecoder().decode(bytes);
            continue;
          }
          decoder = startDecoder(fileName, guessEncoding(bytes, true));
          yield decode(bytes);
        } else yield decode(next.value);
      }
      if (decoder === undefined && held.length > 0) {
        const bytes = joinBytes(held);
        decoder = startDecoder(fileName, guessEncoding(bytes, false));
        yield decode(bytes);
      }
      if (decoder !== undefined) yield decode();

      function decode(bytes?: Uint8Array): string {
        if (decoder === undefined) return "";
        text.encoding = decoder.encoding;
        try {
          return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
        } catch (cause) {
          throw wrongEncoding(fileName, decoder.encoding, cause);
        }
      }
    } finally {
      await grouped.return(undefined);
    }
  }
}

async function* inGroups(chunks: AsyncGenerator<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void> {
  let group: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    group.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    yield joinBytes(group);
    group = [];
    length = 0;
  }
  if (length > 0) yield joinBytes(group);
}

function startDecoder(fileName: string, encoding: string | undefined): TextDecoder | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    const issue = { path: "encoding", expected: "one such as utf-8 or gb18030", received: `"${encoding}"` };
    throw new InvalidInputError(fileName, [issue], { cause });
  }
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function countNonAscii(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 127) count += 1;
  return count;
}

function guessEncoding(bytes: Uint8Array, more: boolean): string {
  return ["utf-8", "gb18030"].find((encoding) => canDecode(bytes, encoding, more)) ?? "windows-1252";
}

function canDecode(bytes: Uint8Array, encoding: string, more: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: more });
    return true;
  } catch {
    return false;
  }
}

function wrongEncoding(fileName: string, encoding: string, cause: unknown): InvalidInputError {
  const expected = `${encoding} text (set the encoding where it is another one)`;
  return new InvalidInputError(fileName, [{ path: "", expected, received: "bytes that are not" }], { cause });
}
