import { createReadStream, existsSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { RecordFile } from "opscycle/records";

/** A file whose bytes arrive in pieces of the given sizes, the last one repeated. */
export function fileInPieces(
  name: string,
  content: string | Uint8Array,
  sizes: readonly number[],
): RecordFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    open() {
      let at = 0;
      let piece = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          const size = sizes[Math.min(piece, sizes.length - 1)] ?? bytes.length;
          controller.enqueue(bytes.subarray(at, at + size));
          at += size;
          piece += 1;
          if (at >= bytes.length) controller.close();
        },
      });
    },
  };
}

export function gzipped(content: string | Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(content));
}

/** A file on disk, as the command line opens it. */
export function diskFile(path: string): RecordFile {
  return {
    name: path.split("/").at(-1) ?? path,
    open: () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          for await (const chunk of createReadStream(path)) controller.enqueue(new Uint8Array(chunk));
          controller.close();
        },
      }),
  };
}

/** The CSV files of a folder of real data beside the repository; none where it is absent. */
export function realData(folder: string): readonly RecordFile[] {
  const path = `../shared/data/${folder}`;
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.includes(".csv"))
    .map((name) => diskFile(`${path}/${name}`));
}

let codes: Map<string, readonly number[]> | undefined;

/** Encodes text of ASCII and two-byte Chinese characters as GB18030, by turning the decoder's table round. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const table = codes;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : table.get(character);
      if (code === undefined) throw new Error(`no two-byte code for ${character}`);
      return code;
    }),
  );
}

function twoByteCodes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return found;
}
