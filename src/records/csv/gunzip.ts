import { InvalidInputError } from "../../errors/index.js";
import { chunksOf, joinBytes } from "./byte-stream.js";

/** The bytes of a file, unpacked where they begin with gzip's magic number (RFC 1952). */
export async function* gunzipped(
  fileName: string,
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = chunksOf(stream);
  try {
    const start = await firstBytes(source, 2);
    if (start[0] === 0x1f && start[1] === 0x8b) yield* unpacked(fileName, start, source);
    else {
      yield start;
      yield* source;
    }
  } finally {
    await source.return(undefined);
  }
}

async function firstBytes(source: AsyncGenerator<Uint8Array>, atLeast: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < atLeast) {
    const next = await source.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return joinBytes(chunks);
}

async function* unpacked(
  fileName: string,
  start: Uint8Array,
  source: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let readingFailed = false;
  const packed = new ReadableStream<BufferSource>({
    start: (controller) => controller.enqueue(start.slice()),
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value.slice());
      } catch (error) {
        readingFailed = true;
        throw error;
      }
    },
  });
  try {
    yield* chunksOf(packed.pipeThrough(new DecompressionStream("gzip")));
  } catch (cause) {
    if (readingFailed) throw cause;
    const why = cause instanceof Error ? ` (${cause.message})` : "";
    const issue = { path: "", expected: "a whole gzip file", received: `a damaged one${why}` };
    throw new InvalidInputError(fileName, [issue], { cause });
  }
}
