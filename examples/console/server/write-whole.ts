import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";

/** Puts a text into a file: the whole of it, or what was there stays. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.draft`;
  await writeFile(draft, text, "utf8");
  await rename(draft, path);
}
