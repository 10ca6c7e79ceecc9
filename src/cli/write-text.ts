import { writeFile } from "node:fs/promises";
import { type CommandIo, writeOut } from "./command-io.js";
import { fileError } from "./unusable-file-error.js";

/**
 * Writes a text into a file, or prints it where there is none.
 *
 * @throws UnusableFileError when the file cannot be written.
 */
export async function writeText(text: string, path: string | undefined, io: CommandIo): Promise<void> {
  if (path === undefined) return writeOut(io.stdout, text);
  try {
    await writeFile(path, text);
  } catch (error) {
    throw fileError(path, error);
  }
}
