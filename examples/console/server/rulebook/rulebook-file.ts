import { readFile } from "node:fs/promises";
import { parseRulebook, type Rulebook } from "opscycle/rules";
import { writeWhole } from "../write-whole.js";

/** What is to be done with another text. */
interface Change {
  /** Asked before anything is written. */
  readonly isWanted: () => boolean;
  readonly apply: () => void;
}

/** A rulebook in a JSON file, with its text as the people wrote it. */
export class RulebookFile {
  private replacing: Promise<unknown> = Promise.resolve();

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

  /** What the text says. @throws where it is no rulebook: with the file's path and what is wrong */
  parse(): Rulebook {
    try {
      return parseRulebookText(this.current);
    } catch (cause) {
      throw new Error(`${this.path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }

  /**
   * Puts another text into the file, and then has it applied: whoever hears of the new rulebook reads the file again at
   * once. Where either fails the old text stays. One is replaced after the other: each is asked in its turn whether it
   * is still wanted.
   *
   * @returns whether it was
   */
  replace(text: string, change: Change): Promise<boolean> {
    const replaced = this.replacing.catch(() => undefined).then(() => this.replaceNow(text, change));
    this.replacing = replaced;
    return replaced;
  }

  private async replaceNow(text: string, { isWanted, apply }: Change): Promise<boolean> {
    if (!isWanted()) return false;
    const before = this.current;
    await this.save(text);
    try {
      apply();
    } catch (error) {
      await this.save(before);
      throw error;
    }
    return true;
  }

  private async save(text: string): Promise<void> {
    await writeWhole(this.path, text);
    this.current = text;
  }
}

/** @throws InvalidInputError, or SyntaxError where it is no JSON */
export function parseRulebookText(text: string): Rulebook {
  return parseRulebook(JSON.parse(text.replace(/^\uFEFF/, "")));
}
