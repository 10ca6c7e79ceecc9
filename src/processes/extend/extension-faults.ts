import { didYouMean, InvalidDefinitionError, type JsonValue } from "../../errors/index.js";

/** What is wrong with a change: where, what would have been right, what came, and what to do. */
export interface ExtensionFault {
  readonly where: string;
  readonly expected: string;
  readonly received: string;
  readonly howToMend: string;
}

/** Collects what is wrong with the changes to a process, so that all of it is told at once. */
export class ExtensionFaults {
  private readonly faults: ExtensionFault[] = [];
  private readonly claimed = new Map<unknown, string>();

  constructor(private readonly process: string) {}

  add(where: string, expected: string, received: string, howToMend: string): void {
    this.faults.push({ where, expected, received, howToMend });
  }

  /** Something is named that is not there. */
  unknown(where: string, kind: string, name: string, known: Iterable<string>): void {
    const hint = didYouMean(name, known);
    this.add(where, `${kind} of the process`, `${name}${hint}`, "name one that it has, or add it");
  }

  /** Something is added that is there already. */
  known(where: string, kind: string, name: string): void {
    this.add(where, `a new ${kind}`, `${name}, which it has`, "choose another name, or use change");
  }

  /**
   * One thing is changed once.
   *
   * @param key - what stands for the thing, where its name is not its own
   */
  claim(thing: string, where: string, key: unknown = thing): void {
    const before = this.claimed.get(key);
    if (before === undefined) this.claimed.set(key, where);
    else this.add(where, `one change of ${thing}`, `another in ${before}`, "leave out one of the two");
  }

  /** @throws InvalidDefinitionError that lists all that was found, when something was. */
  refuse(): void {
    if (this.faults.length === 0) return;
    const sentences = this.faults.map(
      ({ where, expected, received, howToMend }) =>
        `extension of process ${this.process}: ${where} requires ${expected}, received ${received}; ${howToMend}`,
    );
    const faults: JsonValue = this.faults.map((fault) => ({ ...fault }));
    throw new InvalidDefinitionError(sentences.join("\n"), { process: this.process, faults });
  }
}
