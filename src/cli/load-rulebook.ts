import { InvalidInputError } from "../errors/index.js";
import { defineRulebook, type Layer, parseRulebook } from "../rules/index.js";
import { readJsonFile } from "./read-json-file.js";
import { faultsOf, UnusableFileError } from "./unusable-file-error.js";

/** The rulebook of the command line: the built-in rules, typed by their ids. */
export type BuiltInRulebook = ReturnType<typeof parseRulebook>;

/** Where the rulebook of a run comes from. */
export interface RulebookSource {
  /** A rules file. */
  readonly rules?: string;
  /** False leaves out the starter layer. */
  readonly starter?: boolean;
  /** Sets the lead time of restocking in a layer of its own. */
  readonly leadTime?: number;
}

/**
 * Reads the rules file, if any, over the starter layer, and lays what the command line sets over both.
 *
 * @throws UnusableFileError when the file cannot be read or its layers are wrong: every fault on its own line.
 */
export async function loadRulebook({
  rules,
  starter = true,
  leadTime,
}: RulebookSource): Promise<BuiltInRulebook> {
  const read = rules === undefined ? parseRulebook({ layers: [] }) : await parseFile(rules);
  const kept = read.layers.filter(({ id }) => starter || id !== "starter");
  return defineRulebook({ rules: read.rules, layers: [...kept, ...ownLayer(leadTime)] });
}

async function parseFile(path: string): Promise<BuiltInRulebook> {
  const value = await readJsonFile(path);
  try {
    return parseRulebook(value);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const faults = faultsOf(error, "the file").map((fault) => `  ${fault}`);
    throw new UnusableFileError(path, `the rules are not valid\n${faults.join("\n")}`, { cause: error });
  }
}

function ownLayer(leadTimeDays: number | undefined): readonly Layer[] {
  if (leadTimeDays === undefined) return [];
  return [{ id: "command line", params: { "inventory.restock": { leadTimeDays } } }];
}
