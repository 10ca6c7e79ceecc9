/** A stream that the command line writes to. */
export interface CommandStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
}

/** Where a run of the command line writes. */
export interface CommandIo {
  /** Results. */
  readonly stdout: CommandStream;
  /** Messages and progress. */
  readonly stderr: CommandStream;
}

/** Writes text in pieces and waits until the stream has taken it. */
export async function writeOut(stream: CommandStream, pieces: string | Iterable<string>): Promise<void> {
  for (const piece of typeof pieces === "string" ? [pieces] : pieces) {
    await new Promise<void>((resolve, reject) => {
      stream.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }
}
