import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { parseRulebook, type Rulebook } from "opscycle/rules";

/** A rulebook in a JSON file, with its text as the people wrote it. */
export class RulebookFile {
  private constructor(
    private readonly path: string,
    private current: string,
  ) {}

  /** @throws where the file cannot be read */
  static async open(path: string): Promise<RulebookFile> {
    return new RulebookFile(path, await readFile(path, "utf8"));
  }

  get text(): string {
    return this.current;
  }

  /** What the text says. @throws InvalidInputError, or SyntaxError where it is no JSON */
  parse(): Rulebook {
    return parseRulebookText(this.current);
  }

  /** Puts another text into the file: the whole of it, or the old one stays. */
  async save(text: string): Promise<void> {
    const draft = `${this.path}.${randomUUID()}.draft`;
    await writeFile(draft, text, "utf8");
    await rename(draft, this.path);
    this.current = text;
  }
}

/** @throws InvalidInputError, or SyntaxError where it is no JSON */
export function parseRulebookText(text: string): Rulebook {
  return parseRulebook(JSON.parse(text.replace(/^\uFEFF/, "")));
}
